package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;

/** The title page, the colophon with its notices, and the place of the contents. */
final class FrontMatter {
  private final Words words;
  private final SourceSpan span = SourceSpan.startOf("book.yaml");
  private final List<Block> blocks = new ArrayList<>();

  private FrontMatter(Words words) {
    this.words = words;
  }

  /** The front matter before some chapters, for an edition. */
  static List<Chapter> of(List<Chapter> body, Book book, Edition edition) {
    Metadata metadata = book.metadata();
    Words words = Words.of(metadata);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(new FrontMatter(words).titlePage(book));
    if (metadata.declared()) {
      chapters.add(new FrontMatter(words).colophon(metadata, edition));
    }
    // The navigation document of an EPUB is the contents of it.
    boolean listed = !edition.format().isNavigated();
    if (listed && body.stream().anyMatch(FrontMatter::isListed)) {
      chapters.add(new FrontMatter(words).contents());
    }
    return chapters;
  }

  /** Whether a chapter has a heading that the contents can list. */
  private static boolean isListed(Chapter chapter) {
    return !chapter.title().isEmpty();
  }

  private Chapter titlePage(Book book) {
    Metadata metadata = book.metadata();
    NodeId id = new NodeId("title-page");
    add(id.part("title"), metadata.title());
    metadata.subtitle().ifPresent(text -> add(id.part("subtitle"), text));
    Optional<Block.Figure> figure = Covers.figure(book, id.part("picture"));
    if (metadata.subtitle().isPresent()) {
      figure.ifPresent(blocks::add);
    }
    if (!metadata.authors().isEmpty()) {
      add(id.part("authors"), String.join(", ", metadata.authors()));
    }
    if (metadata.subtitle().isEmpty()) {
      figure.ifPresent(blocks::add);
    }
    Notices.version(metadata, words).ifPresent(text -> say(id.part("version"), text));
    return new Chapter(id, Chapter.Role.TITLE_PAGE, blocks);
  }

  private Chapter colophon(Metadata metadata, Edition edition) {
    NodeId id = new NodeId("colophon");
    blocks.add(new Block.Heading(1, words.phrase(id.part("heading"), words.say("about")), span));
    Notices.version(metadata, words)
        .ifPresent(
            text -> {
              Inline title = new Inline.Text(metadata.title() + ". ");
              Phrase phrase = new Phrase(id.part("version"), List.of(title, words.inline(text)));
              blocks.add(new Block.Paragraph(phrase, span));
            });
    Notices.translation(metadata, words).ifPresent(text -> say(id.part("translation"), text));
    Notices.review(metadata, words).ifPresent(text -> say(id.part("review"), text));
    if (metadata.care()) {
      say(id.part("advice"), words.say("not-advice"));
    }
    if (edition.twin()) {
      say(id.part("twin"), words.say("twin"));
    }
    metadata
        .publisher()
        .ifPresent(name -> say(id.part("by"), words.say("published-by", name) + "."));
    metadata.contact().ifPresent(to -> say(id.part("contact"), words.say("contact", to)));
    metadata.funding().ifPresent(text -> add(id.part("funding"), text));
    metadata.rights().ifPresent(text -> add(id.part("rights"), text));
    return new Chapter(id, Chapter.Role.COLOPHON, blocks);
  }

  private Chapter contents() {
    NodeId id = new NodeId("contents");
    blocks.add(new Block.Heading(1, words.phrase(id.part("heading"), words.say("contents")), span));
    return new Chapter(id, Chapter.Role.CONTENTS, blocks);
  }

  /** What the author says. */
  private void add(NodeId id, String text) {
    blocks.add(new Block.Paragraph(Phrase.of(id, text), span));
  }

  /** What we say. */
  private void say(NodeId id, String text) {
    blocks.add(new Block.Paragraph(words.phrase(id, text), span));
  }
}
