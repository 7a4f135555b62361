package org.clearleaf.paper.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects as a file spells them (ISO 32000-1, 7.3). */
public final class ObjectBytes {
  private final ObjectNumbers numbers;
  private final Map<String, byte[]> names = new HashMap<>();
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
  public ObjectBytes raw(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** A whole number, which nothing parts from what stands before. */
  public ObjectBytes integer(long value) {
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
  ObjectBytes dictionary(COSDictionary dictionary) {
    raw("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey().getName());
      value(entry.getValue());
    }
    return raw(">>");
  }

  /** An array as an object of its own, or where it is used. */
  ObjectBytes array(COSArray array) {
    raw("[");
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i));
    }
    return raw("]");
  }

  /** Refers to the object of a number (7.3.10). */
  public ObjectBytes reference(int number) {
    return raw(" ").integer(number).raw(" 0 R");
  }

  /** Refers to an object that others refer to, too. */
  public ObjectBytes reference(COSDictionary dictionary) {
    int number = numbers.number(dictionary);
    if (number == 0) {
      throw new AssertionError("nothing else leads to " + dictionary);
    }
    return reference(number);
  }

  /** A name (7.3.5). */
  public ObjectBytes name(String name) {
    byte[] known = names.get(name);
    if (known == null) {
      known = spelled(COSName.getPDFName(name)::writePDF);
      names.put(name, known);
    }
    return raw(known);
  }

  /** A number that is perhaps not whole. */
  public ObjectBytes real(double value) {
    return raw(" ").raw(spelled(new COSFloat((float) value)::writePDF));
  }

  /** A text string (7.9.2.2). */
  public ObjectBytes text(String text) {
    // Beyond ASCII in UTF-16: many programs take the bytes of PDFDocEncoding for Latin-1.
    boolean ascii = text.chars().allMatch(c -> c < 128);
    string(
        ascii
            ? new COSString(text).getBytes()
            : ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16BE));
    return this;
  }

  /** A value with what parts it from the one before. */
  private void value(@Nullable COSBase value) {
    if (value instanceof COSName name) {
      name(name.getName());
    } else if (value instanceof COSInteger number) {
      raw(" ").integer(number.longValue());
    } else if (value instanceof COSString string) {
      string(string.getBytes());
    } else if (value instanceof COSDictionary || value instanceof COSArray) {
      int number = numbers.number(value);
      if (number > 0) {
        reference(number);
      } else if (value instanceof COSDictionary dictionary) {
        dictionary(dictionary);
      } else {
        array((COSArray) value);
      }
    } else if (value instanceof COSObject reference) {
      reference((int) reference.getKey().getNumber());
    } else if (value instanceof COSFloat number) {
      raw(" ").raw(spelled(number::writePDF));
    } else if (value instanceof COSBoolean flag) {
      raw(flag.getValue() ? " true" : " false");
    } else if (value == null || value instanceof COSNull) {
      raw(" null");
    } else {
      throw new AssertionError("no new document has " + value);
    }
  }

  /** What spells itself, as PDFBox's names and numbers do. */
  private interface Spelling {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] spelled(Spelling value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      value.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
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
