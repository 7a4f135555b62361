package org.clearleaf.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.jsoup.nodes.Element;

/** What HTML marks inside a line: the same marks for tags in Markdown and for blocks of HTML. */
final class HtmlMarks {
  /** What it was called before HTML had one name for it. */
  private static final Map<String, String> NOW =
      Map.ofEntries(
          Map.entry("i", "em"),
          Map.entry("cite", "em"),
          Map.entry("dfn", "em"),
          Map.entry("var", "em"),
          Map.entry("b", "strong"),
          Map.entry("s", "del"),
          Map.entry("strike", "del"),
          Map.entry("tt", "code"),
          Map.entry("samp", "code"));

  private static final Set<String> MARKS =
      Set.of("em", "strong", "del", "code", "sub", "sup", "kbd", "abbr", "acronym", "a", "q");

  /** Marks that only change how words look, or what a program does with them. */
  private static final Set<String> PLAIN =
      Set.of(
          "span",
          "u",
          "ins",
          "mark",
          "small",
          "big",
          "font",
          "time",
          "label",
          "data",
          "bdi",
          "bdo",
          "nobr",
          "wbr",
          "ruby",
          "rb",
          "rt",
          "rp",
          "rtc",
          "output",
          "center",
          "noscript",
          "picture",
          "source");

  /** What no page can hold, or nobody should be shown unasked. */
  private static final Set<String> LOST =
      Set.of(
          "script",
          "style",
          "template",
          "iframe",
          "video",
          "audio",
          "object",
          "embed",
          "canvas",
          "svg",
          "math",
          "input",
          "button",
          "select",
          "textarea",
          "progress",
          "meter",
          "applet",
          "map",
          "frame",
          "frameset",
          "param",
          "track");

  private final Reading reading;

  HtmlMarks(Reading reading) {
    this.reading = reading;
  }

  /** Whether an element is left out with all that it holds. */
  static boolean isLost(String name) {
    return LOST.contains(name);
  }

  /** Whether an element marks words in a line. */
  private static boolean isKnown(String name) {
    return MARKS.contains(NOW.getOrDefault(name, name)) || PLAIN.contains(name);
  }

  /** Tells that an element is left out, and what it said: words, else an address. */
  void lost(Element element, SourceSpan span) {
    boolean program = Set.of("script", "style").contains(element.normalName());
    String said =
        Stream.of(
                program ? "" : element.wholeText().replaceAll("\\s+", " ").strip(),
                element.attr("value"),
                element.attr("placeholder"),
                element.attr("src"),
                element.attr("data"))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(text -> ": “" + cut(text) + "”")
            .orElse("");
    reading.findings.at(span, Rule.HTML_LOST, element.normalName(), PlainText.clean(said));
  }

  /** Tells that an element marks nothing, and what it says of itself that is not printed. */
  void unknown(Element element, SourceSpan span) {
    String said =
        Stream.of("caption", "title", "label", "summary")
            .filter(name -> !element.attr(name).isBlank())
            .findFirst()
            .map(name -> "; not its " + name + " “" + cut(element.attr(name)) + "”")
            .orElse("");
    reading.findings.at(span, Rule.RAW_HTML, element.normalName(), PlainText.clean(said));
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /**
   * The words that an element marks, marked.
   *
   * @param phrase what they stand in; none when that has no id yet
   */
  List<Inline> marked(
      Element element, List<Inline> words, Optional<NodeId> phrase, SourceSpan span) {
    String name = element.normalName();
    if (!isKnown(name)) {
      unknown(element, span);
    }
    String anchor =
        element.id().isEmpty() && name.equals("a") ? element.attr("name") : element.id();
    if (!anchor.isEmpty()) {
      phrase.ifPresentOrElse(id -> reading.target(anchor, id), () -> reading.anchor(anchor));
    }
    return words.isEmpty() ? words : directed(element, kind(element, words, span), span);
  }

  private List<Inline> kind(Element element, List<Inline> words, SourceSpan span) {
    String name = element.normalName();
    return switch (NOW.getOrDefault(name, name)) {
      case "em" -> List.of(new Inline.Emphasis(words));
      case "strong" -> List.of(new Inline.Strong(words));
      case "del" -> List.of(new Inline.Strikethrough(words));
      case "sub" -> List.of(new Inline.Shifted(Inline.Shift.SUBSCRIPT, words));
      case "sup" -> List.of(new Inline.Shifted(Inline.Shift.SUPERSCRIPT, words));
      case "kbd" -> List.of(new Inline.Keyboard(words));
      case "code" -> List.of(new Inline.Code(Quotes.straight(PlainText.written(words))));
      case "abbr", "acronym" ->
          attribute(element, "title")
              .<List<Inline>>map(
                  title ->
                      List.of(
                          new Inline.Abbreviation(
                              Quotes.straight(PlainText.written(words)), title)))
              .orElse(words);
      case "a" ->
          attribute(element, "href")
              .map(address -> reading.link(address, element.hasClass("page"), words, span))
              .orElse(words);
      case "q" -> quoted(words);
      default -> words;
    };
  }

  private List<Inline> quoted(List<Inline> words) {
    InlineList quoted = new InlineList();
    quoted.text(reading.typography.quote("“"));
    quoted.addAll(words);
    quoted.text(reading.typography.quote("”"));
    return quoted.list();
  }

  /** Words in the language and the direction that an element says. */
  List<Inline> directed(Element element, List<Inline> words, SourceSpan span) {
    Optional<String> language =
        reading.language(attribute(element, "lang").or(() -> attribute(element, "xml:lang")), span);
    Optional<Direction> direction = attribute(element, "dir").flatMap(HtmlMarks::direction);
    return words.isEmpty() || (language.isEmpty() && direction.isEmpty())
        ? words
        : List.of(new Inline.Span(language, direction, words));
  }

  /** The direction that `rtl` or `ltr` names. */
  static Optional<Direction> direction(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "rtl" -> Optional.of(Direction.RTL);
      case "ltr" -> Optional.of(Direction.LTR);
      default -> Optional.empty();
    };
  }

  /** What an attribute says, if anything. */
  static Optional<String> attribute(Element element, String key) {
    return Optional.of(PlainText.clean(element.attr(key)).strip()).filter(s -> !s.isEmpty());
  }
}
