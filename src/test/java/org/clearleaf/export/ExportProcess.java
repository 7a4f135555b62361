package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a process of its own, which may be killed. */
public final class ExportProcess {
  private ExportProcess() {}

  /**
   * Starts the command line.
   *
   * @param log what it prints goes here
   * @param options of Java
   */
  public static Process start(Path log, List<String> options, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), "org.clearleaf.cli.Main", "export"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
