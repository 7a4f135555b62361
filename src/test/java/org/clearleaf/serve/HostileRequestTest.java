package org.clearleaf.serve;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearleaf.Samples;
import org.clearleaf.export.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of ours makes: refused or harmless, and the next one is answered. */
@Timeout(60)
class HostileRequestTest {
  private static final String SECRET = "not for readers";

  @TempDir Path folder;
  private SiteServer server;
  private InetSocketAddress at;

  @BeforeEach
  void serve() throws IOException {
    Samples.write(folder, "secret.txt", SECRET);
    Samples.write(folder, "output/index.html", "<!doctype html><title>x</title>");
    Samples.write(folder, "output/.clearleaf/lock", SECRET);
    Samples.write(folder, "output/a/a.pdf", "0123456789");
    Samples.write(folder, "output/a/.hidden", SECRET);
    Files.createSymbolicLink(folder.resolve("output/a/link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("output/way"), folder);
    Desk desk =
        new Desk(
            List.of(Path.of("manuscript/leg-cramps")),
            List.of(Path.of("manuscript/clinics")),
            true,
            Clock.systemUTC());
    server =
        SiteServer.start(
            new SiteServer.Settings(folder.resolve("output"), "127.0.0.1", 0),
            desk,
            Optional.empty());
    at = server.address();
  }

  @AfterEach
  void theServerStillAnswers() throws IOException {
    try {
      assertThat(Wire.get(at, "/").status()).isEqualTo(200);
    } finally {
      server.close();
    }
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void assertRefused(Wire.Answer answer) {
    assertThat(answer.text()).doesNotContain(SECRET).doesNotContain("root:");
    assertThat(answer.status()).isIn(400, 403, 404, 414, 431, 0);
    assertThat(answer.head() + answer.text()).doesNotContain("jetty").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%252fsecret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%c0%ae%c0%ae%c0%afsecret.txt",
        "/%u002e%u002e/secret.txt",
        "/..;/secret.txt",
        "/..;x=1/secret.txt",
        "/a/..%00/secret.txt",
        "/a/a.pdf%00.html",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/%5c..%5c..%5csecret.txt",
        "//../secret.txt",
        "/a//../..//secret.txt",
        "/./.clearleaf/lock",
        "/.clearleaf/lock",
        "/%2eclearleaf/lock",
        "/a/.hidden",
        "/a/%2ehidden",
        "/a/link.txt",
        "/way/secret.txt",
        "/way/output/index.html",
        "/file:///etc/passwd",
        "file:///etc/passwd",
        "/etc/passwd",
        "/%2fetc%2fpasswd",
        "/desk/../../secret.txt",
        "/desk/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/a/.",
        "/%"
      })
  void noPathLeadsOut(String path) throws IOException {
    assertRefused(Wire.get(at, path));
  }

  @Test
  void longPathsAndHugeHeadersAreRefused() throws IOException {
    assertThat(Wire.get(at, "/" + "a".repeat(100_000)).status()).isIn(414, 431, 0);
    assertThat(Wire.get(at, "/", "X-Long: " + "b".repeat(100_000)).status()).isIn(431, 0);
    String many = "X: y\r\n".repeat(20_000);
    assertThat(Wire.get(at, "/", many + "Z: z").status()).isIn(431, 400, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", "GETT", "g"})
  void oddMethodsAreRefused(String method) throws IOException {
    Wire.Answer answer =
        Wire.send(
            at,
            method
                + " /a/a.pdf HTTP/1.1\r\nHost: localhost\r\nX-Own: mine\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer.status()).isIn(400, 405, 501);
    assertThat(answer.text()).doesNotContain("mine");
    assertThat(folder.resolve("output/a/a.pdf")).hasContent("0123456789");
  }

  @Test
  void nothingIsPostedButToTheDesk() throws IOException {
    assertThat(Wire.post(at, "/a/a.pdf", "a=b").status()).isEqualTo(405);
    assertThat(Wire.post(at, "/desk/none", "a=b").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=20-30",
        "bytes=-0",
        "bytes=5-2",
        "bytes=a-b",
        "bytes=--1",
        "bytes=99999999999999999999-",
        "lines=1-2",
        "bytes="
      })
  void brokenRangesGiveNothingThatIsNotThere(String range) throws IOException {
    Wire.Answer answer = Wire.get(at, "/a/a.pdf", "Range: " + range);
    assertThat(answer.status()).isIn(200, 400, 416);
    assertThat(answer.text()).doesNotContain(SECRET);
    if (answer.status() == 200) {
      assertThat(answer.text()).isEqualTo("0123456789");
    }
  }

  @Test
  void aThousandRangesAreNoMoreThanTheFile() throws IOException {
    String ranges = "0-,".repeat(1000) + "0-";
    Wire.Answer answer = Wire.get(at, "/a/a.pdf", "Range: bytes=" + ranges);
    assertThat(answer.body().length).isLessThan(200_000);
  }

  @Test
  void requestsThatAreNoneAreRefused() throws IOException {
    assertThat(Wire.send(at, "\0\1\2\3\r\n\r\n").status()).isIn(400, 0);
    assertThat(Wire.send(at, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status())
        .isEqualTo(400);
    String twice =
        lines("POST /desk/leg-cramps HTTP/1.1", "Host: localhost", "Content-Length: 3")
            + lines("Transfer-Encoding: chunked", "Connection: close", "", "0", "");
    assertThat(Wire.send(at, twice).status()).isIn(400, 404, 422);
    assertThat(Wire.send(at, "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n").status())
        .isEqualTo(400);
  }

  @Test
  void aNameThatOnlyLeadsHereIsRefused() throws IOException {
    Wire.Answer answer =
        Wire.send(at, "GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).isEqualTo(421);
  }

  /** A form on a page elsewhere that leads here. */
  @Test
  void formsOfOtherOriginsAreRefused() throws IOException {
    for (String header :
        List.of("Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
      assertThat(posted(header)).as(header).isEqualTo(403);
    }
    for (String header :
        List.of(
            "Origin: http://localhost",
            "Origin: HTTP://LOCALHOST",
            "Sec-Fetch-Site: same-origin")) {
      assertThat(posted(header)).as(header).isEqualTo(422);
    }
  }

  private int posted(String header) throws IOException {
    String request =
        lines("POST /desk/leg-cramps HTTP/1.1", "Host: localhost", "Connection: close")
            + lines("Content-Type: application/x-www-form-urlencoded", "Content-Length: 3")
            + lines(header, "", "a=b");
    return Wire.send(at, request).status();
  }

  /** A unit that nobody knows is no reason to refuse a file (RFC 9110, 14.2). */
  @Test
  void unknownUnitsOfRangesArePassedOver() throws IOException {
    assertThat(Wire.get(at, "/a/a.pdf", "Range: lines=1-2").status()).isEqualTo(200);
    assertThat(Wire.get(at, "/a/a.pdf", "Range: bytes=0-1").status()).isEqualTo(206);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void scriptInAFieldIsText() throws IOException {
    String script = "\"><script>alert(1)</script>{{7*7}}${7*7}";
    for (String field :
        List.of("name", "phone", "country", "paper", "size", "black", "handout", "clinic")) {
      Wire.Answer answer = Wire.post(at, "/desk/leg-cramps", field + "=" + encoded(script));
      assertThat(answer.status()).as(field).isEqualTo(422);
      assertThat(answer.head()).contains("default-src 'none'");
      assertThat(answer.text())
          .as(field)
          .doesNotContain("<script>alert")
          .doesNotContain("{{49}}")
          .doesNotContain("49}");
    }
    assertThat(Wire.get(at, "/desk/" + encoded(script)).text()).doesNotContain("<script>alert");
  }

  @Test
  void twoClinicsAtOnceAreSentBack() throws IOException {
    String form = "clinic=greenfield&name=Other&country=US&handout=see-your-doctor";
    assertThat(Wire.post(at, "/desk/leg-cramps", form).status()).isEqualTo(422);
    assertThat(
            Wire.post(at, "/desk/leg-cramps", form.replace("name=Other&country=US&", "")).status())
        .isEqualTo(200);
  }

  @Test
  void hugeFormsAreRefused() throws IOException {
    assertThat(Wire.post(at, "/desk/leg-cramps", "name=" + "a".repeat(1 << 20)).status())
        .isIn(400, 413, 0);
    String many = IntStream.range(0, 1000).mapToObj(i -> "f" + i + "=b").collect(joining("&"));
    assertThat(Wire.post(at, "/desk/leg-cramps", many).status()).isIn(400, 413);
    String claimed =
        lines("POST /desk/leg-cramps HTTP/1.1", "Host: localhost", "Connection: close")
            + lines("Content-Type: application/x-www-form-urlencoded")
            + lines("Content-Length: 99999999999", "", "name=a");
    assertThat(Wire.send(at, claimed).status()).isIn(400, 413, 0);
  }

  @Test
  void formsOfOtherKindsAreRefused() throws IOException {
    String body = "{\"name\":\"x\"}";
    Wire.Answer answer =
        Wire.send(
            at,
            "POST /desk/leg-cramps HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(answer.status()).isIn(400, 415, 422);
  }

  @Test
  void controlCharactersAndWrongEncodingsAreHarmless() throws IOException {
    for (String value : List.of("%00%01%1b[2J", "%ff%fe", "%E2%80%AEdrawkcab", "%", "%zz")) {
      Wire.Answer answer = Wire.post(at, "/desk/leg-cramps", "name=" + value);
      assertThat(answer.status()).as(value).isIn(400, 422);
    }
  }

  @Test
  void everyAnswerSaysWhatABrowserMayDo() throws IOException {
    for (String path : List.of("/", "/a/a.pdf", "/desk/", "/nothing")) {
      assertThat(Wire.get(at, path).head())
          .containsPattern("Content-Security-Policy: (default-src 'none'|base-uri 'none'; frame)")
          .contains("X-Content-Type-Options: nosniff")
          .contains("Referrer-Policy: same-origin")
          .doesNotContain("Server:");
    }
  }
}
