package org.clearleaf.manuscript;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags after BCP 47. */
final class LanguageTag {
  private LanguageTag() {}

  /** The tag in its usual form; empty when it is none. */
  static Optional<String> of(String written) {
    try {
      String tag = new Locale.Builder().setLanguageTag(written.strip()).build().toLanguageTag();
      return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** What to tell an author whose tag is none. */
  static String fault(String written) {
    return "“" + written + "” is no language tag (BCP 47)";
  }
}
