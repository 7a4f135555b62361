package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Metadata;

/** What editions say of their version and of who checked them. */
public final class Notices {
  private Notices() {}

  /** The version and date that every page carries; empty where the title has neither. */
  public static Optional<String> version(Metadata metadata, Words words) {
    List<String> parts = new ArrayList<>();
    metadata.version().ifPresent(version -> parts.add(words.say("version", version)));
    metadata.date().ifPresent(date -> parts.add(words.month(date)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  /** That a translation is a draft, or who signed it; nothing for an original. */
  public static Optional<String> translation(Metadata metadata, Words words) {
    return metadata
        .translation()
        .map(
            t ->
                t.translator()
                    .map(name -> words.say("translated", name))
                    .orElseGet(() -> words.say("draft-translation")));
  }

  /** Who checked the health advice and when, or that nobody has; nothing for other titles. */
  public static Optional<String> review(Metadata metadata, Words words) {
    if (!metadata.care()) {
      return Optional.empty();
    }
    Metadata.Review review = metadata.review();
    String checked =
        review.clinician().isEmpty() || review.checked().isEmpty()
            ? words.say("not-reviewed")
            : words.say("reviewed", review.clinician().get(), words.day(review.checked().get()));
    return Optional.of(
        review
            .next()
            .map(date -> checked + " " + words.say("next-review", words.day(date)))
            .orElse(checked));
  }
}
