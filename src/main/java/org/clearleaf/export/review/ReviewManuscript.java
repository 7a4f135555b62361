package org.clearleaf.export.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.Pose;
import org.clearleaf.book.Source;
import org.clearleaf.export.review.Passages.Passage;
import org.clearleaf.lint.Sheet;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * Writes a review as a manuscript of its own: claims beside sources, doses, warnings, questions,
 * and where to sign. It is exported, tagged and checked as any other.
 */
final class ReviewManuscript {
  private static final String BOX = "☐";
  private static final String ENGLISH = "en";

  private final Book book;

  /** What each handout says, by its title. */
  private final Map<String, Set<String>> said = new LinkedHashMap<>();

  private final YamlNode.Mapping settings;
  private final String language;
  private final YamlNode.Mapping words;
  private int number;

  private ReviewManuscript(Book book, List<Sheet> sheets, YamlNode.Mapping settings) {
    this.book = book;
    sheets.forEach(sheet -> said.put(sheet.title(), phrases(sheet.book())));
    this.settings = settings;
    YamlNode.Mapping all = YamlReader.resource(ReviewManuscript.class, "words.yaml");
    String main = book.metadata().language().replaceFirst("-.*", "");
    boolean known = all.get(main).isPresent();
    this.language = known ? book.metadata().language() : ENGLISH;
    this.words = all.mapping(known ? main : ENGLISH);
  }

  /** Writes the review of a book into a folder. */
  static void write(Book book, List<Sheet> sheets, YamlNode.Mapping settings, Path folder)
      throws IOException {
    ReviewManuscript review = new ReviewManuscript(book, sheets, settings);
    Files.writeString(folder.resolve("book.yaml"), review.description());
    Files.writeString(folder.resolve("sources.yaml"), review.listed());
    List<String> chapters =
        List.of(
            review.asked(),
            review.claims(),
            review.unsourced(),
            review.doses(),
            review.warnings(),
            review.questions(),
            review.signing());
    for (int i = 0; i < chapters.size(); i++) {
      if (!chapters.get(i).isEmpty()) {
        Files.writeString(folder.resolve((i + 1) + ".md"), chapters.get(i));
      }
    }
  }

  private String say(String key) {
    return words.text(key).orElseThrow();
  }

  private String description() {
    Metadata title = book.metadata();
    StringBuilder out = new StringBuilder();
    line(out, "title", say("title").formatted(title.title()));
    line(out, "language", language);
    line(out, "country", title.country());
    line(out, "description", say("about"));
    title.version().ifPresent(version -> line(out, "version", version));
    title.date().ifPresent(date -> line(out, "date", date.toString()));
    out.append("authors: [")
        .append(String.join(", ", title.authors().stream().map(YamlNode::quoted).toList()))
        .append("]\n");
    return out.append("cover: none\neditions: [book]\n").toString();
  }

