package org.clearleaf.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Reads an EPUB's words in the order of its spine. Navigation, labels and pictures are left out,
 * and so is what only some editions hold; notes are read at their marks.
 */
final class EpubWords {
  private static final Set<String> INLINE =
      Set.of("em", "strong", "del", "sup", "sub", "kbd", "code", "span", "abbr", "a", "i", "b");

  private static final Set<String> LEFT_OUT_ELEMENTS = Set.of("head", "nav", "summary", "img");

  private static final Set<String> LEFT_OUT_CLASSES =
      Set.of("label", "lost", "edition-only", "notes", "back");

  private final StringBuilder out = new StringBuilder();
  private final Map<String, Element> notes = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private EpubWords() {}

  static Words read(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      DocumentBuilder builder = builder();
      EpubWords words = new EpubWords();
      Document container = parse(zip, "META-INF/container.xml", builder);
      String packagePath =
          ((Element) container.getElementsByTagNameNS("*", "rootfile").item(0))
              .getAttribute("full-path");
      for (String file : spine(parse(zip, packagePath, builder), packagePath)) {
        words.document(parse(zip, file, builder));
      }
      return Words.of(words.out);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    // The default prints; what is wrong is thrown all the same.
    builder.setErrorHandler(null);
    return builder;
  }

  private static Document parse(ZipFile zip, String name, DocumentBuilder builder)
      throws IOException, SAXException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return builder.parse(in);
    }
  }

  private static List<String> spine(Document opf, String packagePath) {
    String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
    Map<String, Element> items = new HashMap<>();
    NodeList manifest = opf.getElementsByTagNameNS("*", "item");
    for (int i = 0; i < manifest.getLength(); i++) {
      Element item = (Element) manifest.item(i);
      items.put(item.getAttribute("id"), item);
    }
    List<String> files = new ArrayList<>();
    NodeList spine = opf.getElementsByTagNameNS("*", "itemref");
    for (int i = 0; i < spine.getLength(); i++) {
      Element item = items.get(((Element) spine.item(i)).getAttribute("idref"));
      if (item != null && !item.getAttribute("properties").contains("nav")) {
        files.add(folder + item.getAttribute("href"));
      }
    }
    return files;
  }

  private void document(Document document) {
    notes.clear();
    NodeList asides = document.getElementsByTagNameNS("*", "aside");
    for (int i = 0; i < asides.getLength(); i++) {
      Element aside = (Element) asides.item(i);
      notes.put(aside.getAttribute("id"), aside);
    }
    children(document.getDocumentElement());
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        out.append(text.getData());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    if (LEFT_OUT_ELEMENTS.contains(name)
        || List.of(element.getAttribute("class").split(" ")).stream()
            .anyMatch(LEFT_OUT_CLASSES::contains)) {
      return;
    }
    if (element.getAttribute("role").equals("doc-noteref")) {
      note(element.getAttribute("href"));
      return;
    }
    boolean inline = INLINE.contains(name);
    if (!inline) {
      out.append(' ');
    }
    children(element);
    if (!inline) {
      out.append(' ');
    }
  }

  /** Reads a note where its first mark stands. */
  private void note(String href) {
    Element aside = notes.get(href.substring(href.indexOf('#') + 1));
    if (aside != null && read.add(aside.getAttribute("id"))) {
      out.append(' ');
      children(aside);
      out.append(' ');
    }
  }
}
