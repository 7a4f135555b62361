package org.clearleaf.edition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;
import org.clearleaf.book.Source;
import org.clearleaf.book.SourceSpan;

/** Numbers sources in the order they are first cited, and lists them in a chapter at the end. */
final class SourceList {
  /** So many sources must have been seen on one day for it to be said once. */
  private static final int MANY = 3;

  /** What stands for it at a source. */
  private static final String MARKS = "ABCDEFGH";

  private final Book book;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private SourceList(Book book) {
    this.book = book;
  }

  /** The sources that a Book cites, as far as they are known. */
  static SourceList of(Book book) {
    SourceList list = new SourceList(book);
    if (!book.sources().isEmpty()) {
      list.new Citations().book(book);
    }
    return list;
  }

  /** Goes through all citations in order; it changes nothing. */
  private final class Citations extends Rewriter {
    @Override
    protected List<Inline> inline(Inline inline) {
      if (inline instanceof Inline.Citation citation) {
        for (String key : citation.keys()) {
          if (book.sources().containsKey(key)) {
            numbers.putIfAbsent(key, numbers.size() + 1);
          }
        }
      }
      return super.inline(inline);
    }
  }

  /** The number of each, in their order. */
  Map<String, Integer> numbers() {
    return Collections.unmodifiableMap(numbers);
  }

  /** The name of a source's entry. */
  static NodeId entry(String key) {
    return new NodeId("source-" + key.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  /**
   * Authors, title, publisher and year, said to be in their language where that is not the book's.
   */
  private static List<Inline> named(Source source, String bookLanguage) {
    StringBuilder told = new StringBuilder();
    if (!source.authors().isEmpty()) {
      told.append(String.join(", ", source.authors())).append(". ");
    }
    boolean ended = source.title().matches(".*[.?!…。？！]");
    told.append(source.title()).append(ended ? "" : ".");
    String imprint =
        Stream.concat(
                Stream.of(source.publisher()).filter(word -> !word.isEmpty()),
                source.year().stream())
            .collect(Collectors.joining(", "));
    told.append(imprint.isEmpty() ? "" : " " + imprint + ".");
    String name = told.toString();
    Optional<String> foreign = source.language().filter(tag -> !tag.equals(bookLanguage));
    return foreign.isPresent()
        ? List.of(Inline.in(foreign, name), new Inline.Text(" "))
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

  /** The chapter that lists them; none where none is cited. */
  Optional<Chapter> chapter(Words words) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    NodeId id = new NodeId("sources");
    SourceSpan span = SourceSpan.startOf("sources.yaml");
    Map<String, String> usual = usual(words);
    List<Block.Item> items = new ArrayList<>();
    for (String key : numbers.keySet()) {
      items.add(
          item(Objects.requireNonNull(book.sources().get(key)), entry(key), words, usual, span));
    }
    Phrase title = words.phrase(id.part("heading"), words.say("sources"));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(1, title, span)));
    usual.forEach((seen, mark) -> blocks.add(legend(id.part("seen" + mark), seen, mark, words)));
    blocks.add(
        new Block.Listing(id.part("list"), Optional.of(Numbering.from(1)), true, items, span));
    return Optional.of(new Chapter(id, Chapter.Role.SOURCES, blocks));
  }

  /**
   * What many sources say of when and how they were seen, which is said once: a mark for each, none
   * for what most say.
   */
  private Map<String, String> usual(Words words) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String key : numbers.keySet()) {
      Source source = Objects.requireNonNull(book.sources().get(key));
      if (!source.seen().isEmpty()) {
        counts.merge(seen(source, words), 1, Integer::sum);
      }
    }
    List<String> often =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= MANY)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(1L + MARKS.length())
            .map(Map.Entry::getKey)
            .toList();
    Map<String, String> marks = new LinkedHashMap<>();
    for (int i = 0; i < often.size(); i++) {
      marks.put(often.get(i), i == 0 ? "" : MARKS.substring(i - 1, i));
    }
    return marks;
  }

  private static Block legend(NodeId id, String seen, String mark, Words words) {
    List<Inline> inlines = new ArrayList<>();
    if (mark.isEmpty()) {
      inlines.add(words.inline(words.say("seen-most", seen)));
    } else {
      inlines.add(new Inline.Strong(List.of(words.inline(mark))));
      inlines.add(words.inline(": " + seen + "."));
    }
    return new Block.Paragraph(new Phrase(id, inlines), SourceSpan.startOf("sources.yaml"));
  }

  private Block.Item item(
      Source source, NodeId entry, Words words, Map<String, String> usual, SourceSpan span) {
    List<Inline> inlines = new ArrayList<>(named(source, book.metadata().language()));
    if (!source.address().isEmpty()) {
      // No stop behind it, which would look like a part of it.
      String shown = source.address().replaceFirst("^https?://(www\\.)?", "");
      inlines.add(new Inline.Link(source.address(), List.of(new Inline.Text(shown))));
    }
    if (!source.seen().isEmpty()) {
      String seen = seen(source, words);
      String upper = seen.substring(0, 1).toUpperCase(Locale.ROOT) + seen.substring(1);
      String sentence = (source.address().isEmpty() ? " " + upper : ", " + seen) + ".";
      String said = usual.getOrDefault(seen, sentence);
      if (usual.containsKey(seen) && !said.isEmpty()) {
        inlines.add(new Inline.Text(" "));
        inlines.add(new Inline.Strong(List.of(words.inline(said))));
      } else if (!said.isEmpty()) {
        inlines.addAll(words.spaced(said));
      }
    }
    Block paragraph = new Block.Paragraph(new Phrase(entry.part("text"), inlines), span);
    return new Block.Item(entry, Optional.empty(), List.of(paragraph));
  }
}
