package org.clearleaf.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** SVG as XML. Its DOCTYPE is read, as many programs write one; nothing is fetched for it. */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String JDK = "http://www.oracle.com/xml/jaxp/properties/";

  /** Drawing takes a call of a method for each level. */
  private static final String DEEPEST = "256";

  private SvgFile() {}

  /** A document that is its root alone, whose elements are in their namespace, without prefixes. */
  static Document parse(byte[] data) throws SAXException, IOException {
    Document document = builder().parse(new ByteArrayInputStream(data));
    // Comments and instructions around the root would come with it wherever it is taken in.
    Element root = document.getDocumentElement();
    Node next;
    for (Node node = document.getFirstChild(); node != null; node = next) {
      next = node.getNextSibling();
      if (node != root) {
        document.removeChild(node);
      }
    }
    named(document, document.getDocumentElement().getNamespaceURI() == null);
    return document;
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setCoalescing(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(JDK + "entityExpansionLimit", "10000");
      factory.setAttribute(JDK + "totalEntitySizeLimit", "1000000");
      factory.setAttribute(JDK + "maxElementDepth", DEEPEST);
      factory.setAttribute(JDK + "maxGeneralEntitySizeLimit", "100000");
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new AssertionError("the JDK's own parser takes these", e);
    }
  }

  /**
   * Gives elements the names that readers know: without prefixes and, where a file forgot it, in
   * the namespace.
   */
  private static void named(Node parent, boolean forgotten) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean svg = SVG.equals(node.getNamespaceURI());
      boolean nameless = forgotten && node.getNamespaceURI() == null;
      if (node instanceof Element && ((svg && node.getPrefix() != null) || nameless)) {
        Document document = Objects.requireNonNull(node.getOwnerDocument());
        node = document.renameNode(node, SVG, node.getLocalName());
      }
      named(node, forgotten);
    }
  }

  static byte[] write(Document document) throws TransformerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  /** What is wrong with a file that {@link #parse} did not take. */
  static String fault(Exception thrown) {
    // The JDK's own limits have numbers that begin so.
    return String.valueOf(thrown.getMessage()).startsWith("JAXP")
        ? "it is nested too deeply, or its entities are too many"
        : "it is not well-formed SVG";
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
