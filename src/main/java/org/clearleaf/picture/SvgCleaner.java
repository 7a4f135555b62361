package org.clearleaf.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Takes from an SVG what could run, fetch or hide: scripts, foreign content, outside references.
 */
public final class SvgCleaner {
  private static final Set<String> REFUSED =
      Set.of(
          "script",
          "foreignObject",
          "iframe",
          "audio",
          "video",
          "animate",
          "animateTransform",
          "animateMotion",
          "set",
          "handler");

  private final Set<String> removed = new TreeSet<>();

  private SvgCleaner() {}

  static Optional<LoadedPicture> clean(
      String path, byte[] data, SourceSpan span, Findings findings) {
    try {
      Document document = parse(data);
      Element root = document.getDocumentElement();
      if (root == null || !"svg".equals(root.getLocalName())) {
        findings.at(span, Rule.PICTURE_BROKEN, path, "not an SVG document");
        return Optional.empty();
      }
      SvgCleaner cleaner = new SvgCleaner();
      cleaner.clean(root);
      if (!cleaner.removed.isEmpty()) {
        findings.at(span, Rule.PICTURE_CLEANED, path, String.join(", ", cleaner.removed));
      }
      boolean lineArt = LineArt.isLineArt(root);
      if (lineArt) {
        LineArt.strip(root);
      } else {
        LineArt.plate(root);
      }
      byte[] cleaned = write(document);
      SVGDocument loaded = load(cleaned);
      double width = loaded.size().width;
      double height = loaded.size().height;
      if (!(width > 0 && height > 0 && width < 100_000 && height < 100_000)) {
        findings.at(span, Rule.PICTURE_BROKEN, path, "it has no size");
        return Optional.empty();
      }
      return Optional.of(
          new LoadedPicture(LoadedPicture.Kind.SVG, cleaned, width, height, lineArt));
    } catch (SAXException
        | IOException
        | ParserConfigurationException
        | TransformerException
        | RuntimeException e) {
      findings.at(span, Rule.PICTURE_BROKEN, path, "it is not well-formed SVG");
      return Optional.empty();
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
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalArgumentException("not an SVG document");
    }
    return document;
  }

  private static Document parse(byte[] data)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Silent());
    return builder.parse(new ByteArrayInputStream(data));
  }

  private static byte[] write(Document document) throws TransformerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private void clean(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    for (Attr attribute : attributes) {
      String name = attribute.getName().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
      boolean refers = name.equals("href") || name.endsWith(":href");
      boolean outside = refers && !value.startsWith("#") && !value.startsWith("data:image/");
      boolean fetches = value.matches("(?s).*url\\(\\s*['\"]?(?!#)[^)]*\\).*");
      if (name.equals("id") || refers || value.contains("url(#")) {
        attribute.setValue(fitIds(attribute.getValue(), name.equals("id"), refers));
      }
      if (name.startsWith("on") || outside || fetches) {
        removed.add(name.startsWith("on") ? "event handlers" : "outside references");
        element.removeAttributeNode(attribute);
      }
    }
    NodeList children = element.getChildNodes();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < children.getLength(); i++) {
      nodes.add(children.item(i));
    }
    for (Node node : nodes) {
      if (node instanceof Element child) {
        Optional<String> fault = fault(child);
        if (fault.isPresent()) {
          removed.add(fault.get());
          element.removeChild(child);
        } else {
          clean(child);
        }
      } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        element.removeChild(node);
      }
    }
  }

  /** What an element has to go for, if it has to. */
  private static Optional<String> fault(Element element) {
    String name = String.valueOf(element.getLocalName());
    String css = name.equals("style") ? element.getTextContent() : "";
    if (css.matches("(?is).*(@import|url\\().*")) {
      return Optional.of("outside references");
    } else if (css.matches("(?is).*@keyframes.*")) {
      return Optional.of("animation");
    }
    return Optional.of(name).filter(REFUSED::contains);
  }

  /** Ids with what XML does not let stand in them, and references to them, changed alike. */
  private static String fitIds(String value, boolean id, boolean reference) {
    if (id) {
      return fit(value);
    } else if (reference) {
      return value.startsWith("#") ? "#" + fit(value.substring(1)) : value;
    }
    return Pattern.compile("url\\(#([^)]*)\\)")
        .matcher(value)
        .replaceAll(found -> "url(#" + fit(found.group(1)) + ")");
  }

  private static String fit(String id) {
    String fit = id.replaceAll("[^A-Za-z0-9_.-]", "_");
    return fit.isEmpty() || !Character.isLetter(fit.charAt(0)) ? "i" + fit : fit;
  }

  /** The default prints to the console. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      // of no consequence
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
