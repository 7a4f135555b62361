package org.clearleaf.picture;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * SVG whose ink is all `currentColor`. It can stand in a page and take the colour of its text; all
 * other SVG keeps its colours, on a light ground of its own (DAISY knowledge base, SVG).
 */
public final class LineArt {
  private static final Set<String> PAINTED =
      Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use");

  /** Elements that a page cannot take in without their own style, ink or size. */
  private static final Set<String> FOREIGN =
      Set.of(
          "style", "image", "linearGradient", "radialGradient", "pattern", "filter", "mask", "svg");

  private static final String SVG = "http://www.w3.org/2000/svg";

  private LineArt() {}

  /** Whether all that an SVG paints is in the ink of the text around it. */
  static boolean isLineArt(Element root) {
    return root.getPrefix() == null
        && root.hasAttribute("viewBox")
        && isLineArt(root, "black", "none", true);
  }

  private static boolean isLineArt(Element element, String fill, String stroke, boolean isRoot) {
    String name = String.valueOf(element.getLocalName());
    boolean ownInk = element.hasAttribute("style") || element.hasAttribute("color");
    if (ownInk || (!isRoot && FOREIGN.contains(name))) {
      return false;
    }
    String ownFill = inherited(element, "fill", fill);
    String ownStroke = inherited(element, "stroke", stroke);
    if (PAINTED.contains(name) && !(isInk(ownFill) && isInk(ownStroke))) {
      return false;
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && !isLineArt(child, ownFill, ownStroke, false)) {
        return false;
      }
    }
    return true;
  }

  private static String inherited(Element element, String name, String outer) {
    String own = element.getAttribute(name);
    return own.isEmpty() || own.equals("inherit") ? outer : own;
  }

  private static boolean isInk(String paint) {
    return paint.equals("none") || paint.equalsIgnoreCase("currentColor");
  }

  /** Takes away what an author's file says of itself: the page that it stands in says it anew. */
  static void strip(Element element) {
    for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
      String name = element.getAttributes().item(i).getNodeName();
      if (name.equals("role") || name.startsWith("aria-")) {
        element.removeAttribute(name);
      }
    }
    Node next;
    for (Node node = element.getFirstChild(); node != null; node = next) {
      next = node.getNextSibling();
      if (node instanceof Element child) {
        if (SVG.equals(child.getNamespaceURI()) && !"metadata".equals(child.getLocalName())) {
          strip(child);
        } else {
          element.removeChild(child);
        }
      }
    }
  }

  /** Puts a light ground behind an SVG: colours chosen for paper vanish on a dark screen. */
  static void plate(Element root) {
    String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+", -1);
    Element plate = root.getOwnerDocument().createElementNS(root.getNamespaceURI(), "rect");
    if (box.length == 4) {
      plate.setAttribute("x", box[0]);
      plate.setAttribute("y", box[1]);
    }
    plate.setAttribute("width", box.length == 4 ? box[2] : "100%");
    plate.setAttribute("height", box.length == 4 ? box[3] : "100%");
    plate.setAttribute("fill", "#fff");
    root.insertBefore(plate, root.getFirstChild());
  }

  /**
   * The `svg` element of a picture that is line art, as wide as it is meant to be.
   *
   * @param style its size in CSS; empty when it has its own
   */
  public static String element(LoadedPicture picture, String style) {
    String text = new String(picture.data(), StandardCharsets.UTF_8);
    int from = text.indexOf("<svg") + "<svg".length();
    int end = text.indexOf('>', from);
    String attributes = text.substring(from, end).replaceAll("\\s(width|height)=\"[^\"]*\"", "");
    // The height follows from the width (style.css).
    String size = style.isEmpty() ? "" : " style=\"" + style + "\"";
    return "<svg width=\""
        + Math.round(picture.width())
        + "\""
        + size
        + attributes
        + text.substring(end);
  }

  /** An `svg` element with a prefix before all its ids, so that one page can hold several. */
  public static String withIds(String svg, String prefix) {
    return svg.replaceAll("(?<=\\sid=\")", prefix)
        .replaceAll("(?<=href=\"#)", prefix)
        .replaceAll("(?<=url\\(('|&quot;)?#)", prefix);
  }
}
