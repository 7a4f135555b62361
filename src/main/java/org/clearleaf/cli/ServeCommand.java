package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.desk.Desk;
import org.clearleaf.serve.Preview;
import org.clearleaf.serve.SiteServer;
import org.clearleaf.thread.Threads;

/** `clearleaf serve`. */
final class ServeCommand {
  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65535;

  private final PrintStream out;
  private final PrintStream err;

  ServeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] words) {
    try {
      var parsed = line().parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      List<String> named = parsed.get().getArgList();
      List<Path> manuscripts =
          named.isEmpty() ? List.of(Path.of("manuscript")) : named.stream().map(Path::of).toList();
      Path clinics = Path.of(parsed.get().getOptionValue("clinics", "manuscript/clinics"));
      Desk desk =
          new Desk(
              manuscripts,
              Files.exists(clinics) ? List.of(clinics) : List.of(),
              parsed.get().hasOption("unreviewed"),
              Clock.systemUTC());
      SiteServer.Settings settings =
          new SiteServer.Settings(
              Path.of(parsed.get().getOptionValue("output", "output")),
              parsed.get().getOptionValue("host", "127.0.0.1"),
              port(parsed.get().getOptionValue("port", String.valueOf(USUAL_PORT))));
      return serve(settings, desk, manuscripts);
    } catch (ParseException e) {
      err.println("clearleaf serve: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException e) {
      err.println("clearleaf serve: " + e.getMessage());
      return Main.ENVIRONMENT;
    }
  }

  private static CommandLine line() {
    return new CommandLine(
            "serve [OPTIONS] [MANUSCRIPT…]",
            "Serves the download page, a desk that prints handouts, and a preview of manuscripts.")
        .value("o", "output", "FOLDER", "what is served (default: output)")
        .value("p", "port", "NUMBER", "where (default: 8080; 0 for any that is free)")
        .value("", "host", "ADDRESS", "for whom (default: 127.0.0.1, this machine alone)")
        .value("", "clinics", "PATH", "clinics to choose from (default: manuscript/clinics)")
        .flag("unreviewed", "the desk prints health advice that no clinician has signed");
  }

  private int serve(SiteServer.Settings settings, Desk desk, List<Path> manuscripts)
      throws IOException {
    // Drafts are for their author: whom else the server serves does not see them.
    boolean local = InetAddress.getByName(settings.host()).isLoopbackAddress();
    try (Preview preview = Preview.of(local ? manuscripts : List.of());
        SiteServer server =
            SiteServer.start(settings, desk, Optional.of(preview).filter(p -> local))) {
      Threads.atExit("stop", () -> close(server, preview));
      String place =
          "http://" + server.address().getHostString() + ":" + server.address().getPort() + "/";
      out.println("Download page: " + place);
      out.println("Desk:          " + place + "desk/");
      if (local) {
        out.println("Preview:       " + place + "preview/");
      }
      out.println("Ctrl-C ends it.");
      server.join();
      return Main.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Main.OK;
    }
  }

  /** Ends it when the process is told to: what it made for itself goes. */
  private void close(SiteServer server, Preview preview) {
    try (preview) {
      server.close();
    } catch (IOException e) {
      err.println("clearleaf serve: " + e.getMessage());
    }
  }

  private static int port(String value) throws ParseException {
    if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT) {
      return Integer.parseInt(value);
    }
    throw new ParseException("--port takes a number up to " + LAST_PORT + ", not “" + value + "”");
  }
}
