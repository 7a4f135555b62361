package org.clearleaf.paper.pdf.tags;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Furniture;
import org.clearleaf.edited.Section;
import org.clearleaf.edition.Notes;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.placed.Origin;

/** The structure tree of a text, and where in it each placed item goes. */
public final class TagTree {
  private final Element root = Element.root("Document");
  private final Map<Origin, Slot> slots = new HashMap<>();
  private final Map<Origin, Slot> links = new HashMap<>();
  private final Map<NodeId, Element> nodes = new HashMap<>();
  private final Dialect dialect;
  private final Profile profile;
  private final boolean notesBehind;
  private final Edited text;

  /** Entries of the contents and the headings that they lead to. */
  private final Map<Element, NodeId> entries = new LinkedHashMap<>();

  private TagTree(Prepared prepared) {
    this.dialect = Dialect.of(prepared.edition().standard());
    this.profile = prepared.edition().profile();
    this.notesBehind = prepared.edition().notes() == Notes.AFTER;
    this.text = prepared.text();
  }

  /** The tree of a text, as an edition wants it. */
  public static TagTree of(Prepared prepared) {
    TagTree tree = new TagTree(prepared);
    tree.grow();
    return tree;
  }

  private void grow() {
    BlockTags blocks = new BlockTags(this, root, false);
    for (Section section : text.sections()) {
      int before = root.kids().size();
      blocks.blocks(section.blocks());
      nameAdded(section.id(), root, before);
    }
    // The headings stand after their entries.
    entries.forEach((entry, heading) -> element(heading).ifPresent(it -> dialect.refer(entry, it)));
  }

  Dialect dialect() {
    return dialect;
  }

  Profile profile() {
    return profile;
  }

  /** Whether notes are read behind the paragraphs of their marks. */
  boolean notesBehind() {
    return notesBehind;
  }

  /** The language of the whole. */
  String language() {
    return text.metadata().language();
  }

  Furniture furniture() {
    return text.furniture();
  }

  Optional<Footnote> note(NodeId id) {
    return Optional.ofNullable(text.notes().get(id));
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

  /** Says which heading an entry of the contents leads to. */
  void refersTo(Element entry, NodeId heading) {
    entries.put(entry, heading);
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
