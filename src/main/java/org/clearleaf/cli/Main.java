package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clearleaf.export.Exporter;

/** The command line: picks the command and hands it its words. */
public final class Main {
  static final int OK = 0;
  static final int REJECTED = 1;
  static final int USAGE = 2;
  static final int ENVIRONMENT = 3;

  private Main() {}

  /** Runs the command line and exits with its status. */
  public static void main(String[] args) {
    settle();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> tell(thread, thrown, err));
    int status = run(args, out, err);
    out.flush();
    // Only on failure: under Maven's exec:java an exit ends the build at once.
    if (status != OK) {
      System.exit(status);
    }
  }

  /** What holds in every process of ours. */
  static void settle() {
    System.setProperty("java.awt.headless", "true");
    // Libraries log nowhere; what a reader should know is a finding. Said beforehand: asking the
    // JDK's logging to be silent would start it, which opens every jar. A class that configures
    // nothing leaves it without a handler.
    System.setProperty("java.util.logging.config.class", "java.lang.Object");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    System.setProperty(
        "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
  }

  /**
   * What a thread dies of, in one line. Threads of the JDK's own pools end so where memory is
   * short; what becomes of the titles that they worked for is a finding.
   */
  static void tell(Thread thread, Throwable thrown, PrintStream err) {
    err.println("clearleaf: a thread ended (" + thread.getName() + "): " + thrown);
  }

  /** Runs a command; its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    String command = args.length == 0 ? "export" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    return switch (command) {
      case "export" -> new ExportCommand(out, err, Exporter::run).run(rest);
      case "lint" -> new LintCommand(out, err).run(rest);
      case "translation" -> new TranslationCommand(out, err).run(rest);
      case "review" -> new ReviewCommand(out, err).run(rest);
      case "serve" -> new ServeCommand(out, err).run(rest);
      case "check" -> new CheckCommand(out, err).run(rest);
      case "help", "--help", "-h" -> {
        out.print(HELP);
        yield OK;
      }
      case "version", "--version" -> {
        out.println("clearleaf " + version());
        yield OK;
      }
      default -> {
        err.println("clearleaf: no command " + command);
        err.print(HELP);
        yield USAGE;
      }
    };
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(from its sources)" : version;
  }

  private static final String HELP =
      """
      usage: clearleaf COMMAND [OPTIONS] [FILES]

      Turns Markdown manuscripts into accessible, checked editions.

      commands:
        export       make editions of manuscripts (default: manuscript/ into output/)
        lint         findings on manuscripts, nothing written
        review       a PDF for the clinician who signs a title
        translation  note what a translation was made from
        check        any PDF or EPUB, ours or not
        serve        the download page, a desk for handouts, a preview
        help         this text; `clearleaf COMMAND --help` tells of one command
        version      the version

      exit status: 0 all well, 1 something was rejected, 2 wrong usage,
      3 the environment failed (disk, permission, another run)
      """;
}
