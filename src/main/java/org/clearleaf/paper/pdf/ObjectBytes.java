package org.clearleaf.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects as a file spells them (ISO 32000-1, 7.3). */
final class ObjectBytes {
  private final ObjectNumbers numbers;
  private final IdentityHashMap<COSName, byte[]> names = new IdentityHashMap<>();
  private byte[] out = new byte[16 << 10];
  private int length;

  ObjectBytes(ObjectNumbers numbers) {
    this.numbers = numbers;
  }

  int length() {
    return length;
  }

  byte[] bytes() {
    return Arrays.copyOf(out, length);
  }

  ObjectBytes raw(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** Text as it stands: ASCII. */
  ObjectBytes raw(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  ObjectBytes integer(long value) {
    if (value < 0) {
      return raw(Long.toString(value));
    }
    room(20);
    whole(value);
    return this;
  }

  private void whole(long value) {
    if (value >= 10) {
      whole(value / 10);
    }
    out[length++] = (byte) ('0' + value % 10);
  }

  private void room(int bytes) {
    if (length + bytes > out.length) {
      out = Arrays.copyOf(out, Math.max(length + bytes, 2 * out.length));
    }
  }

  /** A dictionary as an object of its own, or where it is used. */
  ObjectBytes dictionary(COSDictionary dictionary) throws IOException {
    raw("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey());
      value(entry.getValue());
    }
    return raw(">>");
  }

  /** An array as an object of its own, or where it is used. */
  ObjectBytes array(COSArray array) throws IOException {
    raw("[");
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i));
    }
    return raw("]");
  }

  /** A value with what parts it from the one before. */
  private void value(@Nullable COSBase value) throws IOException {
    if (value instanceof COSName name) {
      name(name);
    } else if (value instanceof COSInteger number) {
      raw(" ").integer(number.longValue());
    } else if (value instanceof COSString string) {
      string(string.getBytes());
    } else if (value instanceof COSDictionary || value instanceof COSArray) {
      int number = numbers.number(value);
      if (number > 0) {
        raw(" ").integer(number).raw(" 0 R");
      } else if (value instanceof COSDictionary dictionary) {
        dictionary(dictionary);
      } else {
        array((COSArray) value);
      }
    } else if (value instanceof COSFloat number) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      number.writePDF(text);
      raw(" ").raw(text.toByteArray());
    } else if (value instanceof COSBoolean flag) {
      raw(flag.getValue() ? " true" : " false");
    } else if (value == null || value instanceof COSNull) {
      raw(" null");
    } else {
      throw new AssertionError("no new document has " + value);
    }
  }

  private void name(COSName name) throws IOException {
    byte[] known = names.get(name);
    if (known == null) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      name.writePDF(text);
      known = text.toByteArray();
      names.put(name, known);
    }
    raw(known);
  }

  /** A literal string (7.3.4.2). */
  private void string(byte[] bytes) {
    room(2 * bytes.length + 2);
    out[length++] = '(';
    for (byte b : bytes) {
      if (b == '(' || b == ')' || b == '\\') {
        out[length++] = '\\';
        out[length++] = b;
      } else if (b == '\r') {
        // As it is, it would be read as a line feed.
        out[length++] = '\\';
        out[length++] = 'r';
      } else {
        out[length++] = b;
      }
    }
    out[length++] = ')';
  }
}
