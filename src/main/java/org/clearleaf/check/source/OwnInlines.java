package org.clearleaf.check.source;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads the lines of a block without what is not printed in its place: attributes, marks of notes,
 * citations. What they say, or where they lead, stands behind the text as {@link OwnNodes}.
 */
final class OwnInlines implements InlineParser {
  private static final Pattern CALL = Pattern.compile("(?<!\\\\)\\[\\^([^\\[\\]]{1,200})](?!\\()");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");
  private static final Pattern ALERT = Pattern.compile("^\\[![A-Za-z-]+][+-]?");
  private static final Pattern BOXED = Pattern.compile("^\\[[xX ]](?=[ \\t]+\\S)");
  private static final Pattern UNSHOWN =
      Pattern.compile(
          "!\\[[^\\]]{0,2000}]\\([^)]{0,2000}\\)\\{[^{}]{0,300}decorative[^{}]{0,300}}"
              + "|\\[(?:[^\\[\\]@]*[ -])?@[^\\[\\]]+](?![(\\[])");
  private static final String WORD = "[\\p{L}\\p{N}_.:,/%-]++";
  private static final String LISTED =
      "\\{:?\\s*+(?:(?:[#.]"
          + WORD
          + "|"
          + WORD
          + "=(?:\"[^\""
          + SourceReader.CUT
          + "]*+\"|'[^'"
          + SourceReader.CUT
          + "]*+'|"
          + WORD
          + "))\\s*+)++}";
  private static final Pattern ATTRIBUTES = Pattern.compile(LISTED);

  /** Words in brackets that have attributes; right behind other brackets they name a link. */
  private static final Pattern SPAN = Pattern.compile("(?<![!\\]])\\[([^\\[\\]\\n]*)]" + LISTED);

  private static final Pattern PAGE = Pattern.compile("[{:\\s]\\.page(?![\\w-])");
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\blongdesc=(?:(?=\")\"|')((?<=\")[^\"]*|(?<=')[^']*)");
  private static final String GAP = String.valueOf(Said.GAP);

  /** Longer addresses are not looked through. */
  private static final int LONGEST_ADDRESS = 2000;

  /** Notes in notes in a line that are followed. */
  private static final int DEEPEST = 20;

  private final InlineParser inlines;
  private final Set<String> defined;
  private int depth;

  /**
   * Reads the lines of one text.
   *
   * @param defined the notes that there are in it
   */
  OwnInlines(InlineParserContext context, Set<String> defined) {
    this.inlines = new InlineParserImpl(context);
    this.defined = defined;
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    List<Node> behind = new ArrayList<>();
    String text = lines.getContent();
    if (block instanceof Paragraph && block.getPrevious() == null) {
      text = withoutMark(text, block.getParent());
    }
    List<SourceLine> shown = new ArrayList<>();
    for (String line : shown(text, block, behind).split("\n", -1)) {
      shown.add(SourceLine.of(line, null));
    }
    inlines.parse(SourceLines.of(shown), block);
    behind.forEach(block::appendChild);
  }

  /** Without what makes a task of an item, or an alert of a quotation. */
  private static String withoutMark(String text, Node parent) {
    if (parent instanceof ListItem) {
      return BOXED.matcher(text).replaceFirst("");
    }
    return parent instanceof BlockQuote ? ALERT.matcher(text).replaceFirst("") : text;
  }

  /** Whether a list of attributes begins at a place in a text. */
  static boolean isAttributes(String text, int at) {
    return ATTRIBUTES.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a list of attributes asks for the page that a link leads to. */
  private static boolean saysPage(String list) {
    return PAGE.matcher(list.replaceAll("\"[^\"]*\"|'[^']*'", "")).find();
  }

  private String shown(String written, Node block, List<Node> behind) {
    if (written.indexOf('{') < 0 && written.indexOf('[') < 0) {
      return written;
    }
    String text =
        without(
            CALL,
            SourceEdition.marked(withoutBrackets(written)),
            call -> {
              String label = call.group(1).strip();
              behind.add(new OwnNodes.Mark(label));
              if (defined.contains(label)) {
                return GAP;
              }
              // The mark of a note that is not there is dropped, and parts nothing.
              return label.matches("[^\\s()<>]*") ? "" : call.group();
            });
    text = without(UNSHOWN, text, all -> GAP);
    // The brackets of what has attributes part no word.
    text = without(SPAN, text, all -> saysPage(all.group()) ? all.group() : all.group(1));
    String before = text;
    text =
        without(
            ATTRIBUTES,
            text,
            all -> {
              Matcher description = DESCRIPTION.matcher(all.group());
              // Anywhere else they mean nothing, and are printed as they are typed.
              boolean means = isBehindInline(before, all.start());
              boolean described = means && !(block instanceof Heading);
              if (described && description.find()) {
                behind.add(new OwnNodes.Behind(description.group(1)));
              }
              return means && !saysPage(all.group()) ? "" : GAP;
            });
    return withoutNotes(text, behind);
  }

  /** Whether a link, a picture, program text or brackets end at a place. */
  private static boolean isBehindInline(String text, int end) {
    if (end == 0 || text.charAt(end - 1) != ')') {
      return end > 0 && "]`".indexOf(text.charAt(end - 1)) >= 0;
    }
    int nested = 0;
    for (int at = end - 1; at > Math.max(0, end - LONGEST_ADDRESS); at--) {
      char c = text.charAt(at);
      nested += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (nested == 0) {
        return text.charAt(at - 1) == ']';
      }
    }
    return false;
  }

  /** A line in which program text has no brackets: they mean nothing there. */
  private static String withoutBrackets(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> quoteReplacement(code.group().replaceAll("[\\[{]", "|")));
  }

  /** A text without what a pattern finds, and with as many lines as before. */
  private static String without(
      Pattern pattern, String text, Function<MatchResult, String> instead) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                quoteReplacement(instead.apply(found))
                    + "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
  }

  /** A line without the notes that stand in it. */
  private String withoutNotes(String text, List<Node> behind) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf("^["); open >= 0; open = text.indexOf("^[", from)) {
      int close = closing(text, open + 1);
      if (close < 0 || depth >= DEEPEST) {
        break;
      } else if (text.startsWith("(", close + 1)) {
        // A link behind a circumflex.
        rest.append(text, from, close);
        from = close;
        continue;
      }
      rest.append(text, from, open);
      OwnNodes.Aside aside = new OwnNodes.Aside();
      depth++;
      parse(SourceLines.of(SourceLine.of(text.substring(open + 2, close), null)), aside);
      depth--;
      behind.add(aside);
      from = close + 1;
    }
    return rest.append(text.substring(from)).toString();
  }

  /** The bracket that closes another; -1 where none does. */
  private static int closing(String text, int open) {
    int nested = 0;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      nested += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (nested == 0) {
        return at;
      }
    }
    return -1;
  }
}
