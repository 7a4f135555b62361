package org.clearleaf.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Takes from an SVG what could run, fetch or hide: scripts, foreign content, outside references.
 * What its style sheets say, its attributes say then.
 */
public final class SvgCleaner {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** What SVG draws with; a name in other letters is another element, but not to HTML. */
  private static final Set<String> DRAWN =
      Set.of(
          ("a circle clipPath defs desc ellipse filter g image line linearGradient marker mask path"
                  + " pattern polygon polyline radialGradient rect stop svg switch symbol text"
                  + " textPath title tref tspan use view")
              .split(" "));

  private static final Pattern FILTERS = Pattern.compile("fe[A-Z][A-Za-z]*");

  /** Attributes that would fetch if a page of HTML took an element for its own. */
  private static final Set<String> FETCHING =
      Set.of(
          "src",
          "srcset",
          "srcdoc",
          "data",
          "action",
          "formaction",
          "ping",
          "poster",
          "background");

  private static final Set<String> MOVES =
      Set.of("animate", "animateColor", "animateMotion", "animateTransform", "discard", "set");

  /** Elements that hold a picture of pixels. */
  private static final Set<String> IMAGES = Set.of("image", "feImage");

  private static final Pattern PIXELS =
      Pattern.compile("(?is)data:image/(png|jpe?g|gif|webp)[;,].*");

  private static final Pattern AUTOMATIC = Pattern.compile("(?i)|auto|[\\d.]+%");

  private static final int MOST_WORDS_TOLD = 60;

  /** The library's own limits refuse maps and plots; ours have been held before it reads. */
  private static final LoaderContext LIMITS =
      LoaderContext.builder().documentLimits(new DocumentLimits(300, 15, SvgWeight.MOST)).build();

  private final Set<String> removed = new TreeSet<>();
  private final List<String> sheets = new ArrayList<>();
  private long pixels;

  private SvgCleaner() {}

  static Optional<LoadedPicture> clean(
      String path, byte[] data, SourceSpan span, Findings findings) {
    try {
      Document document = SvgFile.parse(data);
      Element root = document.getDocumentElement();
      if (!"svg".equals(root.getLocalName())) {
        findings.at(span, Rule.PICTURE_BROKEN, path, "not an SVG document");
        return Optional.empty();
      }
      SvgCleaner cleaner = new SvgCleaner();
      cleaner.clean(root);
      SvgStyles.flatten(document.getDocumentElement(), cleaner.sheets, cleaner.removed);
      if (cleaner.pixels > Pixels.MOST) {
        String size = String.format(Locale.ROOT, "%,d pixels in it", cleaner.pixels);
        findings.at(span, Rule.PICTURE_TOO_LARGE, path, size);
        return Optional.empty();
      }
      if (SvgWeight.isTooMuch(document.getDocumentElement())) {
        findings.at(span, Rule.PICTURE_TOO_LARGE, path, "it draws too many parts");
        return Optional.empty();
      }
      if (!cleaner.removed.isEmpty()) {
        findings.at(span, Rule.PICTURE_CLEANED, path, String.join(", ", cleaner.removed));
      }
      return finished(document)
          .or(
              () -> {
                findings.at(span, Rule.PICTURE_BROKEN, path, "it has no size");
                return Optional.empty();
              });
    } catch (SAXException | IOException | TransformerException | RuntimeException e) {
      findings.at(span, Rule.PICTURE_BROKEN, path, SvgFile.fault(e));
      return Optional.empty();
    }
  }

  private static Optional<LoadedPicture> finished(Document document) throws TransformerException {
    Element root = document.getDocumentElement();
    size(root);
    boolean lineArt = LineArt.isLineArt(root);
    if (lineArt) {
      LineArt.strip(root);
    } else {
      LineArt.plate(root);
    }
    byte[] cleaned = SvgFile.write(document);
    SVGDocument loaded = load(cleaned);
    double width = loaded.size().width;
    double height = loaded.size().height;
    boolean sized = width > 0 && height > 0 && width < 100_000 && height < 100_000;
    return sized
        ? Optional.of(new LoadedPicture(LoadedPicture.Kind.SVG, cleaned, width, height, lineArt))
        : Optional.empty();
  }

  /** A size in parts of what is around it is none of its own: the view box has that (CSS 2.1). */
  private static void size(Element root) {
    boolean wide = AUTOMATIC.matcher(root.getAttribute("width").strip()).matches();
    boolean high = AUTOMATIC.matcher(root.getAttribute("height").strip()).matches();
    String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+", -1);
    if (box.length == 4 && (wide || high)) {
      if (wide && high) {
        root.setAttribute("width", box[2]);
        root.setAttribute("height", box[3]);
      } else {
        root.removeAttribute(wide ? "width" : "height");
      }
    }
  }

