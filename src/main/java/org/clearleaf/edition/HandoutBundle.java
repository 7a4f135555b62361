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

/**
 * Several handouts of a title to print at once: a chapter each of one Book, in which no id stands
 * twice.
 *
 * @param sheets each as it would be alone, but for its ids
 */
public record HandoutBundle(List<Edited> sheets) {

  /** Copies the sheets. */
  public HandoutBundle {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a bundle without sheets");
    }
  }

  /** The bundle of some handouts of a title, in their order. */
  public static HandoutBundle of(Book title, List<Edition> handouts) {
    List<Edited> sheets = new ArrayList<>();
    for (Edition handout : handouts) {
      Edited edited = Editor.apply(title, handout);
      String part = "sheet" + (sheets.size() + 1);
      Book renamed = new Renaming(part).whole(edited.book());
      sheets.add(new Edited(renamed, handout, edited.findings()));
    }
    return new HandoutBundle(sheets);
  }

  /**
   * All of it as one Book.
   *
   * @param name what readers see in the title of their window
   */
  public Edited joined(String name) {
    Edited first = sheets.get(0);
    List<Chapter> chapters = sheets.stream().flatMap(s -> s.book().chapters().stream()).toList();
    Metadata one = first.book().metadata();
    Metadata all = sheets.size() == 1 ? one : one.derived(name, one.identifier() + ".bundle");
    Book book = new Book(all, chapters, new TreeMap<>(), new TreeMap<>());
    return new Edited(
        book, first.edition(), sheets.stream().flatMap(s -> s.findings().stream()).toList());
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
