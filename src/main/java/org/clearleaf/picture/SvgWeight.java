package org.clearleaf.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * How many elements an SVG draws, with those that `use` draws again: a few lines can say billions.
 */
final class SvgWeight {
  /** More than maps have, and drawn within seconds. */
  static final int MOST = 200_000;

  /** Elements in elements, those that are drawn again among them. */
  private static final int DEEPEST = 1000;

  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

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
    } else if (open.size() > DEEPEST || !open.add(element)) {
      return MOST + 1L;
    }
    long sum = 1;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        sum = Math.min(MOST + 1L, sum + of(child));
      }
    }
    for (String id : used(element)) {
      Element again = byId.get(id);
      long times = id.equals(marker(element)) ? corners(element) : 1;
      sum = again == null ? sum : Math.min(MOST + 1L, sum + times * of(again));
    }
    open.remove(element);
    known.put(element, sum);
    return sum;
  }

  /** The ids of what an element draws again: what it uses, fills or masks itself with. */
  private static List<String> used(Element element) {
    List<String> used = new ArrayList<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.item(i).getNodeValue();
      if (attributes.item(i).getNodeName().endsWith("href") && value.startsWith("#")) {
        used.add(value.substring(1));
      } else if (value.contains("url(")) {
        REFERENCE.matcher(value).results().forEach(found -> used.add(found.group(1)));
      }
    }
    return used;
  }

  private static String marker(Element element) {
    Matcher found = REFERENCE.matcher(element.getAttribute("marker-mid"));
    return found.find() ? found.group(1) : "";
  }

  /** How many corners a path or line has, at most. */
  private static long corners(Element element) {
    String path = element.getAttribute("d") + element.getAttribute("points");
    return NUMBER.matcher(path).results().count();
  }
}
