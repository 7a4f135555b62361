package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.review.ReviewExport;

/** `clearleaf review`: what a clinician signs. */
final class ReviewCommand {
  private final PrintStream out;
  private final PrintStream err;

  ReviewCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] words) {
    CommandLine line =
        new CommandLine(
                "review [OPTIONS] [MANUSCRIPT…]",
                "Makes one PDF a title for the clinician who signs it: every claim beside its"
                    + " source, every warning with where it stands, open questions, and lines to"
                    + " sign. Without a manuscript: manuscript/.")
            .value("o", "output", "FOLDER", "where they go (default: review)");
    try {
      var parsed = line.parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      Path output = Path.of(parsed.get().getOptionValue("output", "review"));
      List<String> paths =
          parsed.get().getArgList().isEmpty() ? List.of("manuscript") : parsed.get().getArgList();
      int status = Main.OK;
      for (String path : paths) {
        for (ReviewExport.Made made : ReviewExport.all(Path.of(path), output)) {
          status = Math.max(status, say(made));
        }
      }
      return status;
    } catch (ParseException e) {
      err.println("clearleaf review: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException e) {
      err.println("clearleaf review: " + e.getMessage());
      return Main.ENVIRONMENT;
    }
  }

  private int say(ReviewExport.Made made) {
    FindingPrinter.print(made.findings(), out);
    made.file().ifPresent(file -> out.println(file + " passed its checks"));
    return made.file().isPresent() ? Main.OK : Main.REJECTED;
  }
}
