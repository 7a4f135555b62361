package org.clearleaf.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How many elements an SVG draws, with those that `use` draws again: a few lines can say billions.
 */
final class SvgWeight {
  /** More than maps have, and drawn within seconds. */
  static final int MOST = 200_000;

  private final Map<String, Element> byId = new HashMap<>();
  private final IdentityHashMap<Element, Long> known = new IdentityHashMap<>();
  private final Set<Element> open = new HashSet<>();

  private SvgWeight() {}

  /** Whether an SVG draws more than can be borne, or would never end. */
  static boolean isTooMuch(Element root) {
    SvgWeight weight = new SvgWeight();
    weight.index(root);
    return weight.of(root) > MOST;
  }

  private void index(Element element) {
    byId.putIfAbsent(element.getAttribute("id"), element);
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        index(child);
      }
    }
  }

  private long of(Element element) {
    Long weight = known.get(element);
    if (weight != null) {
      return weight;
    } else if (!open.add(element)) {
      return MOST + 1L;
    }
    long sum = 1;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        sum = Math.min(MOST + 1L, sum + of(child));
      }
    }
    Optional<Element> used = used(element);
    sum = Math.min(MOST + 1L, sum + (used.isPresent() ? of(used.get()) : 0));
    open.remove(element);
    known.put(element, sum);
    return sum;
  }

  private Optional<Element> used(Element element) {
    if (!"use".equals(element.getLocalName())) {
      return Optional.empty();
    }
    String plain = element.getAttribute("href");
    String address = plain.isEmpty() ? element.getAttribute("xlink:href") : plain;
    return address.startsWith("#")
        ? Optional.ofNullable(byId.get(address.substring(1)))
        : Optional.empty();
  }
}
