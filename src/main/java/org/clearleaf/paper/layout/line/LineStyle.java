package org.clearleaf.paper.layout.line;

/**
 * How a paragraph is broken into lines: lengths in points.
 *
 * @param width of the measure
 * @param leading from baseline to baseline
 * @param indent of the first line
 * @param hyphenated whether words may be broken
 */
public record LineStyle(double width, double leading, double indent, Fit fit, boolean hyphenated) {

  /** What lines are made even. */
  public enum Fit {
    /** The right edge as even as it can be. */
    RAGGED,
    /** As few lines as there can be, all about as long: headings. */
    BALANCED,
    /** Both edges even but for the last line: spaces take what is left. */
    JUSTIFIED
  }

  /** Lines ranged left, without hyphens. */
  public static LineStyle ragged(double width, double leading) {
    return new LineStyle(width, leading, 0, Fit.RAGGED, false);
  }
}
