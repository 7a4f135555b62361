package org.clearleaf.paper.pdf.file;

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
  private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final List<COSBase> inOrder = new ArrayList<>();
  private final int before;

  private ObjectNumbers(int before) {
    this.before = before;
  }

  /**
   * Those of all that a trailer leads to, in the order in which it does.
   *
   * @param before how many numbers are taken
   */
  static ObjectNumbers of(COSDictionary trailer, int before) {
    ObjectNumbers numbers = new ObjectNumbers(before);
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
    if ((again || isReferredTo(value))
        && numbers.putIfAbsent(value, before + inOrder.size() + 1) == null) {
      inOrder.add(value);
    }
  }

  private static boolean isReferredTo(COSBase value) {
    return value instanceof COSStream
        || (value instanceof COSDictionary dictionary && dictionary.containsKey(COSName.TYPE));
  }

  /** The number of an object; 0 where it stands where it is used. */
  int number(COSBase object) {
    return numbers.getOrDefault(object, 0);
  }

  /** How many objects have a number, with those that had one before. */
  int count() {
    return before + inOrder.size();
  }

  /** The objects by their numbers, from the first that was not taken. */
  List<COSBase> inOrder() {
    return inOrder;
  }
}
