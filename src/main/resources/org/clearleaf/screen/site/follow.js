// Waits for the next version of what is shown, then shows it in the same place.
(function () {
  var version = document.querySelector(".preview").dataset.version;
  function wait() {
    fetch("/preview/version?since=" + version, { cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
      .then(function (now) { if (now === version) { wait(); } else { location.reload(); } })
      .catch(function () { setTimeout(wait, 2000); });
  }
  wait();
})();
