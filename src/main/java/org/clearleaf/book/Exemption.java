package org.clearleaf.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the European Accessibility Act exempts from it (Directive (EU) 2019/882, 4(5) and 14). */
public enum Exemption {
  MICROENTERPRISE,
  DISPROPORTIONATE_BURDEN,
  FUNDAMENTAL_ALTERATION;

  /** As EPUB writes it (The EPUB Accessibility exemption property, W3C Group Note). */
  public String word() {
    return "eaa-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The exemption that a word means. */
  public static Optional<Exemption> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
