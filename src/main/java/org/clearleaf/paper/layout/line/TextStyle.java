package org.clearleaf.paper.layout.line;

import org.clearleaf.edition.Colour;
import org.clearleaf.paper.font.Typeface;

/**
 * How characters look.
 *
 * @param size in points
 * @param rise of the baseline in points
 */
public record TextStyle(
    Typeface typeface, double size, double rise, Colour colour, boolean underline, boolean strike) {

  /** A plain style. */
  public static TextStyle of(Typeface typeface, double size, Colour colour) {
    return new TextStyle(typeface, size, 0, colour, false, false);
  }

  /** The same in another typeface. */
  public TextStyle with(Typeface changed) {
    return new TextStyle(changed, size, rise, colour, underline, strike);
  }

  /** The same in another colour. */
  public TextStyle with(Colour changed) {
    return new TextStyle(typeface, size, rise, changed, underline, strike);
  }

  /** The same, smaller and with its baseline moved, in parts of the size. */
  public TextStyle shifted(double scale, double by) {
    return new TextStyle(typeface, size * scale, rise + size * by, colour, underline, strike);
  }

  /** The same, underlined. */
  public TextStyle underlined() {
    return new TextStyle(typeface, size, rise, colour, true, strike);
  }

  /** The same, struck out. */
  public TextStyle struck() {
    return new TextStyle(typeface, size, rise, colour, underline, true);
  }
}
