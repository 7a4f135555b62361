package org.clearleaf.screen.xhtml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.NodeNames;
import org.clearleaf.edited.Section;
import org.clearleaf.picture.Pictures;

/** Writes the sections of a text as XHTML, one file each. */
public final class XhtmlWriter {
  private final Edited edited;
  private final PageMarks marks;
  private final PictureFiles pictures;
  private final Map<NodeId, String> places = new HashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();

  private XhtmlWriter(Edited edited, PageBreaks breaks, Pictures pictures) {
    this.edited = edited;
    this.marks = new PageMarks(breaks);
    this.pictures = new PictureFiles(pictures);
  }

  /** The text as XHTML, with marks where the pages of the printed edition begin. */
  public static XhtmlBook write(Edited edited, PageBreaks breaks, Pictures pictures) {
    return new XhtmlWriter(edited, breaks, pictures).run();
  }

  private XhtmlBook run() {
    edited.sections().forEach(this::place);
    List<XhtmlFile> files = edited.sections().stream().map(this::file).toList();
    return new XhtmlBook(files, pictures.files(), places, marks.links());
  }

  private static String name(Section section) {
    return section.id() + ".xhtml";
  }

  /** Notes which file each node is in, for links from other sections. */
  private void place(Section section) {
    String file = name(section);
    places.put(section.id(), file);
    NodeNames names = new NodeNames(name -> places.put(name, file));
    section.walk(names::of);
    for (Footnote note : edited.notes().values()) {
      if (file.equals(places.get(note.mark()))) {
        places.put(note.id(), file);
        note.blocks().forEach(block -> block.walk(names::of));
      }
    }
  }

  private XhtmlFile file(Section section) {
    String name = name(section);
    Markup out = new Markup();
    marks.enter(name);
    BlockXhtml blocks = new BlockXhtml(out, edited, pictures, marks, places, name);
    String type = section.role().type();
    // There is no doc-titlepage (DPUB-ARIA 1.1).
    boolean titlePage = section.role() == Section.Role.TITLE_PAGE;
    List<Matter.Heading> headings = section.headings();
    String label = headings.stream().findFirst().map(h -> h.id().value()).orElse("");
    out.open(
            "section",
            "id",
            section.id().value(),
            "epub:type",
            type,
            "role",
            titlePage ? "" : "doc-" + type,
            "aria-labelledby",
            titlePage ? "" : label)
        .line();
    blocks.blocks(section.blocks());
    blocks.notes();
    out.end("section");
    String called = section.name();
    return new XhtmlFile(name, section.role(), called, title(section), out.toString(), headings);
  }

  /** The title of a file, most telling words first, and that of no other file. */
  private String title(Section section) {
    String own = section.name();
    String title = edited.metadata().title();
    String whole = own.isEmpty() || own.equals(title) ? title : own + " – " + title;
    int count = titles.merge(whole, 1, Integer::sum);
    return count == 1 ? whole : whole + " (" + count + ")";
  }
}
