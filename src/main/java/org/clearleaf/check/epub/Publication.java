package org.clearleaf.check.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An EPUB as it was read back.
 *
 * @param opf the package document
 * @param manifest the items by their paths in the container
 * @param styles the style sheets by their paths
 * @param spine the content documents in the order of reading, the navigation document left out
 */
public record Publication(
    Document opf,
    SortedMap<String, Element> manifest,
    SortedMap<String, String> styles,
    List<ContentDocument> spine,
    Optional<ContentDocument> navigation) {

  /** Copies the collections. */
  public Publication {
    manifest = Collections.unmodifiableSortedMap(new TreeMap<>(manifest));
    styles = Collections.unmodifiableSortedMap(new TreeMap<>(styles));
    spine = List.copyOf(spine);
  }

  /** A content document and its path in the container. */
  public record ContentDocument(String path, Document document) {

    /** The path in the container that an address in this document leads to, with its fragment. */
    String resolve(String href) {
      return href.startsWith("#") ? path + href : Publication.resolve(path, href);
    }
  }

  /** The path that a relative address leads to from a file, its escapes undone. */
  static String resolve(String from, String href) {
    String whole = from.substring(0, from.lastIndexOf('/') + 1) + unescaped(href);
    String[] parts = whole.split("/", -1);
    Deque<String> path = new ArrayDeque<>();
    for (String part : parts) {
      if (part.equals("..")) {
        path.pollLast();
      } else if (!part.equals(".")) {
        path.addLast(part);
      }
    }
    return String.join("/", path);
  }

  private static String unescaped(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return href;
    }
  }

  /** The values of a metadata property, in order. */
  List<String> meta(String property) {
    return Dom.all(opf, "meta")
        .filter(meta -> meta.getAttribute("property").equals(property))
        .map(meta -> meta.getTextContent().strip())
        .toList();
  }

  /** The standards that it says it follows. */
  List<String> conformance() {
    return Stream.concat(
            meta("dcterms:conformsTo").stream(),
            Dom.all(opf, "link")
                .filter(link -> link.getAttribute("rel").equals("dcterms:conformsTo"))
                .map(link -> link.getAttribute("href")))
        .filter(claim -> !claim.equals("none"))
        .toList();
  }

  /** The navigation list of a type, such as `toc` or `page-list`. */
  Optional<Element> nav(String type) {
    return navigation.stream()
        .flatMap(file -> Dom.all(file.document(), "nav"))
        .filter(nav -> Dom.type(nav).equals(type))
        .findFirst();
  }

  /** Where the entries of a navigation list lead, with what they say, in order. */
  List<Link> links(String type) {
    return nav(type).stream()
        .flatMap(nav -> Dom.all(nav, "a"))
        .map(
            a ->
                new Link(
                    a.getTextContent().strip(),
                    navigation.orElseThrow().resolve(a.getAttribute("href"))))
        .toList();
  }

  /** An entry of a navigation list. */
  record Link(String label, String target) {}
}
