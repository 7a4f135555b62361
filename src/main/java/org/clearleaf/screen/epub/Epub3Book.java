package org.clearleaf.screen.epub;

import io.documentnode.epub4j.domain.Book;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.screen.xhtml.XhtmlBook;

/** epub4j's book with what EPUB 3 adds: properties that repeat, landmarks and pages. */
final class Epub3Book extends Book {
  private static final long serialVersionUID = 1;

  private final transient List<Property> properties = new ArrayList<>();
  private final transient List<Link> links = new ArrayList<>();
  private final transient List<Landmark> landmarks = new ArrayList<>();
  private final transient List<XhtmlBook.PageLink> pages = new ArrayList<>();

  /** A metadata property; several may have the same name. */
  record Property(String name, String value) {}

  /** A file that the package document leads to, and what it is to the book. */
  record Link(String rel, String href) {}

  /** A place that reading systems know by its type. */
  record Landmark(String type, String label, String href) {}

  List<Property> properties() {
    return properties;
  }

  List<Link> links() {
    return links;
  }

  List<Landmark> landmarks() {
    return landmarks;
  }

  List<XhtmlBook.PageLink> pages() {
    return pages;
  }
}
