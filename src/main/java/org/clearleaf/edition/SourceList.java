package org.clearleaf.edition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;
import org.clearleaf.book.Source;
import org.clearleaf.book.SourceSpan;

/** Numbers sources in the order they are first cited, and lists them in a chapter at the end. */
final class SourceList extends Rewriter {
  private final Set<String> cited = new LinkedHashSet<>();

  private SourceList() {}

  static Book number(Book book, Words words) {
    SourceList list = new SourceList();
    Book linked = list.book(book);
    if (list.cited.isEmpty()) {
      return linked;
    }
    List<Chapter> chapters = new ArrayList<>(linked.chapters());
    chapters.add(list.chapter(linked, words));
    return linked.with(chapters, linked.notes());
  }

  @Override
  public Phrase phrase(Phrase phrase) {
    if (phrase.inlines().stream().noneMatch(Inline.Citation.class::isInstance)) {
      return super.phrase(phrase);
    }
    List<Inline> inlines = new ArrayList<>(phrase.inlines());
    for (int i = 1; i < inlines.size(); i++) {
      // A number in brackets alone at the start of a line says nothing: it stays with its sentence.
      if (inlines.get(i) instanceof Inline.Citation
          && inlines.get(i - 1) instanceof Inline.Text text
          && text.text().endsWith(" ")) {
        inlines.set(i - 1, new Inline.Text(text.text().stripTrailing() + "\u00A0"));
      }
    }
    return super.phrase(phrase.withInlines(inlines));
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    if (!(inline instanceof Inline.Citation citation)) {
      return super.inline(inline);
    }
    List<Inline> out = new ArrayList<>();
    for (String key : citation.keys()) {
      cited.add(key);
      List<String> order = List.copyOf(cited);
      String number = "[" + (order.indexOf(key) + 1) + "]";
      out.add(new Inline.CrossReference(entry(key), false, List.of(new Inline.Text(number))));
    }
    return out;
  }

  private static NodeId entry(String key) {
    return new NodeId("source-" + key.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  /** Title and publisher, said to be in their language where that is not the book's. */
  private static List<Inline> named(Source source, String bookLanguage) {
    String name = source.title() + ". " + source.publisher() + ".";
    Optional<String> foreign = source.language().filter(tag -> !tag.equals(bookLanguage));
    return foreign.isPresent()
        ? List.of(
            new Inline.Span(foreign, Optional.empty(), List.of(new Inline.Text(name))),
            new Inline.Text(" "))
        : List.of(new Inline.Text(name + " "));
  }

  /** When it was seen and how; a date is written as people write it. */
  private static String seen(Source source, Words words) {
    String key = source.how().map(how -> "seen-" + how).orElse("seen");
    try {
      return words.say(key, words.day(LocalDate.parse(source.seen())));
    } catch (DateTimeParseException e) {
      return words.say(key, source.seen());
    }
  }

  private Chapter chapter(Book book, Words words) {
    NodeId id = new NodeId("sources");
    SourceSpan span = SourceSpan.startOf("sources.yaml");
    List<Block.Item> items = new ArrayList<>();
    for (String key : cited) {
      Source source = book.sources().get(key);
      if (source != null) {
        NodeId entry = entry(key);
        List<Inline> inlines = new ArrayList<>();
        inlines.addAll(named(source, book.metadata().language()));
        if (!source.address().isEmpty()) {
          String shown = source.address().replaceFirst("^https?://", "");
          inlines.add(new Inline.Link(source.address(), List.of(new Inline.Text(shown))));
          inlines.add(new Inline.Text(". "));
        }
        if (!source.seen().isEmpty()) {
          String seen = seen(source, words);
          inlines.add(
              new Inline.Text(
                  seen.substring(0, 1).toUpperCase(Locale.ROOT) + seen.substring(1) + "."));
        }
        Block paragraph = new Block.Paragraph(new Phrase(entry.part("text"), inlines), span);
        items.add(new Block.Item(entry, Optional.empty(), List.of(paragraph)));
      }
    }
    Phrase title = Phrase.of(id.part("heading"), words.say("sources"));
    return new Chapter(
        id,
        Chapter.Role.SOURCES,
        List.of(
            new Block.Heading(1, title, span),
            new Block.Listing(id.part("list"), Optional.of(1), false, items, span)));
  }
}
