package org.clearleaf.check.source;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Html5Entities;

/** Reads what raw HTML says, without a parser of HTML: tags part words or do not. */
final class HtmlWords {
  /** Elements of which a finding tells that nothing is shown. */
  static final String LOST =
      "script|style|template|iframe|video|audio|object|canvas|svg|math|button|select|textarea"
          + "|progress|meter";

  /** What no page shows, and tags. Films, forms and scripts are told by a finding. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)<!--.*?-->|<!-->?|<[?!](?!\\[CDATA|--)[^>]*>|<("
              + LOST
              + ")\\b[^>]*>.*?(?:</\\1\\s*>|\\z)"
              + "|<(/?)([a-z][a-z0-9:-]*)((?:[^<>\"'=]++|=\\s*+\"[^\"]*+\"(?=[\\s/>])"
              + "|=\\s*+'[^']*+'(?=[\\s/>])|=(?!\\s*+(?:\"[^\"]*+|'[^']*+)\\z)|[\"'])*+)>");

  private static final Pattern ALT =
      Pattern.compile("(?is)\\balt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private static final Pattern START = Pattern.compile("(?is)\\bstart\\s*=\\s*[\"']?(\\d{1,9})");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]*);");

  /** Elements that hold a line each, and what ends them where their own end is not written. */
  private static final Map<String, Set<String>> LINES =
      Map.ofEntries(
          entry("summary", Set.of("details")),
          entry("figcaption", Set.of("figure")),
          entry("caption", Set.of("table", "thead", "tbody", "tr", "td", "th")),
          entry("dt", Set.of("dt", "dd", "dl")),
          entry("h1", Set.of()),
          entry("h2", Set.of()),
          entry("h3", Set.of()),
          entry("h4", Set.of()),
          entry("h5", Set.of()),
          entry("h6", Set.of()));

  private final Said.Builder said;
  private final SourceEdition edition;
  private final Deque<Integer> lists = new ArrayDeque<>();
  private int preformatted;
  private int codes;

  HtmlWords(Said.Builder said, SourceEdition edition) {
    this.said = said;
    this.edition = edition;
  }

  /** Adds HTML; the line of each piece is told before it is added. */
  void add(String html, IntConsumer line) {
    Matcher markup = MARKUP.matcher(html);
    int from = 0;
    int number = 0;
    while (markup.find()) {
      text(html.substring(from, markup.start()));
      number += (int) html.substring(from, markup.end()).chars().filter(c -> c == '\n').count();
      from = markup.end();
      line.accept(number);
      if (markup.group(3) != null) {
        tag(markup.group(3).toLowerCase(Locale.ROOT), !markup.group(2).isEmpty(), markup.group(4));
      }
    }
    text(html.substring(from));
  }

  private void text(String html) {
    Matcher entity = ENTITY.matcher(preformatted > 0 ? html : html.replace('\n', ' '));
    StringBuilder out = new StringBuilder();
    while (entity.find()) {
      String meant = Html5Entities.entityToString(entity.group());
      entity.appendReplacement(out, Matcher.quoteReplacement(meant));
    }
    entity.appendTail(out);
    // Program text says what is typed.
    boolean program = preformatted > 0 || codes > 0;
    said.add(program ? out : edition.termed(out.toString()));
  }

  private void tag(String name, boolean closing, String attributes) {
    if (said.line().filter(line -> ends(line, name, closing)).isPresent()) {
      said.inLine(Optional.empty());
    }
    blocks(name, closing, attributes);
    if (!closing && said.line().isEmpty() && LINES.containsKey(name)) {
      said.inLine(Optional.of(name));
    }
  }

  private static boolean ends(String line, String name, boolean closing) {
    return (closing && (name.equals(line) || (isHeading(line) && isHeading(name))))
        || LINES.getOrDefault(line, Set.of()).contains(name);
  }

  private static boolean isHeading(String name) {
    return name.matches("h[1-6]");
  }

  private void blocks(String name, boolean closing, String attributes) {
    if (name.equals("pre")) {
      said.add(" ");
      if (preformatted == 0 || (closing && preformatted == 1)) {
        said.part();
      }
      preformatted = Math.max(0, preformatted + (closing ? -1 : 1));
      return;
    }
    if (preformatted > 0 && !name.equals("img")) {
      // Tags part lines of one block, and nothing is counted.
      said.add(parts(name) ? " " : "");
      return;
    }
    switch (name) {
      case "ol" -> {
        said.part();
        Matcher start = START.matcher(attributes);
        list(closing, start.find() ? Integer.parseInt(start.group(1)) : 1);
      }
      case "ul", "menu" -> {
        said.part();
        list(closing, -1);
      }
      case "li" -> {
        said.part();
        if (!closing && !lists.isEmpty() && lists.peek() >= 0) {
          int number = lists.pop();
          said.add(Integer.toString(number));
          said.part();
          lists.push(number + 1);
        }
      }
      case "br" -> said.add(" ");
      case "code" -> codes = Math.max(0, codes + (closing ? -1 : 1));
      case "img" -> {
        Matcher alt = ALT.matcher(attributes);
        boolean told = alt.find() && !attributes.contains("decorative");
        if (told) {
          said.add(" ");
          text(
              alt.group(1) != null
                  ? alt.group(1)
                  : alt.group(2) != null ? alt.group(2) : alt.group(3));
        }
        said.add(" ");
      }
      default -> {
        if (parts(name)) {
          said.part();
        }
      }
    }
  }

  private void list(boolean closing, int first) {
    if (!closing) {
      lists.push(first);
    } else if (!lists.isEmpty()) {
      lists.pop();
    }
  }

  /** Elements of HTML that begin a new line; what nobody knows does not. */
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body br caption center col colgroup dd "
                  + "details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 "
                  + "h4 h5 h6 head header hgroup hr html iframe legend li main menu nav ol option "
                  + "p pre search section summary table tbody td tfoot th thead title tr ul")
              .split(" "));

  static boolean parts(String element) {
    return BLOCKS.contains(element.toLowerCase(Locale.ROOT));
  }
}
