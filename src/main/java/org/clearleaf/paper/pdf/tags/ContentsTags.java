package org.clearleaf.paper.pdf.tags;

import org.clearleaf.edited.Matter;
import org.clearleaf.paper.placed.Origin;

/**
 * Tags a list of contents. Each entry is one link, words and page number together; entries of parts
 * nest in their section's.
 */
final class ContentsTags {
  private final TagTree tree;

  ContentsTags(TagTree tree) {
    this.tree = tree;
  }

  void contents(Element parent, Matter.Contents contents) {
    if (contents.entries().isEmpty()) {
      return;
    }
    Element toc = parent.add("TOC");
    Element section = toc;
    Element nested = toc;
    for (Matter.Heading heading : contents.entries()) {
      if (heading.level() == 1 || section == toc) {
        section = toc.add("TOCI");
        nested = toc;
        entry(section, heading);
      } else {
        nested = nested == toc ? section.add("TOC") : nested;
        entry(nested.add("TOCI"), heading);
      }
    }
  }

  private void entry(Element entry, Matter.Heading heading) {
    tree.refersTo(entry, heading.id());
    heading.text().language().ifPresent(entry::language);
    Element link = tree.dialect().reference(entry);
    tree.put(Origin.contentsEntry(heading.id()), link.slot());
    tree.put(Origin.contentsPage(heading.id()), link.slot());
    tree.putLink(Origin.contentsEntry(heading.id()), link.slot());
  }
}
