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

  private LineArt() {}

  /** Whether all that an SVG paints is in the ink of the text around it. */
  static boolean isLineArt(Element root) {
    return root.hasAttribute("viewBox") && isLineArt(root, "black", "none", true);
  }

  private static boolean isLineArt(Element element, String fill, String stroke, boolean isRoot) {
    String name = String.valueOf(element.getLocalName());
    if (element.hasAttribute("style") || (!isRoot && FOREIGN.contains(name))) {
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

  /** The `svg` element of a picture that is line art. */
  public static String element(LoadedPicture picture) {
    String text = new String(picture.data(), StandardCharsets.UTF_8);
    return text.substring(text.indexOf("<svg"));
  }

  /** An `svg` element with a prefix before all its ids, so that one page can hold several. */
  public static String withIds(String svg, String prefix) {
    return svg.replaceAll("(?<=\\sid=\")", prefix)
        .replaceAll("(?<=href=\"#)", prefix)
        .replaceAll("(?<=url\\(#)", prefix);
  }
}
