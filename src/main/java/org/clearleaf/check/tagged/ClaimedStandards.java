package org.clearleaf.check.tagged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The standards that a file says it follows, as its XMP metadata has them.
 *
 * @param ua the part of PDF/UA
 * @param a the part and level of PDF/A, as in `2a` or `4`
 * @param declarations addresses of what else it conforms to
 */
public record ClaimedStandards(Optional<String> ua, Optional<String> a, Set<String> declarations) {
  private static final String UA = "http://www.aiim.org/pdfua/ns/id/";
  private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
  private static final String DECLARATIONS = "http://pdfa.org/declarations/";

  /** Copies the declarations. */
  public ClaimedStandards {
    declarations = Set.copyOf(declarations);
  }

  /** No claim at all. */
  public static ClaimedStandards none() {
    return new ClaimedStandards(Optional.empty(), Optional.empty(), Set.of());
  }

  /** Whether one of the standards asks for tags. */
  boolean askForTags() {
    return ua.isPresent()
        || a.filter(level -> level.endsWith("a")).isPresent()
        || !declarations.isEmpty();
  }

  /** The claims in a metadata packet; none where it cannot be read. */
  static ClaimedStandards in(byte[] packet) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default prints; what is wrong is thrown all the same.
      builder.setErrorHandler(null);
      Document xmp = builder.parse(source(packet));
      Optional<String> level =
          value(xmp, PDFA, "part")
              .map(
                  part ->
                      part
                          + value(xmp, PDFA, "conformance")
                              .orElse("")
                              .toLowerCase(java.util.Locale.ROOT));
      return new ClaimedStandards(value(xmp, UA, "part"), level, declarations(xmp));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return none();
    }
  }

  /**
   * A packet may be in UTF-32 (XMP specification, part 1, 7.1), and its byte order mark is beyond
   * the parser.
   */
  private static InputSource source(byte[] packet) {
    InputSource source = new InputSource(new ByteArrayInputStream(packet));
    String mark = HexFormat.of().formatHex(packet, 0, Math.min(4, packet.length));
    if (mark.equals("0000feff") || mark.equals("fffe0000")) {
      source.setCharacterStream(new StringReader(new String(packet, Charset.forName("UTF-32"))));
    }
    return source;
  }

  /** A property, which may be written as an element or as an attribute. */
  private static Optional<String> value(Document xmp, String namespace, String name) {
    NodeList all = xmp.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
        return Optional.of(element.getTextContent().strip());
      }
      if (element.hasAttributeNS(namespace, name)) {
        return Optional.of(element.getAttributeNS(namespace, name).strip());
      }
    }
    return Optional.empty();
  }

  private static Set<String> declarations(Document xmp) {
    Set<String> found = new HashSet<>();
    NodeList all = xmp.getElementsByTagNameNS(DECLARATIONS, "conformsTo");
    for (int i = 0; i < all.getLength(); i++) {
      found.add(all.item(i).getTextContent().strip());
    }
    return found;
  }
}
