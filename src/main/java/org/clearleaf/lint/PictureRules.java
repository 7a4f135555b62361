package org.clearleaf.lint;

import java.util.Locale;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Alternative texts that say something (WCAG 2.2, 1.1.1). */
final class PictureRules implements LintRule {
  private static final int LONGEST = 300;

  @Override
  public void apply(Title title, Findings findings) {
    title
        .book()
        .walk(
            block -> {
              if (block instanceof Block.Figure figure && !figure.alt().isEmpty()) {
                fault(figure)
                    .ifPresent(
                        fault ->
                            findings.at(figure.span(), Rule.ALT_POOR, shown(figure.alt()), fault));
              } else if (block instanceof Block.Steps steps) {
                numbers(steps, findings);
              }
            });
  }

  /** Which step a picture shows is said by the edition, which knows how many it holds. */
  private static void numbers(Block.Steps steps, Findings findings) {
    int count = steps.steps().size();
    for (int i = 0; i < count; i++) {
      Block.Figure figure = steps.steps().get(i).figure();
      String start = figure.alt().length() > 20 ? figure.alt().substring(0, 20) : figure.alt();
      if (start.matches("(?s)\\D*" + (i + 1) + "\\D+" + count + "\\b.*")) {
        findings.at(figure.span(), Rule.STEP_NUMBERED, i + 1, count);
      }
    }
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
