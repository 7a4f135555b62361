package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** Checks finished files, and editions of one title against each other. */
public final class Checker {
  private Checker() {}

  /**
   * Checks one file, ours or not.
   *
   * @param name what findings call it
   */
  public static List<Finding> check(Path file, String name) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of(Finding.about(name, Rule.FILE_MISSING));
    }
    try {
      if (isPdf(file)) {
        return VeraPdf.check(file, name);
      } else if (isEpub(file)) {
        return EpubCheckRun.check(file, name);
      }
    } catch (RuntimeException | StackOverflowError e) {
      // Validators throw what they like at files that were made to break them.
      Rule rule = isPdf(file) ? Rule.PDF_UNREADABLE : Rule.EPUB_UNREADABLE;
      return List.of(Finding.about(name, rule, e.getClass().getSimpleName()));
    }
    return List.of(Finding.about(name, Rule.FILE_KIND_UNKNOWN));
  }

  /**
   * Whether all editions say the same words in the same order; the first is compared with the rest.
   */
  public static List<Finding> compare(List<Path> files) {
    List<Finding> findings = new ArrayList<>();
    if (files.size() < 2) {
      return findings;
    }
    Path first = files.get(0);
    Words reference = words(first, findings);
    for (Path other : files.subList(1, files.size())) {
      words(other, findings)
          .difference(reference)
          .ifPresent(
              difference ->
                  findings.add(
                      Finding.about(
                          name(other),
                          Rule.WORDS_DIFFER,
                          name(first),
                          difference.here(),
                          difference.there())));
    }
    return findings;
  }

  private static Words words(Path file, List<Finding> findings) {
    try {
      return isPdf(file) ? PdfWords.read(file) : EpubWords.read(file);
    } catch (IOException e) {
      Rule rule = isPdf(file) ? Rule.PDF_UNREADABLE : Rule.EPUB_UNREADABLE;
      findings.add(Finding.about(name(file), rule, String.valueOf(e.getMessage())));
      return new Words(List.of());
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isPdf(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static boolean isEpub(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".epub");
  }
}
