package org.clearleaf.paper.pdf.tags;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.Styles;

/**
 * How each type of element is set, for programs that set its words anew (ISO 32000-1, 14.8.5.4).
 * Said once for each type in the class map, not at each element. Captions and quotations group
 * others and have no such attributes.
 */
final class LayoutClasses {
  private final Styles styles;
  private final Map<String, Map<String, Object>> classes = new TreeMap<>();

  private LayoutClasses(Profile profile) {
    this.styles = new Styles(profile);
  }

  /** The layout attributes of types, by their names; lengths in points. */
  static Map<String, Map<String, Object>> of(Profile profile) {
    LayoutClasses all = new LayoutClasses(profile);
    boolean justified = profile.paragraphs().justified();
    double line = all.styles.leading(all.styles.body());
    for (int level = 1; level <= 6; level++) {
      all.add(
          "H" + level,
          "Start",
          all.styles.leading(all.styles.heading(level)),
          all.styles.aboveHeading(level),
          all.styles.belowHeading(level));
    }
    double paragraph = all.styles.paragraphGap();
    all.add("P", justified ? "Justify" : "Start", line, 0, paragraph);
    all.apart("L");
    all.apart("Table");
    all.classes.put("LBody", Map.of("StartIndent", rounded(profile.bodySize() * 1.4)));
    return all.classes;
  }

  private void add(String type, String align, double line, double before, double after) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("TextAlign", align);
    attributes.put("LineHeight", rounded(line));
    attributes.put("SpaceBefore", rounded(before));
    attributes.put("SpaceAfter", rounded(after));
    classes.put(type, attributes);
  }

  private void apart(String type) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("SpaceBefore", rounded(styles.gap()));
    attributes.put("SpaceAfter", rounded(styles.gap()));
    classes.put(type, attributes);
  }

  private static double rounded(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