  /** Draws a cleaned SVG at its own size, on paper, where the ink of the text is black. */
  public static void draw(LoadedPicture picture, Graphics2D graphics) {
    // JSVG paints nothing where it meets a currentColor that nobody set.
    String svg = new String(picture.data(), StandardCharsets.UTF_8);
    String inked = svg.replaceAll("(?i)\\bcurrentColor\\b", "#000");
    load(inked.getBytes(StandardCharsets.UTF_8)).render(null, graphics);
  }

  private static SVGDocument load(byte[] svg) {
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, LIMITS);
    if (document == null) {
      throw new IllegalArgumentException("not an SVG document");
    }
    return document;
  }

  private void clean(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    attributes.forEach(attribute -> clean(element, attribute));
    Node next;
    for (Node node = element.getFirstChild(); node != null; node = next) {
      next = node.getNextSibling();
      if (node instanceof Element child) {
        if (isKept(child)) {
          clean(child);
        } else {
          element.removeChild(child);
        }
      } else if (node.getNodeType() != Node.TEXT_NODE
          && node.getNodeType() != Node.CDATA_SECTION_NODE) {
        element.removeChild(node);
      }
    }
  }

  private void clean(Element element, Attr attribute) {
    String name = attribute.getName().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip();
    boolean foreign =
        name.startsWith("xmlns:")
            ? !name.equals("xmlns:xlink")
            : name.contains(":") && !name.startsWith("xlink:") && !name.startsWith("xml:");
    boolean odd =
        FETCHING.contains(name) || (name.equals("style") && !attribute.getName().equals(name));
    if (XLINK.equals(attribute.getNamespaceURI()) && !name.startsWith("xlink:")) {
      element.removeAttributeNode(attribute);
      element.setAttributeNS(XLINK, "xlink:" + attribute.getLocalName(), value);
      clean(
          element,
          Objects.requireNonNull(element.getAttributeNodeNS(XLINK, attribute.getLocalName())));
      return;
    } else if (foreign || odd || name.equals("xml:base")) {
      element.removeAttributeNode(attribute);
      return;
    }
    boolean refers = name.equals("href") || name.endsWith(":href");
    boolean picture = IMAGES.contains(element.getLocalName()) && PIXELS.matcher(value).matches();
    boolean outside = refers && !value.startsWith("#") && !picture;
    if (name.startsWith("on")) {
      removed.add("event handlers");
      element.removeAttributeNode(attribute);
    } else if (outside || (!name.equals("style") && Css.fetches(value))) {
      removed.add("outside references");
      element.removeAttributeNode(attribute);
    } else if (picture && !isSound(value)) {
      removed.add("a damaged picture");
      element.removeAttributeNode(attribute);
    } else if (name.equals("id") || refers || value.contains("url(")) {
      attribute.setValue(
          name.equals("id")
              ? SvgIds.fit(value)
              : refers ? SvgIds.inAddress(value) : SvgIds.inValue(value));
    }
  }

  /** Whether a picture of pixels can be read; all that are there are counted. */
  private boolean isSound(String address) {
    try {
      pixels += Pixels.countIn(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether an element stays; one that goes is told, but for what other programs noted. */
  private boolean isKept(Element element) {
    String name = element.getLocalName();
    boolean own = SVG.equals(element.getNamespaceURI());
    if (!own || name.equals("metadata")) {
      // XHTML is the one foreign content that would be shown.
      if (String.valueOf(element.getNamespaceURI()).endsWith("xhtml")) {
        remove("foreign content", element);
      }
      return false;
    } else if (name.equals("style")) {
      String media = element.getAttribute("media");
      sheets.add(
          media.isEmpty()
              ? element.getTextContent()
              : "@media " + media + "{" + element.getTextContent() + "}");
      return false;
    } else if (MOVES.contains(name)) {
      removed.add("animation");
      return false;
    } else if (!DRAWN.contains(name) && !FILTERS.matcher(name).matches()) {
      remove(name, element);
      return false;
    }
    return true;
  }

  private void remove(String name, Element element) {
    String words = element.getTextContent().strip().replaceAll("\\s+", " ");
    boolean said = !words.isEmpty() && !name.equalsIgnoreCase("script");
    String start = words.substring(0, Math.min(words.length(), MOST_WORDS_TOLD));
    removed.add(said ? name + " that says “" + start + "”" : name);
  }
}
