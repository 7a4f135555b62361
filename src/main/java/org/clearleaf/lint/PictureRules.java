package org.clearleaf.lint;

import java.util.Locale;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Alternative texts that say something (WCAG 2.2, 1.1.1). */
final class PictureRules implements LintRule {
  private static final int LONGEST = 300;

  @Override
  public void apply(Book book, Findings findings) {
    book.walk(
        block -> {
          if (block instanceof Block.Figure figure && !figure.alt().isEmpty()) {
            fault(figure)
                .ifPresent(
                    fault -> findings.at(figure.span(), Rule.ALT_POOR, shown(figure.alt()), fault));
          }
        });
  }

  private static String shown(String alt) {
    return alt.length() > 40 ? alt.substring(0, 40) + "…" : alt;
  }

  private static Optional<String> fault(Block.Figure figure) {
    String alt = figure.alt().toLowerCase(Locale.ROOT).strip();
    if (alt.matches("(an? )?(image|picture|photo|graphic|drawing|figure)( of)?\\b.*")) {
      return Optional.of("begins with what every picture is");
    }
    if (alt.matches("\\S+\\.(png|jpe?g|svg|gif|webp)")) {
      return Optional.of("is a file name");
    }
    if (alt.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters; a long description can be");
    }
    boolean same =
        figure
            .caption()
            .map(c -> c.text().strip().toLowerCase(Locale.ROOT).equals(alt))
            .orElse(false);
    return same ? Optional.of("repeats the caption") : Optional.empty();
  }
}
