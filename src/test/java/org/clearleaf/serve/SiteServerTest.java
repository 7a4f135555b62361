package org.clearleaf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.clearleaf.Samples;
import org.clearleaf.export.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SiteServerTest {
  private static final int BIG = 8 << 20;
  private static final int SECONDS = Integer.getInteger("load.seconds", 5);
  private static final String ORDER = "name=Hill&phone=01632&country=GB&handout=see-your-doctor";

  /** Bytes that the heap may grow by while nothing is kept. */
  private static final long FLAT = 24 << 20;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private SiteServer server;
  private InetSocketAddress at;
  private byte[] big;

  @BeforeEach
  void serve() throws IOException {
    big = new byte[BIG];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < BIG; i++) {
      big[i] = (byte) random.nextInt();
    }
    Files.createDirectories(folder.resolve("out/t"));
    Files.write(folder.resolve("out/t/big.pdf"), big);
    Samples.write(folder, "out/t/t.epub", "epub");
    Samples.write(folder, "out/t/index.html", "<!doctype html>");
    Samples.write(folder, "out/opds.json", "{}");
    Samples.write(folder, "out/opds-page2.xml", "<feed/>");
    Samples.write(folder, "out/t/publication.json", "{}");
    Samples.write(folder, "out/SHA256SUMS", "");
    Desk desk =
        new Desk(List.of(Path.of("manuscript/leg-cramps")), List.of(), true, Clock.systemUTC());
    server = start(desk, 0);
    at = server.address();
  }

  private SiteServer start(Desk desk, int port) throws IOException {
    SiteServer.Settings settings =
        new SiteServer.Settings(folder.resolve("out"), "127.0.0.1", port);
    return SiteServer.start(settings, desk, Optional.empty());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.getPort() + path));
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void filesComeWholeWithTheirTypesAndNames() throws Exception {
    HttpResponse<byte[]> whole = get("/t/big.pdf");
    assertThat(whole.body()).isEqualTo(big);
    assertThat(header(whole, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(whole, "Content-Disposition")).isEqualTo("inline; filename=\"big.pdf\"");
    Map<String, String> types = new TreeMap<>();
    for (String path :
        List.of(
            "/t/t.epub",
            "/t/",
            "/opds.json",
            "/opds-page2.xml",
            "/t/publication.json",
            "/SHA256SUMS")) {
      types.put(path, header(get(path), "Content-Type"));
    }
    assertThat(types)
        .containsEntry("/t/t.epub", "application/epub+zip")
        .containsEntry("/t/", "text/html;charset=utf-8")
        .containsEntry("/opds.json", "application/opds+json")
        .containsEntry("/t/publication.json", "application/opds-publication+json")
        .containsEntry("/SHA256SUMS", "text/plain;charset=utf-8")
        .containsEntry(
            "/opds-page2.xml",
            "application/atom+xml;profile=opds-catalog;kind=acquisition;charset=utf-8");
  }

  @Test
  void rangesAndTagsAreKept() throws Exception {
    HttpResponse<byte[]> part = get("/t/big.pdf", "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(big, 1000, 2000));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 1000-1999/" + BIG);
    String tag = header(part, "ETag");
    assertThat(get("/t/big.pdf", "If-None-Match", tag).statusCode()).isEqualTo(304);
    Files.write(folder.resolve("out/t/big.pdf"), new byte[10]);
    assertThat(get("/t/big.pdf", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    Desk desk = new Desk(List.of(), List.of(), false, Clock.systemUTC());
    assertThatThrownBy(() -> start(desk, at.getPort()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + at.getPort());
  }

  @Test
  void aDownloadInWorkIsFinishedWhenItStops() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
      InputStream in = ask(socket);
      // Only what was begun is in work.
      assertThat(in.read()).isPositive();
      Thread stopping =
          new Thread(
              () -> {
                try {
                  server.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      stopping.start();
      assertThat(in.readAllBytes().length).isGreaterThan(BIG);
      stopping.join();
    }
  }

  private static InputStream ask(Socket socket) throws IOException {
    String request = "GET /t/big.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket.getInputStream();
  }

  @Test
  void twoHundredDownloadAtOnceBesideSlowOnes() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        Socket socket = new Socket();
        // Takes little, so that the server has to keep the rest.
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), at.getPort()));
        ask(socket).read();
        slow.add(socket);
      }
      load(2);
      long before = used();
      long done = load(SECONDS);
      assertThat(done).isGreaterThan(200);
      assertThat(used() - before).as("heap after %d downloads", done).isLessThan(FLAT);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Two hundred clients that ask for parts of a file for some seconds; the number of answers. */
  private long load(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    AtomicLong count = new AtomicLong();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(next(new SplittableRandom(i), end, count));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    return count.get();
  }

  private CompletableFuture<Void> next(SplittableRandom random, long end, AtomicLong count) {
    int from = random.nextInt(BIG - 1);
    int to = Math.min(BIG - 1, from + random.nextInt(1 << 18));
    return client
        .sendAsync(
            request("/t/big.pdf").header("Range", "bytes=" + from + "-" + to).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .thenCompose(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(206);
              assertThat(Arrays.equals(answer.body(), Arrays.copyOfRange(big, from, to + 1)))
                  .isTrue();
              count.incrementAndGet();
              return System.nanoTime() < end
                  ? next(random, end, count)
                  : CompletableFuture.completedFuture(null);
            });
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Map<Integer, Integer> orders(int count) {
    Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      HttpRequest order =
          request("/desk/leg-cramps")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(ORDER))
              .build();
      all.add(
          client
              .sendAsync(order, HttpResponse.BodyHandlers.ofByteArray())
              .thenAccept(
                  answer -> {
                    statuses.merge(answer.statusCode(), 1, Integer::sum);
                    if (answer.statusCode() == 503) {
                      assertThat(header(answer, "Retry-After")).isNotEmpty();
                      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                          .contains("busy");
                    } else {
                      assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
                    }
                  }));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    return statuses;
  }

  @Test
  void theDeskAnswersFiftyAtOnceAndSendsTheRestAway() throws Exception {
    assertThat(orders(50)).isEqualTo(Map.of(200, 50));
    Map<Integer, Integer> many = orders(150);
    assertThat(many.keySet()).isSubsetOf(200, 503);
    assertThat(many.get(503)).isPositive();
    assertThat(many.get(200)).isGreaterThanOrEqualTo(50);
    assertThat(orders(1)).isEqualTo(Map.of(200, 1));
  }

  @Test
  void theFormAnswersWhileTheDeskIsBusy() throws Exception {
    CompletableFuture<Map<Integer, Integer>> busy = CompletableFuture.supplyAsync(() -> orders(60));
    int answered = 0;
    while (!busy.isDone()) {
      HttpRequest form = request("/desk/leg-cramps").build();
      assertThat(client.send(form, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
      answered++;
    }
    assertThat(busy.join()).isEqualTo(Map.of(200, 60));
    assertThat(answered).isGreaterThan(10);
  }
}
