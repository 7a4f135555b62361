package org.clearleaf.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.clearleaf.export.Draft;
import org.clearleaf.screen.site.ChapterPage;
import org.clearleaf.screen.site.DeskForm;
import org.clearleaf.screen.site.PreviewPage;
import org.clearleaf.screen.site.ReportData;
import org.clearleaf.screen.site.ScreenEdition;
import org.clearleaf.screen.site.ServedPages;
import org.clearleaf.thread.Threads;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Shows manuscripts as they are written, below `/preview/`: `NAME/` is a title with its findings,
 * and `version` answers when there is a newer one.
 */
final class PreviewHandler extends Handler.Abstract.NonBlocking {
  /** Where it stands. */
  static final String PLACE = "/preview";

  /** Where drafts are. */
  static final String DRAFTS = PLACE + "/files";

  private static final String VERSION = "version";

  /** Browsers that wait for the next version at a time. */
  private static final int MOST_WAITING = 100;

  /** Less than what connections may be idle for. */
  private static final long PATIENCE_SECONDS = 20;

  private final Preview preview;
  private final List<Waiting> waiting = new ArrayList<>();
  private final ScheduledExecutorService clock = Threads.clock("preview answers");

  PreviewHandler(Preview preview) {
    this.preview = preview;
    preview.listen(this::release);
  }

  /** One who waits for the next version. */
  private record Waiting(Response response, Callback callback, ScheduledFuture<?> end) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String rest = Request.getPathInContext(request).substring(1);
    if (rest.isEmpty()) {
      Answers.html(HttpStatus.OK_200, previews(), response, callback);
    } else if (rest.equals("follow.js")) {
      Answers.send("text/javascript;charset=utf-8", script(), response, callback);
    } else if (rest.equals(VERSION)) {
      version(request, response, callback);
    } else {
      title(rest, request, response, callback);
    }
    return true;
  }

  private String previews() {
    return ServedPages.previews(choices(), preview.state().version(), preview.state().fault());
  }

  private List<DeskForm.Choice> choices() {
    return preview.state().titles().stream()
        .map(t -> new DeskForm.Choice(t.title(), t.language(), PLACE + "/" + t.name() + "/"))
        .toList();
  }

  private static byte[] script() throws IOException {
    try (InputStream in = ServedPages.class.getResourceAsStream("follow.js")) {
      if (in == null) {
        throw new AssertionError("no follow.js");
      }
      return in.readAllBytes();
    }
  }

  /** Answers at once where there is a newer version, else when there is, or after some time. */
  private void version(Request request, Response response, Callback callback) {
    int since = number(Request.extractQueryParameters(request), "since");
    synchronized (waiting) {
      if (preview.state().version() == since && waiting.size() < MOST_WAITING) {
        Waiting[] own = new Waiting[1];
        ScheduledFuture<?> end =
            clock.schedule(() -> answer(own[0]), PATIENCE_SECONDS, TimeUnit.SECONDS);
        own[0] = new Waiting(response, callback, end);
        waiting.add(own[0]);
        return;
      }
    }
    say(response, callback);
  }

  private void answer(Waiting one) {
    synchronized (waiting) {
      if (!waiting.remove(one)) {
        return;
      }
    }
    say(one.response(), one.callback());
  }

  private void say(Response response, Callback callback) {
    byte[] version =
        Integer.toString(preview.state().version()).getBytes(StandardCharsets.US_ASCII);
    Answers.send("text/plain;charset=utf-8", version, response, callback);
  }

  /** Where the drafts are. */
  Path folder() {
    return preview.folder();
  }

  /** Answers all who wait. */
  void release() {
    List<Waiting> all;
    synchronized (waiting) {
      all = List.copyOf(waiting);
    }
    for (Waiting one : all) {
      one.end().cancel(false);
      answer(one);
    }
  }

  private void title(String rest, Request request, Response response, Callback callback) {
    int slash = rest.indexOf('/');
    String name = slash < 0 ? rest : rest.substring(0, slash);
    String below = slash < 0 ? "" : rest.substring(slash + 1);
    Preview.State state = preview.state();
    Optional<Draft.Shown> title = state.title(name);
    if (state.version() == 0 && below.isEmpty()) {
      Answers.html(HttpStatus.OK_200, previews(), response, callback);
      return;
    }
    if (title.isEmpty() || slash < 0 || !(below.isEmpty() || below.equals("page.png"))) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      return;
    }
    Fields asked = Request.extractQueryParameters(request);
    int page = number(asked, "page");
    if (below.isEmpty()) {
      String html = ServedPages.preview(page(state, title.get(), page, asked));
      Answers.html(HttpStatus.OK_200, html, response, callback);
    } else {
      try {
        Answers.send("image/png", preview.page(name, page), response, callback);
      } catch (IOException e) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    }
  }

  private static int number(Fields fields, String name) {
    String value = fields.getValue(name);
    return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }

  private static PreviewPage page(Preview.State state, Draft.Shown title, int page, Fields asked) {
    String wanted = asked.getValue("chapter") == null ? "" : asked.getValue("chapter");
    List<ScreenEdition.ReadingPage> pages = title.chapters();
    String chapter =
        pages.stream()
            .map(ScreenEdition.ReadingPage::address)
            .filter(wanted::equals)
            .findFirst()
            .or(() -> pages.stream().map(ScreenEdition.ReadingPage::address).findFirst())
            .orElse("");
    boolean paged = page > 0 && page <= title.pages();
    List<ReportData.Line> findings = new ArrayList<>();
    if (!state.fault().isEmpty()) {
      findings.add(new ReportData.Line("", "error", "", state.fault(), ""));
    }
    findings.addAll(title.findings());
    return new PreviewPage(
        title.title(),
        title.language(),
        state.version(),
        pages.stream()
            .map(
                p ->
                    new ChapterPage.Entry(
                        "?chapter=" + p.address(),
                        p.title(),
                        !paged && p.address().equals(chapter)))
            .toList(),
        chapter.isEmpty() ? "" : DRAFTS + "/" + title.name() + "/" + chapter,
        paged ? page : 0,
        title.pages(),
        findings);
  }

  @Override
  protected void doStop() throws Exception {
    clock.shutdownNow();
    super.doStop();
  }
}
