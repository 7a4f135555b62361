package org.clearleaf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.clearleaf.Samples;
import org.clearleaf.export.BatchTitles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster for real: a master and two workers on loopback, started from Spark's own jars alone,
 * and the packed program submitted to it.
 */
@Tag("spark")
class SparkExportTest {
  private static final int TITLES = Integer.getInteger("spark.titles", 12);
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String LOOPBACK = "127.0.0.1";

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  private Process java(String log, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    // What makes a folder of jars a Spark to its own launcher.
    builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private Process spark(String log, String type, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-cp", TARGET.resolve("spark/jars") + "/*", type));
    command.addAll(List.of(words));
    return java(log, command);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitLine(Process process, String log, String line, int times) throws Exception {
    while (count(log, line) < times) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve(log))).isTrue();
      Thread.sleep(100);
    }
  }

  private long count(String log, String line) throws IOException {
    Path file = folder.resolve(log);
    return Files.exists(file)
        ? Files.readString(file).lines().filter(l -> l.contains(line)).count()
        : 0;
  }

  private Process worker(String name, String master) throws IOException {
    String home = folder.resolve(name).toString();
    String[] words = {
      "-c", "1", "-m", "1200M", "-d", home, "--host", LOOPBACK, "--webui-port", "0", master
    };
    return spark(name + ".log", "org.apache.spark.deploy.worker.Worker", words);
  }

  private static Map<String, String> published(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Samples.files(out)) {
      String name = out.relativize(file).toString();
      if (!name.startsWith("report.") && !name.startsWith(".clearleaf/")) {
        files.put(name, Files.size(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static String libraries() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      // Spark has a logger of its own.
      return jars.filter(jar -> !jar.getFileName().toString().startsWith("slf4j-"))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(","));
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void aWorkerThatIsKilledLosesNothing() throws Exception {
    Path titles = folder.resolve("titles");
    BatchTitles.write(titles, TITLES, 20);
    Path local = folder.resolve("local");
    Path out = folder.resolve("out");
    String jar = TARGET.resolve("clearleaf.jar").toString();
    String port = String.valueOf(freePort());
    String master = "spark://" + LOOPBACK + ":" + port;
    Path release = TARGET.resolve("spark/RELEASE");
    Files.deleteIfExists(release);
    Files.createFile(release);
    Process leader =
        spark(
            "master.log",
            "org.apache.spark.deploy.master.Master",
            "--host",
            LOOPBACK,
            "--port",
            port,
            "--webui-port",
            "0");
    awaitLine(leader, "master.log", "I have been elected leader", 1);
    Process doomed = worker("one", master);
    worker("two", master);
    awaitLine(leader, "master.log", "Registering worker", 2);
    String[] words = {
      "--master",
      master,
      "--class",
      SparkExport.class.getName(),
      "--conf",
      "spark.ui.enabled=false",
      "--conf",
      "spark.driver.host=" + LOOPBACK,
      "--conf",
      "spark.executor.memory=1g",
      "--conf",
      "spark.executor.cores=1",
      "--jars",
      libraries(),
      jar,
      titles.toString(),
      "-o",
      out.toString()
    };
    Process run = spark("driver.log", "org.apache.spark.deploy.SparkSubmit", words);
    awaitLine(run, "driver.log", ".epub (", Math.max(2, TITLES / 4));
    doomed.destroyForcibly().waitFor();
    int status = run.waitFor();
    String log = Files.readString(folder.resolve("driver.log"));
    // Every 25th title is broken.
    assertThat(status).as(log).isEqualTo(TITLES >= 25 ? 1 : 0);
    assertThat(log).contains("Lost executor").contains(TITLES - TITLES / 25 + " published");
    Process alone =
        java(
            "local.log", List.of("-jar", jar, "export", titles.toString(), "-o", local.toString()));
    assertThat(alone.waitFor()).isEqualTo(status);
    // Its pages too: the download page is the same, whoever made what it offers.
    assertThat(published(out)).isEqualTo(published(local));
    assertThat(published(out).keySet().stream().filter(n -> n.matches(".*(pdf|epub|record.json)")))
        .hasSize(3 * (TITLES - TITLES / 25));
    assertThat(out.resolve(".clearleaf/staging")).doesNotExist();
    assertThat(out.resolve(".clearleaf/ready")).doesNotExist();
    assertThat(out.resolve(".clearleaf/placing")).doesNotExist();
    // What the cluster made is as good as what was made here.
    Process again =
        java("again.log", List.of("-jar", jar, "export", titles.toString(), "-o", out.toString()));
    assertThat(again.waitFor()).isEqualTo(status);
    assertThat(folder.resolve("again.log"))
        .content()
        .contains(": " + (TITLES - TITLES / 25) + " unchanged");
  }
}
