package org.clearleaf.paper.pdf.tags;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.layout.Origin;

/** The structure tree of a Book, and where in it each placed item goes. */
public final class TagTree {
  private final Element root = new Element("Document");
  private final Map<Origin, Slot> slots = new HashMap<>();
  private final Map<Origin, Slot> links = new HashMap<>();
  private final Map<NodeId, Element> headings = new HashMap<>();

  TagTree() {}

  /** The tree of a book. */
  public static TagTree of(Book book) {
    TagTree tree = new TagTree();
    new BookTags(book, tree).build();
    return tree;
  }

  /** The Document element. */
  public Element root() {
    return root;
  }

  /** Where content goes; empty for artifacts. */
  public Optional<Slot> slot(Origin origin) {
    return Optional.ofNullable(slots.get(key(origin)));
  }

  /** Where the annotation of a link goes. */
  public Optional<Slot> link(Origin origin) {
    return Optional.ofNullable(links.get(key(origin)));
  }

  /** The element of a heading, for the outline. */
  public Optional<Element> heading(NodeId node) {
    return Optional.ofNullable(headings.get(node));
  }

  void put(Origin origin, Slot slot) {
    slots.put(origin, slot);
  }

  void putLink(Origin origin, Slot slot) {
    links.put(origin, slot);
  }

  void putHeading(NodeId node, Element element) {
    headings.put(node, element);
  }

  /** A part of a leaf goes where the leaf goes. */
  private static Origin key(Origin origin) {
    return origin instanceof Origin.Content content
        ? new Origin.Content(content.node(), content.leaf(), content.leaf())
        : origin;
  }
}
