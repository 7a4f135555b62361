package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;

/**
 * Gathers the signs that call for help onto the doctor page: one card for each urgency, the most
 * urgent first, signs in clinical rank, none twice, with links to where they came from.
 */
final class DoctorPages {
  private static final String COPY = "card";

  /** Its parts are joined by spaces at which no line ends. */
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\u00a0]*");

  private final Words words;
  private final CountryTable country;
  private final Set<NodeId> forThePage = new HashSet<>();

  /**
   * A Book with its doctor page filled.
   *
   * @param forThePage what was added for readers of that page alone
   */
  record Gathered(Book book, Set<NodeId> forThePage) {
    /** Copies the set. */
    Gathered {
      forThePage = Set.copyOf(forThePage);
    }
  }

  private DoctorPages(Words words, CountryTable country) {
    this.words = words;
    this.country = country;
  }

  /** A sign and the chapter it stands in. */
  private record Found(Block.DoctorSign sign, String chapter) {}

  /** Fills the doctor page; one is added at the end where signs have no page. */
  static Gathered gather(Book book, Words words, CountryTable country) {
    DoctorPages pages = new DoctorPages(words, country);
    List<Found> found = signs(book);
    Book filled = found.isEmpty() ? book : pages.filled(book, found);
    return new Gathered(filled, pages.forThePage);
  }

  private Book filled(Book book, List<Found> found) {
    List<Chapter> chapters = new ArrayList<>();
    boolean placed = false;
    for (Chapter chapter : book.chapters()) {
      List<Block> blocks = new ArrayList<>();
      boolean here = false;
      for (Block block : chapter.blocks()) {
        if (block instanceof Block.DoctorPage page) {
          here = true;
          boolean titled = blocks.stream().anyMatch(Block.Heading.class::isInstance);
          blocks.addAll(cards(found, page.id(), page.span(), book, titled ? 2 : 1));
        } else {
          blocks.add(block);
        }
      }
      placed |= here;
      chapters.add(here ? new Chapter(chapter.id(), Chapter.Role.DOCTOR, blocks) : chapter);
    }
    if (!placed) {
      chapters.add(chapter(found, book));
    }
    return book.with(chapters, book.notes());
  }

  private static List<Found> signs(Book book) {
    List<Found> found = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      for (Block block : chapter.blocks()) {
        block.walk(
            b -> {
              if (b instanceof Block.DoctorSign sign) {
                found.add(new Found(sign, chapter.title()));
              }
            });
      }
    }
    return found;
  }

  private Chapter chapter(List<Found> found, Book book) {
    NodeId id = new NodeId("doctor-page");
    SourceSpan span = found.get(0).sign().span();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(1, words.phrase(id.part("heading"), words.say("doctor-title")), span));
    blocks.addAll(cards(found, id, span, book, 2));
    return new Chapter(id, Chapter.Role.DOCTOR, blocks);
  }

  private List<Block> cards(List<Found> found, NodeId page, SourceSpan span, Book book, int level) {
    List<Block> out = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      List<Block.Item> items = items(found, urgency);
      if (!items.isEmpty()) {
        out.add(card(urgency, items, page, span, level));
      }
      if (urgency == Urgency.NOW && items.isEmpty()) {
        country.term("emergency-list").ifPresent(list -> out.add(numbers(list, page, span)));
      }
    }
    List<Block> added = new ArrayList<>(more(found, page, span).stream().toList());
    Notices.translation(book.metadata(), words)
        .ifPresent(notice -> added.add(paragraph(page.part("translation"), notice, span)));
    Notices.review(book.metadata(), words)
        .ifPresent(notice -> added.add(paragraph(page.part("review"), notice, span)));
    added.forEach(block -> forThePage.add(block.id()));
    out.addAll(added);
    return out;
  }

  private Block numbers(String list, NodeId page, SourceSpan span) {
    return numbered(page.part("numbers"), words.say("emergency-numbers", list), span);
  }

  /** A text in which numbers to call catch the eye. */
  private Block numbered(NodeId id, String text, SourceSpan span) {
    List<Inline> inlines = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find()) {
      inlines.add(words.inline(text.substring(from, number.start())));
      inlines.add(new Inline.Strong(List.of(words.inline(number.group()))));
      from = number.end();
    }
    inlines.add(words.inline(text.substring(from)));
    return new Block.Paragraph(new Phrase(id, inlines), span);
  }

  private Block paragraph(NodeId id, String text, SourceSpan span) {
    return new Block.Paragraph(words.phrase(id, text), span);
  }

  private Block card(
      Urgency urgency, List<Block.Item> items, NodeId page, SourceSpan span, int level) {
    String key = urgency.name().toLowerCase(Locale.ROOT);
    NodeId id = page.part(key);
    String number = country.term("emergency-number").orElseThrow();
    String title =
        urgency == Urgency.NOW ? words.say("doctor-" + key, number) : words.say("doctor-" + key);
    List<Block> signs = new ArrayList<>();
    // The title ends in "if": nothing may stand between it and the signs.
    signs.add(new Block.Listing(id.part("signs"), Optional.empty(), true, items, span));
    if (urgency == Urgency.TODAY) {
      country
          .term("advice-action")
          .ifPresent(advice -> signs.add(numbered(id.part("advice"), advice, span)));
    }
    if (urgency == Urgency.NOW) {
      country.term("emergency-list").ifPresent(list -> signs.add(numbers(list, page, span)));
    }
    return new Block.DoctorCard(
        id,
        urgency,
        new Block.Heading(level, words.phrase(id.part("heading"), title), span),
        signs,
        span);
  }

  private List<Block.Item> items(List<Found> found, Urgency urgency) {
    List<Found> ranked =
        found.stream()
            .filter(f -> f.sign().urgency() == urgency)
            .sorted(Comparator.comparingInt(f -> f.sign().rank()))
            .toList();
    Set<String> said = new HashSet<>();
    List<Block.Item> items = new ArrayList<>();
    for (Found f : ranked) {
      if (said.add(text(f.sign()))) {
        List<Block> blocks = Copying.of(f.sign().blocks(), COPY);
        items.add(new Block.Item(f.sign().id().part(COPY), Optional.empty(), blocks));
      }
    }
    return items;
  }

  /** Links from the gathered signs to the first of each chapter that they came from. */
  private Optional<Block> more(List<Found> found, NodeId page, SourceSpan span) {
    Map<String, NodeId> chapters = new LinkedHashMap<>();
    found.stream()
        .filter(f -> !f.chapter().isEmpty())
        .forEach(f -> chapters.putIfAbsent(f.chapter(), f.sign().id()));
    if (chapters.isEmpty()) {
      return Optional.empty();
    }
    List<Inline> inlines = new ArrayList<>(words.spaced(words.say("doctor-more") + " "));
    int before = inlines.size();
    chapters.forEach(
        (title, sign) -> {
          if (inlines.size() > before) {
            inlines.add(new Inline.Text("; "));
          }
          inlines.add(new Inline.CrossReference(sign, true, List.of(new Inline.Text(title))));
        });
    inlines.add(new Inline.Text("."));
    Phrase empty = Phrase.of(page.part("more"), "");
    return Optional.of(new Block.Paragraph(empty.withInlines(inlines), span));
  }

  /** What a sign says in every edition. */
  private static String text(Block block) {
    if (block instanceof Block.EditionOnly) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    block.phrases().forEach(phrase -> text.append(phrase.text()).append('\n'));
    block.children().forEach(child -> text.append(text(child)));
    return text.toString();
  }
}
