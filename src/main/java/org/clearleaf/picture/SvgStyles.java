package org.clearleaf.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes what the style sheets of an SVG say into attributes (CSS Cascading Level 4, 6). What draws
 * on paper knows few selectors, and what stands in an attribute needs no rule that could fetch.
 */
final class SvgStyles {
  /** Properties that are attributes too (SVG 2, 6.6), and what may be written as one. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("alignment-baseline baseline-shift clip-path clip-rule color color-interpolation"
                  + " color-interpolation-filters cursor direction display dominant-baseline fill"
                  + " fill-opacity fill-rule filter flood-color flood-opacity font-family font-size"
                  + " font-size-adjust font-stretch font-style font-variant font-weight"
                  + " image-rendering letter-spacing lighting-color marker-end marker-mid"
                  + " marker-start mask mask-type opacity overflow paint-order pointer-events"
                  + " shape-rendering stop-color stop-opacity stroke stroke-dasharray"
                  + " stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit"
                  + " stroke-opacity stroke-width text-anchor text-decoration text-rendering"
                  + " unicode-bidi vector-effect visibility word-spacing writing-mode"
                  + " x y cx cy r rx ry width height")
              .split(" "));

  private static final Pattern MOVES = Pattern.compile("(-\\w+-)?(animation|transition).*");
  private static final Pattern VARIABLE =
      Pattern.compile("var\\(\\s*(--[^,()\\s]+)\\s*(?:,([^()]*))?\\)");

  /** Rules times elements, and declarations times those: more than this is nobody's drawing. */
  private static final long MOST_MATCHES = 5_000_000;

  private static final long MOST_SAID = 2_000_000;

  /** What the library knows of CSS as CSS means it; it has selectors of its own besides. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "~=|!=|:(?!(?:root|empty|not|is|(?:first|last|only)-(?:child|of-type)"
              + "|nth-(?:last-)?(?:child|of-type))\\b)");

  private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");

  /** A value with more characters is no value. */
  private static final int LONGEST = 10_000;

  private static final int INLINE = Integer.MAX_VALUE;

  private final Set<String> dropped;
  private final org.jsoup.nodes.Element shadow;
  private final IdentityHashMap<org.jsoup.nodes.Element, Element> elements =
      new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<Said>> said = new IdentityHashMap<>();
  private int order;
  private long matched;

  private SvgStyles(Element root, Set<String> dropped) {
    this.dropped = dropped;
    this.shadow = shadow(root);
  }

  /** What a rule says of an element, and how much that weighs. */
  private record Said(Css.Declaration declaration, int specificity, int order) {}

  /**
   * Takes the style sheets and `style` attributes of an SVG away and lets its attributes say the
   * same.
   *
   * @param sheets the texts of the style sheets in their order
   * @param dropped takes what was left out
   */
  static void flatten(Element root, List<String> sheets, Set<String> dropped) {
    SvgStyles styles = new SvgStyles(root, dropped);
    for (String sheet : sheets) {
      List<Css.StyleRule> rules = Css.rules(sheet, dropped);
      styles.matched += (long) rules.size() * styles.elements.size();
      if (styles.matched > MOST_MATCHES) {
        dropped.add("a style sheet of " + rules.size() + " rules");
      } else {
        rules.forEach(styles::match);
      }
    }
    styles.apply(root, Map.of());
  }

