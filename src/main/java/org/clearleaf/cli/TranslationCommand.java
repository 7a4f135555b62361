package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.title.TranslationTies;

/** Ties translations to what their originals say now. */
final class TranslationCommand {
  private final PrintStream out;
  private final PrintStream err;

  TranslationCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] words) {
    CommandLine line =
        new CommandLine(
            "translation MANUSCRIPT…",
            "Notes in translation.yaml what each passage was translated from.");
    try {
      var parsed = line.parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      if (parsed.get().getArgList().isEmpty()) {
        throw new ParseException("name a manuscript");
      }
      int status = Main.OK;
      for (String path : parsed.get().getArgList()) {
        Optional<Integer> tied = TranslationTies.tie(Path.of(path));
        if (tied.isPresent()) {
          out.println(path + ": " + tied.get() + " passages tied");
        } else {
          err.println(path + ": no translation, or its original is not beside it");
          status = Main.REJECTED;
        }
      }
      return status;
    } catch (ParseException e) {
      err.println("clearleaf translation: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException e) {
      err.println("clearleaf translation: " + e.getMessage());
      return Main.ENVIRONMENT;
    }
  }
}
