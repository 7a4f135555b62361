package org.clearleaf.paper.pdf;

import java.nio.charset.StandardCharsets;
import org.clearleaf.edition.Colour;

/** Writes the operators of a content stream (ISO 32000-1, annex A). */
final class ContentStream {
  private final StringBuilder out = new StringBuilder(8192);
  private Colour fill = Colour.BLACK;
  private Colour stroke = Colour.BLACK;

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An operator with its operands before it. */
  ContentStream op(String operator) {
    out.append(operator).append('\n');
    return this;
  }

  /** Text as it stands. */
  ContentStream raw(String text) {
    out.append(text);
    return this;
  }

  /** A number to thousandths, without an exponent. */
  ContentStream number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      out.append('-');
      thousandths = -thousandths;
    }
    out.append(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest > 0) {
      out.append('.').append((char) ('0' + rest / 100));
      if (rest % 100 > 0) {
        out.append((char) ('0' + rest / 10 % 10));
        if (rest % 10 > 0) {
          out.append((char) ('0' + rest % 10));
        }
      }
    }
    out.append(' ');
    return this;
  }

  /** A character code of two bytes, in hexadecimal. */
  void code(int cid) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(cid >> shift & 15, 16));
    }
  }

  /** Begins a state that {@link #restore} ends. Colours are set anew inside. */
  void save() {
    op("q");
  }

  void restore(Colour outerFill, Colour outerStroke) {
    op("Q");
    fill = outerFill;
    stroke = outerStroke;
  }

  Colour fill() {
    return fill;
  }

  Colour stroke() {
    return stroke;
  }

  /** The colour of what is filled from here on. */
  void fill(Colour colour) {
    if (!colour.equals(fill)) {
      fill = colour;
      parts(colour).op(isGrey(colour) ? "g" : "rg");
    }
  }

  /** The colour of what is stroked from here on. */
  void stroke(Colour colour) {
    if (!colour.equals(stroke)) {
      stroke = colour;
      parts(colour).op(isGrey(colour) ? "G" : "RG");
    }
  }

  /** Whether a colour is one of black ink alone: printers then mix no others into it. */
  private static boolean isGrey(Colour colour) {
    return colour.red() == colour.green() && colour.green() == colour.blue();
  }

  private ContentStream parts(Colour colour) {
    if (isGrey(colour)) {
      return number(colour.red() / 255.0);
    }
    return number(colour.red() / 255.0)
        .number(colour.green() / 255.0)
        .number(colour.blue() / 255.0);
  }

  /** A text string in UTF-16, in hexadecimal. */
  ContentStream text(String text) {
    out.append("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      code(text.charAt(i));
    }
    out.append('>');
    return this;
  }
}
