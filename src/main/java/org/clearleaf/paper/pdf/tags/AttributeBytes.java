package org.clearleaf.paper.pdf.tags;

import java.util.List;
import java.util.Map;
import org.clearleaf.paper.pdf.file.ObjectBytes;

/** Spells attribute objects (ISO 32000-1, 14.7.5). */
final class AttributeBytes {
  private AttributeBytes() {}

  static void write(String owner, Map<String, Object> values, ObjectBytes out) {
    out.raw("<</O").name(owner);
    values.forEach(
        (name, value) -> {
          out.name(name);
          value(value, out);
        });
    out.raw(">>");
  }

  private static void value(Object value, ObjectBytes out) {
    if (value instanceof String name) {
      out.name(name);
    } else if (value instanceof Integer number) {
      out.raw(" ").integer(number);
    } else if (value instanceof Double number) {
      out.real(number);
    } else if (value instanceof List<?> list) {
      out.raw("[");
      for (Object item : list) {
        if (item instanceof Double number) {
          out.real(number);
        } else {
          out.text(String.valueOf(item));
        }
      }
      out.raw("]");
    } else {
      throw new AssertionError(value);
    }
  }
}
