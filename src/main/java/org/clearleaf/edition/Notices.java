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

  /** Who checked the health advice and when, or that nobody has; nothing for other titles. */
  public static Optional<String> review(Metadata metadata, Words words) {
    if (!metadata.care()) {
      return Optional.empty();
    }
    Metadata.Review review = metadata.review();
    if (review.clinician().isEmpty() || review.checked().isEmpty()) {
      return Optional.of(words.say("not-reviewed"));
    }
    String checked =
        words.say("reviewed", review.clinician().get(), words.day(review.checked().get()));
    return Optional.of(
        review
            .next()
            .map(date -> checked + " " + words.say("next-review", words.day(date)))
            .orElse(checked));
  }
}