  /** The sources that are cited, with their addresses, as a manuscript lists them. */
  private String listed() {
    StringBuilder out = new StringBuilder();
    for (Source source : book.sources().values()) {
      out.append(YamlNode.quoted(source.key())).append(":\n");
      line(out, "  title", source.title());
      line(out, "  publisher", source.publisher());
      line(out, "  address", source.address());
      line(out, "  seen", source.seen());
      source.year().ifPresent(year -> line(out, "  year", year));
      source.how().ifPresent(how -> line(out, "  how", how));
      if (!source.authors().isEmpty()) {
        line(out, "  authors", String.join(", ", source.authors()));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(YamlNode.quoted(value)).append('\n');
  }

  private List<Passage> passages(Chapter chapter) {
    return Passages.of(chapter, book.notes());
  }

  private String asked() {
    List<Passage> all = book.chapters().stream().flatMap(c -> passages(c).stream()).toList();
    long sourced = all.stream().filter(passage -> !passage.keys().isEmpty()).count();
    Metadata title = book.metadata();
    return heading(1, say("what"))
        + say("ask")
        + "\n\n"
        + say("draft")
            .formatted(
                PassageText.escaped(title.version().orElse("–")),
                title.date().map(Object::toString).orElse("–"),
                sourced,
                all.size() - sourced)
        + "\n";
  }

  /** Words of the title, said to be in its language where the review is in another. */
  private String own(String markdown) {
    return language.equals(book.metadata().language()) || markdown.isEmpty()
        ? markdown
        : "[" + markdown + "]{lang=" + book.metadata().language() + "}";
  }

  private static String heading(int level, String words) {
    return "#".repeat(level) + " " + words + "\n\n";
  }

  private String claims() {
    StringBuilder out = new StringBuilder(heading(1, say("claims")));
    for (Chapter chapter : book.chapters()) {
      List<List<String>> rows = new ArrayList<>();
      for (Passage passage : passages(chapter)) {
        if (!passage.keys().isEmpty()) {
          rows.add(List.of(next(), own(passage.says()), sources(passage.keys()), BOX));
        }
      }
      part(out, chapter, table(List.of("number", "says", "because", "right"), rows));
    }
    return out.toString();
  }

  private String unsourced() {
    StringBuilder out =
        new StringBuilder(heading(1, say("unsourced"))).append(say("unsourced-ask")).append("\n\n");
    for (Chapter chapter : book.chapters()) {
      List<List<String>> rows = new ArrayList<>();
      for (Passage passage : passages(chapter)) {
        if (passage.keys().isEmpty()) {
          rows.add(List.of(next(), own(passage.says()), BOX));
        }
      }
      part(out, chapter, table(List.of("number", "says", "right"), rows));
    }
    return out.toString();
  }

  private void part(StringBuilder out, Chapter chapter, String table) {
    if (!table.isEmpty()) {
      out.append(heading(2, own(PassageText.escaped(chapter.title())))).append(table);
    }
  }

  private String next() {
    number++;
    return String.valueOf(number);
  }

  private String sources(List<String> keys) {
    List<String> all = new ArrayList<>();
    for (String key : keys) {
      Optional.ofNullable(book.sources().get(key)).map(this::source).ifPresent(all::add);
    }
    return String.join("; ", all);
  }

  /** What it is, who says it, and its number in the list that has its address. */
  private String source(Source source) {
    return PassageText.escaped(source.title())
        + ", "
        + PassageText.escaped(source.publisher())
        + (source.weak() ? " (**" + say("weak") + "**)" : "")
        + " [@"
        + source.key()
        + "]";
  }

  private String doses() {
    List<List<String>> rows = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.Stretch stretch) {
            List<String> facts = new ArrayList<>();
            stretch.walk(
                inner -> {
                  if (inner instanceof Block.Dose dose) {
                    dose.facts().forEach(fact -> facts.add(words(fact)));
                  }
                });
            rows.add(List.of(next(), own(name(stretch)), own(String.join("; ", facts)), BOX));
          }
        });
    return rows.isEmpty()
        ? ""
        : heading(1, say("doses")) + table(List.of("number", "stretch", "dose", "right"), rows);
  }

  private static String words(Block.Fact fact) {
    return PassageText.of(fact.value()) + " " + PassageText.of(fact.words());
  }

  private static String name(Block.Stretch stretch) {
    return stretch.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> PassageText.of(((Block.Heading) block).text()))
        .findFirst()
        .orElse(PassageText.escaped(stretch.name()));
  }

  private String warnings() {
    List<List<String>> rows = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      for (Block top : chapter.blocks()) {
        top.walk(
            block -> {
              if (warns(block)) {
                rows.add(warning(block, chapter));
              }
            });
      }
    }
    return rows.isEmpty()
        ? ""
        : heading(1, say("warnings"))
            + table(List.of("number", "warning", "chapter", "sheets", "right"), rows);
  }

  private static boolean warns(Block block) {
    return block instanceof Block.DoctorSign
        || (block instanceof Block.Callout callout && callout.warns());
  }

  private List<String> warning(Block block, Chapter chapter) {
    List<String> words = new ArrayList<>(Passages.words(List.of(block)));
    String lead = "";
    if (block instanceof Block.DoctorSign sign) {
      lead = "**" + say(Pose.word(sign.urgency())) + "** ";
    } else if (block instanceof Block.Callout callout && callout.title().isPresent()) {
      lead = own("**" + words.remove(0) + ":**") + " ";
    }
    List<String> carrying =
        said.entrySet().stream()
            .filter(sheet -> sheet.getValue().containsAll(words))
            .map(sheet -> PassageText.escaped(sheet.getKey()))
            .toList();
    return List.of(
        next(),
        lead + own(String.join(" ", words)),
        own(PassageText.escaped(chapter.title())),
        carrying.isEmpty() ? "–" : own(String.join("; ", carrying)),
        BOX);
  }

  private static Set<String> phrases(Book sheet) {
    Set<String> phrases = new HashSet<>();
    sheet.chapters().forEach(chapter -> phrases.addAll(Passages.words(chapter.blocks())));
    return phrases;
  }

  private String questions() {
    List<List<String>> rows = new ArrayList<>();
    for (YamlNode question : settings.mapping("review").items("questions")) {
      question.text().ifPresent(q -> rows.add(List.of(next(), own(PassageText.escaped(q)), "")));
    }
    return heading(1, say("open"))
        + (rows.isEmpty()
            ? say("open-none") + "\n"
            : table(List.of("number", "question", "answer"), rows));
  }

  private String signing() {
    List<List<String>> line = List.of(List.of("", ""));
    return heading(1, say("sign"))
        + table(List.of("name", "role"), line)
        + table(List.of("date", "signature"), line)
        + heading(2, say("changes"))
        + "| "
        + say("changes")
        + " |\n|---|\n"
        + "|  |\n".repeat(8)
        + "\n"
        + say("then")
        + "\n\n```yaml\nreview: {clinician: …, checked: 2026-01-31, next: 2029-01-31}\n```\n";
  }

  private String table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return rows(List.of(heads.stream().map(this::say).toList()))
        + "|---".repeat(heads.size())
        + "|\n"
        + rows(rows)
        + "\n";
  }

  private static String rows(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    rows.forEach(row -> out.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return out.toString();
  }
}
