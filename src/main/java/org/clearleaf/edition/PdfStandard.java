package org.clearleaf.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which standards a PDF follows. */
public enum PdfStandard {
  /** PDF 1.7 with PDF/UA-1 and PDF/A-2a. */
  UA_1,

  /** PDF 2.0 with PDF/UA-2, PDF/A-4, and WTPDF 1.0 for accessibility and reuse. */
  UA_2;

  /** As a title and the command line name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A standard by its word. */
  public static Optional<PdfStandard> named(String word) {
    return Arrays.stream(values()).filter(standard -> standard.word().equals(word)).findFirst();
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(PdfStandard::word).toList();
  }
}
