package org.clearleaf.check.tagged;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The number tree that leads from content to elements (ISO 32000-1, 14.7.4.4).
 *
 * @param contents for each key of a page the elements of its marked-content ids
 * @param objects for each key of an annotation its element
 */
public record ParentTree(
    Map<Integer, List<Optional<COSDictionary>>> contents, Map<Integer, COSDictionary> objects) {

  /** A tree that leads nowhere. */
  static ParentTree none() {
    return new ParentTree(Map.of(), Map.of());
  }

  /** The tree below a root; nodes that come again are passed over. */
  static ParentTree read(@Nullable COSDictionary root) {
    ParentTree tree = new ParentTree(new HashMap<>(), new HashMap<>());
    Deque<COSDictionary> waiting = new ArrayDeque<>();
    Set<COSDictionary> met = new HashSet<>();
    if (root != null) {
      waiting.push(root);
    }
    while (!waiting.isEmpty()) {
      COSDictionary node = waiting.pop();
      if (met.add(node)) {
        tree.numbers(node.getCOSArray(COSName.NUMS));
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
          if (kids.getObject(i) instanceof COSDictionary kid) {
            waiting.push(kid);
          }
        }
      }
    }
    return tree;
  }

  private void numbers(@Nullable COSArray numbers) {
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      COSBase value = numbers.getObject(i + 1);
      if (!(numbers.getObject(i) instanceof COSInteger key)) {
        continue;
      }
      if (value instanceof COSDictionary element) {
        objects.put(key.intValue(), element);
      } else if (value instanceof COSArray array) {
        List<Optional<COSDictionary>> elements = new ArrayList<>();
        for (int mcid = 0; mcid < array.size(); mcid++) {
          elements.add(
              array.getObject(mcid) instanceof COSDictionary element
                  ? Optional.of(element)
                  : Optional.empty());
        }
        contents.put(key.intValue(), elements);
      }
    }
  }

  /** The element of a marked-content id on a page. */
  Optional<COSDictionary> element(int pageKey, int mcid) {
    List<Optional<COSDictionary>> elements = contents.getOrDefault(pageKey, List.of());
    return mcid >= 0 && mcid < elements.size() ? elements.get(mcid) : Optional.empty();
  }
}