  /** The same tree for a library that knows selectors. */
  private org.jsoup.nodes.Element shadow(Element element) {
    var copy = new org.jsoup.nodes.Element(Tag.valueOf(element.getLocalName()), "");
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      copy.attr(name, name.equals("class") ? cased(value) : value);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        copy.appendChild(shadow(child));
      }
    }
    elements.put(copy, element);
    Css.declarations(element.getAttribute("style"))
        .forEach(one -> said(element).add(new Said(one, INLINE, order++)));
    element.removeAttribute("style");
    return copy;
  }

  /** Names of classes for a library that takes capitals for small letters. */
  private static String cased(String names) {
    return names.replaceAll("(\\p{Lu})", "_u$1");
  }

  private List<Said> said(Element element) {
    return said.computeIfAbsent(element, it -> new ArrayList<>());
  }

  private void match(Css.StyleRule rule) {
    Evaluator evaluator;
    try {
      if (FOREIGN.matcher(rule.selector()).find()) {
        throw new IllegalArgumentException("not of CSS");
      }
      String cased =
          CLASS
              .matcher(SvgIds.inSelector(rule.selector()))
              .replaceAll(found -> Matcher.quoteReplacement("." + cased(found.group(1))));
      evaluator = QueryParser.parse(cased);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      dropped.add("the style of " + rule.selector());
      return;
    }
    int specificity = specificity(rule.selector());
    for (org.jsoup.nodes.Element found : shadow.select(evaluator)) {
      if (order > MOST_SAID) {
        dropped.add("styles of too many parts");
        return;
      }
      List<Said> all = said(Objects.requireNonNull(elements.get(found)));
      rule.declarations().forEach(one -> all.add(new Said(one, specificity, order++)));
    }
  }

  /** Ids weigh more than classes, those more than names of elements (Selectors Level 4, 17). */
  private static int specificity(String selector) {
    String bare = selector.replaceAll("\"[^\"]*\"|'[^']*'", "");
    int ids = count("#", bare);
    int classes = count("\\.|\\[|(?<!:):(?!:)", bare);
    int names = count("(?<![\\w.#:\\[=-])[A-Za-z]", bare);
    return (ids << 20) + (Math.min(classes, 1000) << 10) + Math.min(names, 1000);
  }

  private static int count(String pattern, String text) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  /** Writes what was said, the heaviest last. */
  private void apply(Element element, Map<String, String> outer) {
    List<Said> all = said.getOrDefault(element, List.of());
    Map<String, String> properties = new TreeMap<>();
    all.stream()
        .sorted(
            Comparator.comparing((Said it) -> it.declaration().important())
                .thenComparingInt(Said::specificity)
                .thenComparingInt(Said::order))
        .forEach(it -> properties.put(it.declaration().name(), it.declaration().value()));
    Map<String, String> variables = variables(properties, outer);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String value = resolved(attribute.getNodeValue(), variables);
      boolean safe = value.equals(attribute.getNodeValue()) || isSafe(value);
      attribute.setNodeValue(safe ? value : "");
    }
    properties.keySet().removeIf(name -> name.startsWith("--"));
    properties.replaceAll((name, value) -> SvgIds.inValue(resolved(value, variables)));
    properties.entrySet().removeIf(said -> !isKept(said.getKey(), said.getValue()));
    // Shorthands beside attributes would beat them, whatever weighed more.
    boolean plain = ATTRIBUTES.containsAll(properties.keySet());
    StringBuilder style = new StringBuilder();
    properties.forEach(
        (name, value) -> {
          if (plain) {
            element.setAttribute(name, value);
          } else {
            style.append(name).append(':').append(value).append(';');
          }
        });
    if (!plain) {
      element.setAttribute("style", style.toString());
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        apply(child, variables);
      }
    }
  }

  private static Map<String, String> variables(
      Map<String, String> properties, Map<String, String> outer) {
    if (properties.keySet().stream().noneMatch(name -> name.startsWith("--"))) {
      return outer;
    }
    Map<String, String> variables = new HashMap<>(outer);
    properties.forEach(
        (name, value) -> {
          if (name.startsWith("--")) {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /** Whether a property stays; what would fetch or move is told. */
  private boolean isKept(String name, String value) {
    if (MOVES.matcher(name).matches()) {
      dropped.add("animation");
      return false;
    }
    return isSafe(value) && name.matches("[\\w-]+") && !value.matches("(?s).*[;{}].*");
  }

  private boolean isSafe(String value) {
    boolean safe = !Css.fetches(value) && value.indexOf('\\') < 0;
    if (!safe) {
      dropped.add("outside references");
    }
    return safe;
  }

  /** A value with its variables filled in (CSS Custom Properties Level 1, 3). */
  private static String resolved(String value, Map<String, String> variables) {
    if (value.contains("var(") && value.length() > LONGEST) {
      return "";
    }
    String text = value;
    for (int i = 0; i < 16 && text.contains("var("); i++) {
      String next =
          VARIABLE
              .matcher(text)
              .replaceAll(
                  found -> {
                    String fallback = found.group(2) == null ? "" : found.group(2).strip();
                    String known = variables.getOrDefault(found.group(1), fallback);
                    return Matcher.quoteReplacement(known.length() > 1000 ? "" : known);
                  });
      if (next.length() > LONGEST) {
        return "";
      }
      text = next;
    }
    return text;
  }
}
