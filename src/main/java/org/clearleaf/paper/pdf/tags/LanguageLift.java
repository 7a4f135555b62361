package org.clearleaf.paper.pdf.tags;

import java.util.List;
import java.util.Optional;

/**
 * Says a language once, at the element that holds all of what is in it: a reader changes its voice
 * at the list and not at each of its items.
 */
final class LanguageLift {
  private LanguageLift() {}

  /** Lifts the languages inside an element as far as they go, but not into it. */
  static void below(Element root) {
    for (TagKid kid : root.kids()) {
      if (kid instanceof Element element) {
        below(element);
        lift(element);
      }
    }
  }

  private static void lift(Element element) {
    List<TagKid> kids = element.kids();
    if (element.language().isPresent() || kids.isEmpty()) {
      return;
    }
    Optional<String> common = language(kids.get(0));
    if (common.isPresent() && kids.stream().allMatch(kid -> language(kid).equals(common))) {
      element.language(common.get());
      kids.forEach(kid -> ((Element) kid).inheritLanguage());
    }
  }

  private static Optional<String> language(TagKid kid) {
    return kid instanceof Element element ? element.language() : Optional.empty();
  }
}
