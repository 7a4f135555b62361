package org.clearleaf.paper.pdf.tags;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.Styles;

/**
 * How each type of element is set, for programs that set its words anew (ISO 32000-1, 14.8.5.4).
 * Said once for each type in the class map, not at each element.
 */
final class LayoutClasses {
  private final Styles styles;
  private final double body;
  private final Map<String, Map<String, Object>> classes = new TreeMap<>();

  private LayoutClasses(Profile profile) {
    this.styles = new Styles(profile);
    this.body = profile.bodySize();
  }

  /** The layout attributes of types, by their names; lengths in points. */
  static Map<String, Map<String, Object>> of(Profile profile) {
    LayoutClasses all = new LayoutClasses(profile);
    boolean justified = profile.paragraphs().justified();
    double line = all.styles.leading(all.styles.body());
    for (int level = 1; level <= 6; level++) {
      double size = profile.headingSize(level);
      double leading = all.styles.leading(all.styles.heading(level));
      all.add("H" + level, "Start", leading, size * 1.1, size * 0.35);
    }
    double paragraph = all.styles.paragraphGap();
    all.add("P", justified ? "Justify" : "Start", line, 0, paragraph);
    double small = all.styles.leading(all.styles.small());
    all.add("Caption", "Start", small, all.styles.gap() * 0.6, all.styles.gap());
    all.block("L", 0);
    all.block("Table", 0);
    all.block("BlockQuote", all.body * 1.2);
    all.classes.put("LBody", Map.of("StartIndent", rounded(all.body * 1.4)));
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

  private void block(String type, double indent) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("SpaceBefore", rounded(styles.gap()));
    attributes.put("SpaceAfter", rounded(styles.gap()));
    if (indent > 0) {
      attributes.put("StartIndent", rounded(indent));
    }
    classes.put(type, attributes);
  }

  private static double rounded(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
