package org.clearleaf.paper.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.paper.pdf.tags.TextStrings;
import org.clearleaf.paper.pdf.tags.TreeObjects;
import org.clearleaf.paper.placed.Pages;

/** Writes the outline: every heading, in its level, leading to its place and to its element. */
final class OutlineWriter {
  private static final COSName SE = COSName.getPDFName("SE");

  private final Pages pages;
  private final Destinations destinations;
  private final TreeObjects tree;

  OutlineWriter(Pages pages, Destinations destinations, TreeObjects tree) {
    this.pages = pages;
    this.destinations = destinations;
    this.tree = tree;
  }

  /** An item with its kids; shown closed below the first level. */
  private record Entry(int level, COSDictionary dictionary, List<Entry> kids) {}

  /** The outline; empty when there is no heading. */
  Optional<COSDictionary> write(Edited text) {
    Entry root = new Entry(0, new COSDictionary(), new ArrayList<>());
    Deque<Entry> open = new ArrayDeque<>();
    open.push(root);
    for (Section section : text.sections()) {
      section.headings().forEach(heading -> add(heading, open));
    }
    if (root.kids().isEmpty()) {
      return Optional.empty();
    }
    root.dictionary().setItem(COSName.TYPE, COSName.OUTLINES);
    link(root);
    root.dictionary().setInt(COSName.COUNT, root.kids().size());
    return Optional.of(root.dictionary());
  }

  private void add(Matter.Heading heading, Deque<Entry> open) {
    NodeId id = heading.id();
    if (!pages.anchors().containsKey(id)) {
      return;
    }
    while (open.peek() != null && open.peek().level() >= heading.level()) {
      open.pop();
    }
    COSDictionary item = new COSDictionary();
    item.setString(COSName.TITLE, TextStrings.of(heading.text().label()));
    destinations.lead(item, id);
    tree.reference(id).ifPresent(element -> item.setItem(SE, element));
    Entry entry = new Entry(heading.level(), item, new ArrayList<>());
    open.getFirst().kids().add(entry);
    open.push(entry);
  }

  private static void link(Entry parent) {
    COSDictionary above = parent.dictionary();
    List<Entry> kids = parent.kids();
    if (kids.isEmpty()) {
      return;
    }
    above.setItem(COSName.FIRST, kids.get(0).dictionary());
    above.setItem(COSName.LAST, kids.get(kids.size() - 1).dictionary());
    above.setInt(COSName.COUNT, -kids.size());
    for (int i = 0; i < kids.size(); i++) {
      COSDictionary item = kids.get(i).dictionary();
      item.setItem(COSName.PARENT, above);
      if (i > 0) {
        item.setItem(COSName.PREV, kids.get(i - 1).dictionary());
      }
      if (i + 1 < kids.size()) {
        item.setItem(COSName.NEXT, kids.get(i + 1).dictionary());
      }
      link(kids.get(i));
    }
  }
}
