package org.clearleaf.paper.pdf.tags;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Edited;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.Profile;
import org.clearleaf.edition.Words;
import org.clearleaf.paper.layout.Origin;

/** The structure tree of a Book, and where in it each placed item goes. */
public final class TagTree {
  private final Element root = Element.root("Document");
  private final Map<Origin, Slot> slots = new HashMap<>();
  private final Map<Origin, Slot> links = new HashMap<>();
  private final Map<NodeId, Element> nodes = new HashMap<>();
  private final Dialect dialect;
  private final Profile profile;
  private final String altMissing;

  private TagTree(Edition edition, String language) {
    this.dialect = Dialect.of(edition.standard());
    this.profile = edition.profile();
    this.altMissing = Words.of(language).say("alt-missing");
  }

  /** The tree of a book, as an edition wants it. */
  public static TagTree of(Edited edited) {
    TagTree tree = new TagTree(edited.edition(), edited.book().metadata().language());
    new BookTags(edited.book(), tree).build();
    return tree;
  }

  Dialect dialect() {
    return dialect;
  }

  Profile profile() {
    return profile;
  }

  /** What stands for a picture: what its author wrote, else that nothing was (PDF/UA-1 7.3). */
  String alt(String written) {
    return written.isEmpty() ? altMissing : written;
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

  /** The element that a node begins with. */
  public Optional<Element> element(NodeId node) {
    return Optional.ofNullable(nodes.get(node));
  }

  void put(Origin origin, Slot slot) {
    slots.put(origin, slot);
  }

  void putLink(Origin origin, Slot slot) {
    links.put(origin, slot);
  }

  /** Names an element; a node keeps the first. */
  void name(NodeId node, Element element) {
    nodes.putIfAbsent(node, element);
  }

  /** Names the element that was added to a parent since it had so many kids, or the parent. */
  void nameAdded(NodeId node, Element parent, int kids) {
    boolean added = parent.kids().size() > kids;
    name(node, added && parent.kids().get(kids) instanceof Element kid ? kid : parent);
  }

  /** A part of a leaf goes where the leaf goes. */
  private static Origin key(Origin origin) {
    return origin instanceof Origin.Content content
        ? new Origin.Content(content.node(), content.leaf(), content.leaf())
        : origin;
  }
}
