package org.clearleaf.manuscript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearleaf.book.Exemption;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.ScreenRules;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads what `book.yaml`, or the front matter of a loose file, says of the title. */
final class MetadataReader {
  /** Characters of a title; more is a text. */
  private static final int LONGEST_TITLE = 1000;

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "subtitle",
          "language",
          "lang",
          "country",
          "author",
          "authors",
          "publisher",
          "description",
          "identifier",
          "version",
          "date",
          "review",
          "rights",
          "contact",
          "rules",
          "chapters",
          "editions",
          "funding",
          "certified",
          "exemption",
          "epub-accessibility",
          "cover",
          "download",
          "handouts",
          "print",
          "translation",
          "limits",
          "consistent",
          "glossary",
          "at-odds",
          "pdf",
          "hyphens",
          "notes",
          "faces",
          "words");

  private static final String ANY = "any";

  /** The time of day that other tools write behind a date. */
  private static final Pattern TIME = Pattern.compile("(?<=\\d)[T ](?=\\d\\d:)");

  private static final String EXEMPTIONS =
      Arrays.stream(Exemption.values()).map(Exemption::word).collect(Collectors.joining(", "));

  private final YamlNode.Mapping yaml;
  private final Path root;
  private final Findings findings;

  /**
   * A reader.
   *
   * @param root the folder that what is named must lie in
   */
  MetadataReader(YamlNode.Mapping yaml, Path root, Findings findings) {
    this.yaml = yaml;
    this.root = root;
    this.findings = findings;
  }

  /**
   * Tells what the front matter of a file says and no edition will.
   *
   * @param whole whether it describes the title, and not its chapter alone
   */
  static void tellUnread(MarkdownFile file, boolean whole, Findings findings) {
    Set<String> unread = new LinkedHashSet<>(file.frontMatter().entries().keySet());
    unread.removeAll(whole ? KEYS : Set.of("title"));
    if (!unread.isEmpty()) {
      findings.at(file.frontMatter().span(), Rule.MATTER_UNREAD, String.join(", ", unread));
    }
  }

  /** The language, which the words of stretches depend on. */
  String language() {
    Optional<String> language = yaml.text("language").or(() -> yaml.text("lang"));
    if (language.isEmpty()) {
      return "en";
    }
    Optional<String> tag = LanguageTag.of(language.get());
    if (tag.isEmpty()) {
      findings.at(yaml.span(), Rule.YAML_VALUE, LanguageTag.fault(language.get()));
    }
    return tag.orElse("en");
  }

  /**
   * The metadata of a title.
   *
   * @param heading the first heading, for a title that names itself nowhere else
   */
  Metadata read(String language, String heading, boolean declared) {
    SourceSpan start = yaml.span();
    if (declared) {
      for (String key : yaml.entries().keySet()) {
        if (!KEYS.contains(key)) {
          findings.at(yaml.entries().get(key).span(), Rule.YAML_UNKNOWN_KEY, key);
        }
      }
    }
    Typography typography = Typography.of(language);
    String title = shortened(Quotes.set(yaml.text("title").orElse(heading), typography));
    if (yaml.text("title").isEmpty()) {
      findings.at(start, Rule.TITLE_ASSUMED, title);
    }
    if (yaml.text("language").or(() -> yaml.text("lang")).isEmpty()) {
      findings.at(start, Rule.LANGUAGE_ASSUMED);
    }
    YamlNode.Mapping review = yaml.mapping("review");
    boolean care = yaml.items("rules").stream().anyMatch(r -> r.text().orElse("").equals("care"));
    String authorKey = yaml.get("authors").isPresent() ? "authors" : "author";
    List<String> authors =
        yaml.items(authorKey).stream().flatMap(author -> name(author).stream()).toList();
    return new Metadata(
        title,
        yaml.text("subtitle").map(text -> Quotes.set(text, typography)),
        language,
        yaml.text("country")
            .filter(name -> !name.equalsIgnoreCase(ANY))
            .map(name -> name.toUpperCase(Locale.ROOT))
            .orElse(ANY),
        authors,
        yaml.text("publisher"),
        yaml.text("description").map(text -> Quotes.set(text, typography)),
        yaml.text("identifier").orElseGet(() -> identifier(title, authors)),
        yaml.text("version"),
        date(yaml, "date"),
        new Metadata.Review(
            review.text("clinician"), date(review, "checked"), date(review, "next")),
        translation(),
        yaml.text("rights"),
        yaml.text("contact"),
        yaml.text("funding"),
        cover(declared),
        WebAddress.printed(yaml, "download", findings),
        certification(),
        oneOf("epub-accessibility", ScreenRules::named, "1.1, 1.2").orElse(ScreenRules.FIRST),
        oneOf("exemption", Exemption::named, EXEMPTIONS),
        FaceReader.read(yaml, root, findings),
        words(),
        care,
        declared);
  }

  /** Words of ours that the author says otherwise; the keys are looked at where they are known. */
  private Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    yaml.mapping("words")
        .entries()
        .forEach((key, said) -> said.text().ifPresent(text -> words.put(key, text)));
    return words;
  }

  /** The author's own, or none, as said; else what stands behind a `book.yaml` has one made. */
  private Metadata.Cover cover(boolean declared) {
    Optional<String> said = yaml.text("cover");
    Optional<String> shown = yaml.mapping("cover").text("stretch");
    if (said.isPresent()) {
      return said.get().equals("none") ? Metadata.Cover.NONE : Metadata.Cover.of(said.get());
    }
    if (yaml.get("cover").isPresent() && shown.isEmpty()) {
      String fault = "cover is none, the path of a picture, or {stretch: name}";
      findings.at(yaml.get("cover").get().span(), Rule.YAML_VALUE, fault);
    }
    return shown
        .map(Metadata.Cover::showing)
        .orElse(declared ? Metadata.Cover.DRAWN : Metadata.Cover.NONE);
  }

  /** An author, by name or as a mapping that holds one. */
  private Optional<String> name(YamlNode author) {
    Optional<String> name =
        author instanceof YamlNode.Mapping mapping
            ? mapping.text("name").or(() -> mapping.text("literal"))
            : author.text();
    if (name.isEmpty()) {
      findings.at(author.span(), Rule.YAML_VALUE, "an author is a name, or {name: …}");
    }
    return name;
  }

  /** Whether a word can name the folder of a title: it leads nowhere else. */
  static boolean isTitleName(String word) {
    return word.matches("[\\p{L}\\p{N}_-]+");
  }

  private Optional<Metadata.Translation> translation() {
    YamlNode.Mapping translation = yaml.mapping("translation");
    if (yaml.get("translation").isEmpty()) {
      return Optional.empty();
    }
    Optional<String> of = translation.text("of");
    if (of.isEmpty() || !isTitleName(of.get())) {
      findings.at(
          translation.span(), Rule.YAML_VALUE, "translation needs “of”, the name of a title");
      return Optional.empty();
    }
    return Optional.of(new Metadata.Translation(of.get(), translation.text("translator")));
  }

  private Optional<Metadata.Certification> certification() {
    YamlNode.Mapping certified = yaml.mapping("certified");
    if (yaml.get("certified").isPresent() && certified.text("by").isEmpty()) {
      findings.at(
          certified.span(), Rule.YAML_VALUE, "certified needs “by”, who evaluated the EPUB");
    }
    Optional<String> address = certified.text("report");
    Optional<String> report = address.filter(text -> text.matches("https?://\\S+"));
    if (address.isPresent() && report.isEmpty()) {
      findings.at(
          certified.span(), Rule.YAML_VALUE, "“" + address.get() + "” is no address of a report");
    }
    return certified
        .text("by")
        .map(
            by ->
                new Metadata.Certification(
                    by, certified.text("credential"), report, date(certified, "date")));
  }

  /** What a key chooses among few words. */
  private <T> Optional<T> oneOf(String key, Function<String, Optional<T>> named, String words) {
    Optional<String> word = yaml.text(key);
    Optional<T> known = word.flatMap(named);
    if (word.isPresent() && known.isEmpty()) {
      String fault = key + " “" + word.get() + "” is none of " + words;
      findings.at(yaml.get(key).orElseThrow().span(), Rule.YAML_VALUE, fault);
    }
    return known;
  }

  private Optional<LocalDate> date(YamlNode.Mapping mapping, String key) {
    Optional<String> text = mapping.text(key);
    try {
      // Years of four digits, and no others, can be reckoned with.
      return text.map(day -> LocalDate.parse(day.startsWith("+") ? "" : TIME.split(day, 2)[0]));
    } catch (DateTimeParseException e) {
      findings.at(
          mapping.get(key).orElseThrow().span(),
          Rule.YAML_VALUE,
          "“" + text.orElse("") + "” is no date; write 2026-11-30");
      return Optional.empty();
    }
  }

  /** A title that catalogues, running heads and records can hold. */
  private String shortened(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    findings.at(yaml.span(), Rule.TITLE_LONG, title.length(), LONGEST_TITLE);
    int space = title.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > 0 ? space : title.offsetByCodePoints(0, LONGEST_TITLE / 2);
    return title.substring(0, end) + "…";
  }

  /** A name-based UUID, so that the same title has the same identifier in every run. */
  private static String identifier(String title, List<String> authors) {
    String name = "clearleaf:" + title + ":" + String.join(";", authors);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
