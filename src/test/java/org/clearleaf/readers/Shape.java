package org.clearleaf.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;
import org.clearleaf.check.tagged.TaggedPdfReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What an edition is made of in the order of reading, in words that PDF and EPUB share: headings,
 * items, cells, pictures, links, notes and languages, each with what it says.
 */
final class Shape {
  private static final Map<String, String> PDF =
      Map.ofEntries(
          Map.entry("Title", "h1"),
          Map.entry("LI", "item"),
          Map.entry("TH", "head"),
          Map.entry("TD", "cell"),
          Map.entry("Caption", "caption"),
          Map.entry("BlockQuote", "quote"),
          Map.entry("Note", "note"),
          Map.entry("FENote", "note"),
          Map.entry("Em", "emphasis"),
          Map.entry("Strong", "strong"));

  private static final Map<String, String> EPUB =
      Map.ofEntries(
          Map.entry("li", "item"),
          Map.entry("th", "head"),
          Map.entry("td", "cell"),
          Map.entry("figcaption", "caption"),
          Map.entry("caption", "caption"),
          Map.entry("blockquote", "quote"),
          Map.entry("aside", "note"),
          Map.entry("em", "emphasis"),
          Map.entry("strong", "strong"),
          Map.entry("kbd", "strong"));

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Element> notes = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private Shape() {}

  static List<String> ofPdf(Path file) throws IOException {
    TaggedPdf pdf = TaggedPdfReader.read(file, 1000);
    Shape shape = new Shape();
    shape.pdf(pdf, pdf.root().orElseThrow(), "en");
    return shape.parts;
  }

  private void pdf(TaggedPdf pdf, Node parent, String language) {
    List<Node> kids = parent.elements();
    for (int i = 0; i < kids.size(); i++) {
      Node node = kids.get(i);
      boolean contents =
          node.type().equals("TOC")
              || (i + 1 < kids.size() && kids.get(i + 1).type().equals("TOC"));
      // What only some editions hold, such as the back cover, names itself.
      boolean alone = node.text("T").equals(Optional.of("edition only"));
      if (contents || alone || (node.isLabel() && !isTerm(parent, node))) {
        continue;
      }
      String spoken = node.text("Lang").orElse(language);
      if (!spoken.equals(language)) {
        parts.add("language " + spoken);
      }
      String type = node.type();
      if (type.matches("H[1-6]")) {
        parts.add(type.toLowerCase(java.util.Locale.ROOT) + " " + words(pdf, node));
      } else if (type.equals("Figure")) {
        parts.add("picture " + plain(node.text("Alt").orElse("")));
      } else if (type.equals("Link") && !words(pdf, node).isEmpty()) {
        parts.add("link " + words(pdf, node));
      } else if (node.text("E").isPresent()) {
        parts.add("short for " + plain(node.text("E").get()));
      } else if (PDF.containsKey(type)) {
        boolean holds = type.equals("LI") || type.startsWith("B") || type.endsWith("Note");
        parts.add(PDF.get(type) + (holds ? "" : " " + words(pdf, node)));
      }
      pdf(pdf, node, spoken);
    }
  }

  /** Whether a label is a term: one that stands for itself has no body beside it to number. */
  private static boolean isTerm(Node item, Node label) {
    return item.type().equals("LI")
        && label.elements().stream().noneMatch(k -> k.type().equals("Link"));
  }

  /** The words of an element, without those of notes and labels in it. */
  private static String words(TaggedPdf pdf, Node node) {
    StringBuilder out = new StringBuilder();
    for (Kid kid : node.kids()) {
      if (kid instanceof Kid.Mark mark) {
        pdf.content(mark).ifPresent(content -> out.append(content.text()));
      } else if (kid instanceof Node inner
          && !inner.isLabel()
          && !Set.of("Note", "FENote", "Figure").contains(inner.type())) {
        out.append(words(pdf, inner));
      }
    }
    return plain(out.toString());
  }

  static List<String> ofEpub(Path file) throws IOException {
    Shape shape = new Shape();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Document opf = parse(zip, "EPUB/package.opf");
      Map<String, String> hrefs = new HashMap<>();
      for (Element item : all(opf.getElementsByTagNameNS("*", "item"))) {
        if (!item.getAttribute("properties").contains("nav")) {
          hrefs.put(item.getAttribute("id"), item.getAttribute("href"));
        }
      }
      for (Element item : all(opf.getElementsByTagNameNS("*", "itemref"))) {
        if (hrefs.containsKey(item.getAttribute("idref"))) {
          shape.chapter(parse(zip, "EPUB/" + hrefs.get(item.getAttribute("idref"))));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    return shape.parts;
  }

  private static Document parse(ZipFile zip, String name)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  private static List<Element> all(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private void chapter(Document chapter) {
    notes.clear();
    all(chapter.getElementsByTagNameNS("*", "aside"))
        .forEach(note -> notes.put(note.getAttribute("id"), note));
    epub((Element) chapter.getElementsByTagNameNS("*", "body").item(0), "en");
  }

  private void epub(Element parent, String language) {
    for (var kid = parent.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element element && !isLeftOut(element)) {
        element(element, language);
      }
    }
  }

  private static boolean isLeftOut(Element element) {
    List<String> kinds = List.of(element.getAttribute("class").split(" ", -1));
    return kinds.contains("notes")
        || kinds.contains("back")
        || kinds.contains("label")
        || kinds.contains("edition-only");
  }

  private void element(Element element, String language) {
    String name = element.getLocalName();
    String role = element.getAttribute("role");
    String spoken = element.hasAttribute("lang") ? element.getAttribute("lang") : language;
    if (!spoken.equals(language)) {
      parts.add("language " + spoken);
    }
    if (role.equals("doc-noteref")) {
      String id = element.getAttribute("href").replaceFirst(".*#", "");
      Element note = notes.get(id);
      if (note != null && read.add(id)) {
        element(note, spoken);
      }
      return;
    }
    if (name.matches("h[1-6]")) {
      parts.add(name + " " + words(element));
    } else if (name.equals("img") || element.getAttribute("class").equals("lost")) {
      String alt = element.getAttribute(name.equals("img") ? "alt" : "aria-label");
      if (!alt.isEmpty()) {
        parts.add("picture " + plain(alt));
      }
    } else if (name.equals("a")) {
      parts.add("link " + words(element));
    } else if (name.equals("abbr")) {
      parts.add("short for " + plain(element.getAttribute("title")));
    } else if (element.getAttribute("class").equals("value")) {
      parts.add("strong " + words(element));
    } else if (name.equals("dd")) {
      // Its term and itself are one item of a list.
    } else if (name.equals("dt")) {
      parts.add("item");
    } else if (EPUB.containsKey(name)) {
      boolean holds = Set.of("li", "blockquote", "aside").contains(name);
      parts.add(EPUB.get(name) + (holds ? "" : " " + words(element)));
    }
    epub(element, spoken);
  }

  private static String words(Element element) {
    StringBuilder out = new StringBuilder();
    for (var kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        boolean mark = inner.getAttribute("role").equals("doc-noteref");
        out.append(mark || inner.getAttribute("class").equals("lost") ? "" : words(inner));
      } else {
        out.append(kid.getTextContent());
      }
    }
    return plain(out.toString());
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
  }
}
