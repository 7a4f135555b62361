package org.clearleaf.paper.layout.line;

/**
 * How a paragraph is broken into lines: lengths in points.
 *
 * @param width of the measure
 * @param leading from baseline to baseline
 * @param indent of the first line
 * @param hyphenated whether words may be broken
 * @param beside whether it stands beside the mark of a list, also where it runs against the book
 */
public record LineStyle(
    double width, double leading, double indent, Fit fit, boolean hyphenated, boolean beside) {

  /** Lines that stand beside nothing. */
  public LineStyle(double width, double leading, double indent, Fit fit, boolean hyphenated) {
    this(width, leading, indent, fit, hyphenated, false);
  }

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

  /** The same beside the mark of a list. */
  public LineStyle besideMark() {
    return new LineStyle(width, leading, indent, fit, hyphenated, true);
  }
}
