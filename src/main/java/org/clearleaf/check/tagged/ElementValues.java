package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Reads what a structure element bears besides its kids (ISO 32000-1, table 323). */
final class ElementValues {
  private static final List<String> TEXTS = List.of("Alt", "ActualText", "T", "ID", "Lang", "E");

  private final @Nullable COSDictionary classes;

  /** Reads elements that may belong to these classes. */
  ElementValues(@Nullable COSDictionary classes) {
    this.classes = classes;
  }

  static Map<String, String> texts(COSDictionary element) {
    Map<String, String> texts = new HashMap<>();
    for (String key : TEXTS) {
      String text = element.getString(key);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** The elements that it refers to (ISO 32000-2, table 355). */
  static List<COSDictionary> references(COSDictionary element) {
    return list(element.getDictionaryObject("Ref")).stream()
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .toList();
  }

  /** Its attributes; what it says itself goes before what its classes say. */
  Map<String, String> attributes(COSDictionary element) {
    Map<String, String> found = new HashMap<>();
    for (COSBase name : list(element.getDictionaryObject(COSName.C))) {
      if (classes != null && name instanceof COSName known) {
        list(classes.getDictionaryObject(known)).forEach(one -> add(one, found));
      }
    }
    list(element.getDictionaryObject(COSName.A)).forEach(one -> add(one, found));
    return found;
  }

  private static List<COSBase> list(@Nullable COSBase written) {
    List<COSBase> all = new ArrayList<>();
    if (written instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        COSBase item = array.getObject(i);
        if (item != null) {
          all.add(item);
        }
      }
    } else if (written != null) {
      all.add(written);
    }
    return all;
  }

  private static void add(COSBase written, Map<String, String> found) {
    if (written instanceof COSDictionary attributes) {
      String owner = attributes.getNameAsString(COSName.O, "");
      for (COSName key : attributes.keySet()) {
        found.put(owner + "." + key.getName(), text(attributes.getDictionaryObject(key)));
      }
    }
  }

  private static String text(@Nullable COSBase value) {
    if (value instanceof COSName name) {
      return name.getName();
    } else if (value instanceof COSNumber number) {
      return number.floatValue() == number.intValue()
          ? Integer.toString(number.intValue())
          : Float.toString(number.floatValue());
    } else if (value instanceof COSString string) {
      return string.getString();
    } else if (value instanceof COSArray array) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        parts.add(array.getObject(i) instanceof COSArray ? "" : text(array.getObject(i)));
      }
      return String.join(" ", parts);
    }
    return "";
  }
}
