package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Section;

/**
 * Several handouts of a title to print at once: a section each of one text, in which no id stands
 * twice.
 *
 * @param sheets each as it would be alone, but for its ids
 */
public record HandoutBundle(List<Prepared> sheets) {

  /** Copies the sheets. */
  public HandoutBundle {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a bundle without sheets");
    }
  }

  /** The bundle of some handouts of a title, in their order. */
  public static HandoutBundle of(Book title, List<Edition> handouts) {
    List<Prepared> sheets = new ArrayList<>();
    for (Edition handout : handouts) {
      Held held = Editor.hold(title, handout);
      String part = "sheet" + (sheets.size() + 1);
      Book renamed = new Renaming(part).whole(held.book());
      sheets.add(Editor.text(new Held(renamed, held.sources(), held.findings()), handout));
    }
    return new HandoutBundle(sheets);
  }

  /**
   * All of it as one text.
   *
   * @param name what readers see in the title of their window
   */
  public Prepared joined(String name) {
    Prepared first = sheets.get(0);
    Edited one = first.text();
    List<Section> sections =
        sheets.stream().flatMap(sheet -> sheet.text().sections().stream()).toList();
    Metadata all =
        sheets.size() == 1
            ? one.metadata()
            : one.metadata().derived(name, one.metadata().identifier() + ".bundle");
    return new Prepared(
        new Edited(all, sections, new TreeMap<>(), one.furniture()),
        first.edition(),
        sheets.stream().flatMap(sheet -> sheet.findings().stream()).toList());
  }

  /** Gives each id a part of its own. */
  private static final class Renaming extends Rewriter {
    private final String part;

    Renaming(String part) {
      this.part = part;
    }

    Book whole(Book book) {
      List<Chapter> chapters =
          book.chapters().stream()
              .map(c -> new Chapter(c.id().part(part), c.role(), blocks(c.blocks())))
              .toList();
      return new Book(book.metadata(), chapters, new TreeMap<>(), new TreeMap<>());
    }

    @Override
    protected NodeId id(NodeId id) {
      return id.part(part);
    }

    @Override
    public Phrase phrase(Phrase phrase) {
      return new Phrase(phrase.id().part(part), inlines(phrase.inlines()));
    }

    @Override
    protected List<Inline> inline(Inline inline) {
      return inline instanceof Inline.CrossReference link
          ? List.of(
              new Inline.CrossReference(
                  link.target().part(part), link.page(), inlines(link.children())))
          : super.inline(inline);
    }
  }
}
