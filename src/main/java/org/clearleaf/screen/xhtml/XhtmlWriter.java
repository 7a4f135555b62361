package org.clearleaf.screen.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.book.Phrase;
import org.clearleaf.edition.Words;
import org.clearleaf.picture.Pictures;

/** Writes the chapters of a book as XHTML, one file each. */
public final class XhtmlWriter {
  private final Book book;
  private final PageMarks marks;
  private final PictureFiles pictures;
  private final Words words;
  private final Map<NodeId, String> places = new HashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();

  private XhtmlWriter(Book book, PageBreaks breaks, Pictures pictures) {
    this.book = book;
    this.marks = new PageMarks(breaks);
    this.pictures = new PictureFiles(pictures);
    this.words = Words.of(book.metadata().language());
  }

  /** The book as XHTML, with marks where the pages of the printed edition begin. */
  public static XhtmlBook write(Book book, PageBreaks breaks, Pictures pictures) {
    return new XhtmlWriter(book, breaks, pictures).run();
  }

  private XhtmlBook run() {
    List<Chapter> chapters =
        book.chapters().stream().filter(c -> c.role() != Chapter.Role.CONTENTS).toList();
    chapters.forEach(this::place);
    List<XhtmlFile> files = chapters.stream().map(this::file).toList();
    return new XhtmlBook(files, pictures.files(), places, marks.links());
  }

  private static String name(Chapter chapter) {
    return chapter.id() + ".xhtml";
  }

  /** Notes which file each node is in, for links from other chapters. */
  private void place(Chapter chapter) {
    String file = name(chapter);
    places.put(chapter.id(), file);
    chapter.blocks().forEach(block -> block.walk(b -> place(b, file)));
    for (Note note : book.notes().values()) {
      if (file.equals(places.get(note.mark()))) {
        places.put(note.id(), file);
        note.blocks().forEach(block -> block.walk(b -> place(b, file)));
      }
    }
  }

  private void place(Block block, String file) {
    places.put(block.id(), file);
    for (Phrase phrase : block.phrases()) {
      places.put(phrase.id(), file);
    }
    if (block instanceof Block.Listing list) {
      list.items().forEach(item -> places.put(item.id(), file));
    } else if (block instanceof Block.Steps steps) {
      steps.steps().forEach(step -> places.put(step.id(), file));
    }
  }

  private XhtmlFile file(Chapter chapter) {
    String name = name(chapter);
    Markup out = new Markup();
    marks.enter(name);
    BlockXhtml blocks = new BlockXhtml(out, book, words, pictures, marks, places, name);
    String type = type(chapter.role());
    // There is no doc-titlepage (DPUB-ARIA 1.1).
    String role = chapter.role() == Chapter.Role.TITLE_PAGE ? "" : "doc-" + type;
    String label =
        headings(chapter).stream().findFirst().map(h -> h.text().id().value()).orElse("");
    out.open(
            "section",
            "id",
            chapter.id().value(),
            "epub:type",
            type,
            "role",
            role,
            "aria-labelledby",
            role.isEmpty() ? "" : label)
        .line();
    if (chapter.role() == Chapter.Role.TITLE_PAGE) {
      blocks.titlePage(chapter);
    } else {
      blocks.blocks(chapter.blocks());
    }
    blocks.notes();
    out.end("section");
    return new XhtmlFile(name, chapter.role(), title(chapter), out.toString(), headings(chapter));
  }

  private static String type(Chapter.Role role) {
    return switch (role) {
      case TITLE_PAGE -> "titlepage";
      case COLOPHON -> "colophon";
      case SOURCES -> "bibliography";
      default -> "chapter";
    };
  }

  /** The title of a file, most telling words first, and that of no other file. */
  private String title(Chapter chapter) {
    String own =
        chapter.role() == Chapter.Role.TITLE_PAGE ? words.say("title-page") : chapter.title();
    String title = book.metadata().title();
    String whole = own.isEmpty() || own.equals(title) ? title : own + " – " + title;
    int count = titles.merge(whole, 1, Integer::sum);
    return count == 1 ? whole : whole + " (" + count + ")";
  }

  private static List<Block.Heading> headings(Chapter chapter) {
    List<Block.Heading> headings = new ArrayList<>();
    for (Block block : chapter.blocks()) {
      block.walk(
          b -> {
            if (b instanceof Block.Heading heading) {
              headings.add(heading);
            }
          });
    }
    return headings;
  }
}
