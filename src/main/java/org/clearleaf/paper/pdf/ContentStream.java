package org.clearleaf.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clearleaf.edition.Colour;

/** Writes the operators of a content stream (ISO 32000-1, annex A). */
final class ContentStream {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private byte[] out = new byte[16 << 10];
  private int length;
  private Colour fill = Colour.BLACK;
  private Colour stroke = Colour.BLACK;

  byte[] bytes() {
    return Arrays.copyOf(out, length);
  }

  private void room(int bytes) {
    if (length + bytes > out.length) {
      out = Arrays.copyOf(out, 2 * (length + bytes));
    }
  }

  private void put(char c) {
    out[length++] = (byte) c;
  }

  /** An operator with its operands before it. */
  ContentStream op(String operator) {
    raw(operator);
    room(1);
    put('\n');
    return this;
  }

  /** Text as it stands: nothing beyond ISO 8859-1. */
  ContentStream raw(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
    return this;
  }

  /** A number to thousandths, without an exponent. */
  ContentStream number(double value) {
    long thousandths = Math.round(value * 1000);
    // A sign, the digits of a long, a point and a space.
    room(24);
    if (thousandths < 0) {
      put('-');
      thousandths = -thousandths;
    }
    whole(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest > 0) {
      put('.');
      put((char) ('0' + rest / 100));
      if (rest % 100 > 0) {
        put((char) ('0' + rest / 10 % 10));
        if (rest % 10 > 0) {
          put((char) ('0' + rest % 10));
        }
      }
    }
    put(' ');
    return this;
  }

  /** A whole number, without a space after it. */
  ContentStream integer(long value) {
    room(20);
    if (value < 0) {
      put('-');
    }
    whole(Math.abs(value));
    return this;
  }

  private void whole(long value) {
    if (value >= 10) {
      whole(value / 10);
    }
    put((char) ('0' + value % 10));
  }

  /** A character code of two bytes, in a literal string (ISO 32000-1, 7.3.4.2). */
  void code(int cid) {
    room(4);
    literal(cid >> 8);
    literal(cid);
  }

  private void literal(int value) {
    byte b = (byte) value;
    if (b == '(' || b == ')' || b == '\\') {
      put('\\');
    } else if (b == '\r') {
      // As it is, it would be read as a line feed.
      put('\\');
      b = 'r';
    }
    out[length++] = b;
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
    raw("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      room(4);
      for (int shift = 12; shift >= 0; shift -= 4) {
        out[length++] = HEX[text.charAt(i) >> shift & 15];
      }
    }
    return raw(">");
  }
}
