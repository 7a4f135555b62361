package org.clearleaf.paper.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the objects of a document that are referred to (ISO 32000-1, 7.3.10): streams,
 * what says its type, and what is used more than once. All others stand where they are used.
 */
final class ObjectNumbers {
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName OBJR = COSName.getPDFName("OBJR");

  private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final List<COSBase> inOrder = new ArrayList<>();

  private ObjectNumbers() {}

  /** Those of all that a trailer leads to, in the order in which it does. */
  static ObjectNumbers of(COSDictionary trailer) {
    ObjectNumbers numbers = new ObjectNumbers();
    IdentityHashMap<COSBase, Boolean> met = new IdentityHashMap<>();
    Deque<COSBase> next = new ArrayDeque<>();
    next.add(trailer);
    while (!next.isEmpty()) {
      COSBase object = next.poll();
      if (object instanceof COSDictionary dictionary) {
        dictionary.forEach((name, value) -> numbers.meet(value, met, next));
      } else if (object instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          numbers.meet(array.get(i), met, next);
        }
      }
    }
    return numbers;
  }

  private void meet(
      @Nullable COSBase value, IdentityHashMap<COSBase, Boolean> met, Deque<COSBase> next) {
    if (!(value instanceof COSDictionary) && !(value instanceof COSArray)) {
      return;
    }
    boolean again = met.put(value, true) != null;
    if (!again) {
      next.add(value);
    }
    if ((again || isReferredTo(value)) && numbers.putIfAbsent(value, inOrder.size() + 1) == null) {
      inOrder.add(value);
    }
  }

  private static boolean isReferredTo(COSBase value) {
    if (value instanceof COSStream) {
      return true;
    }
    // These two stand among an element's kids, thousands of them, and nobody else's.
    COSBase type = value instanceof COSDictionary d ? d.getItem(COSName.TYPE) : null;
    return type != null && !type.equals(MCR) && !type.equals(OBJR);
  }

  /** The number of an object; 0 where it stands where it is used. */
  int number(COSBase object) {
    return numbers.getOrDefault(object, 0);
  }

  /** The objects by their numbers, from 1. */
  List<COSBase> inOrder() {
    return inOrder;
  }
}
