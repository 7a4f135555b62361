package org.clearleaf.check.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a file of a manuscript with commonmark-java, as words. */
final class SourceReader {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customBlockParserFactory(new OwnBlocks())
          .inlineParserFactory(OwnInlines::new)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(200)
          .build();

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n)*+(?:---|[\"'\\w][^\\n:]*:(?:\\s|$))");
  private static final Pattern COMMENT = Pattern.compile("(?m)^([ \\t>]*)<!--");
  private static final Pattern TITLE = Pattern.compile("\\btitle=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");

  /** Stands for a bar in program text, which parts no cells here, though it does on GitHub. */
  static final char BAR = '\uFDD2';

  /** What no page can show; editions say its number. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F]");

  private static final String GAP = String.valueOf(Said.GAP);

  private final Set<String> editions;
  private final Said.Builder body = new Said.Builder();
  private final Deque<Said.Builder> apart = new ArrayDeque<>();
  private final List<Said> captions = new ArrayList<>();
  private final Map<String, List<Said>> notes = new LinkedHashMap<>();
  private final Set<String> called = new HashSet<>();
  private final Set<String> unshown = new HashSet<>();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private Said.Builder said = body;
  private int hidden;
  private int line;

  private SourceReader(Set<String> editions) {
    this.editions = editions;
  }

  /**
   * What a file says.
   *
   * @param asides what stands elsewhere in editions: notes and captions
   */
  record Read(Said body, List<Said> asides) {}

  /** Reads a file as an edition should have it. */
  static Read read(String text, Set<String> editions) {
    SourceReader reader = new SourceReader(editions);
    String[] lines = shownComment(text).split("\n", -1);
    blankFrontMatter(text, lines);
    for (int i = 0; i < lines.length; i++) {
      boolean barred = lines[i].indexOf('|') >= 0 && lines[i].indexOf('`') >= 0;
      lines[i] = barred ? barred(lines[i]) : lines[i];
    }
    Bars.even(lines);
    Tree.walk(PARSER.parse(String.join("\n", lines)), reader::enter, reader::leave);
    List<Said> asides = new ArrayList<>(reader.captions);
    // A note goes with its mark: not where that stands in what other editions hold.
    reader.notes.forEach(
        (label, texts) -> {
          if (reader.called.contains(label) || !reader.unshown.contains(label)) {
            asides.addAll(texts);
          }
        });
    return new Read(reader.body.done(), asides);
  }

  /** A text with comments that do not end as words: they are printed, and told. */
  private static String shownComment(String text) {
    int end = text.lastIndexOf("-->") + 1;
    return text.substring(0, end) + COMMENT.matcher(text.substring(end)).replaceAll("$1   -");
  }

  private static String barred(String line) {
    return CODE.matcher(line)
        .replaceAll(code -> Matcher.quoteReplacement(code.group().replace('|', BAR)));
  }

  /** Empties the lines of front matter, so that others keep their numbers. */
  private static void blankFrontMatter(String text, String[] lines) {
    boolean inside = FRONT_MATTER.matcher(text).lookingAt();
    for (int i = 0; inside && i < lines.length; i++) {
      inside = i == 0 || !lines[i].strip().matches("---|\\.\\.\\.");
      lines[i] = "";
    }
  }

  private void add(String text) {
    said.add(CONTROLS.matcher(text.replace(BAR, '|')).replaceAll(GAP));
  }

  private void place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      line = spans.get(0).getLineIndex();
    }
    said.line(line + 1);
  }

  private void enter(Node node) {
    if (node instanceof OwnNodes.Container container && (hidden > 0 || !isShown(container))) {
      hidden++;
    }
    if (node instanceof OwnNodes.Mark mark) {
      (hidden > 0 ? unshown : called).add(mark.label());
    }
    if (hidden == 0) {
      read(node);
    }
  }

  private boolean isShown(OwnNodes.Container container) {
    List<String> words = List.of(container.info().replaceAll("\\{.*", "").strip().split("[\\s,]+"));
    return !words.get(0).equalsIgnoreCase("only") || words.stream().anyMatch(editions::contains);
  }

  private void read(Node node) {
    if (node instanceof OwnNodes.Note || node instanceof OwnNodes.Aside) {
      apart.push(said);
      said = new Said.Builder();
    }
    if (node instanceof Block || node instanceof TableCell) {
      place(node);
      said.part();
    }
    if (node instanceof OwnNodes.Container container) {
      title(container);
    } else if (node instanceof OwnNodes.Inset inset) {
      add(inset.title());
      said.part();
    } else if (node instanceof OwnNodes.Behind behind && isFigure(node.getParent())) {
      said.part();
      add(behind.words());
      said.part();
    } else if (node instanceof OrderedList list) {
      Integer first = list.getMarkerStartNumber();
      numbers.push(first == null ? 1 : first);
    } else if (node instanceof ListItem && node.getParent() instanceof OrderedList) {
      int number = numbers.pop();
      said.add(Integer.toString(number));
      said.part();
      numbers.push(number + 1);
    } else if (node instanceof Text text) {
      add(text.getLiteral());
    } else if (node instanceof Code code) {
      add(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      said.add(" ");
      line++;
      said.line(line + 1);
    } else if (node instanceof FencedCodeBlock code) {
      // The fence stands above its text.
      code(code.getLiteral(), line + 1);
    } else if (node instanceof IndentedCodeBlock code) {
      code(code.getLiteral(), line);
    } else if (node instanceof HtmlBlock html) {
      new HtmlWords(said)
          .add(html.getLiteral().replace(BAR, '|'), number -> said.line(line + number + 1));
    } else if (node instanceof HtmlInline html) {
      // In a line a block only begins a new line.
      Said.Builder words = new Said.Builder();
      new HtmlWords(words).add(html.getLiteral().replace(BAR, '|'), number -> {});
      words.done().body().forEach(word -> said.add(" " + word.text() + " "));
      said.add(breaks(html) ? " " : "");
    } else if (node instanceof Image) {
      // Where an alternative is missing the edition says so.
      said.add(node.getFirstChild() == null ? GAP : " ");
    }
  }

  /** The boxes that print a title. */
  private static final Set<String> BOXES = Set.of("note", "tip", "warning");

  private void title(OwnNodes.Container container) {
    String kind = container.info().split("[\\s{,]+", 2)[0].toLowerCase(Locale.ROOT);
    Matcher title = TITLE.matcher(container.info());
    if (BOXES.contains(kind) && title.find()) {
      add(title.group(1) == null ? title.group(2) : title.group(1));
      said.part();
    }
  }

  /** Whether a block holds one picture and nothing else, and is no term: it is set as a figure. */
  private static boolean isFigure(Node block) {
    Node first = block.getFirstChild();
    if (!(block instanceof Paragraph && first instanceof Image)
        || block.getNext() instanceof OwnNodes.Inset) {
      return false;
    }
    Node next = first.getNext();
    while (next instanceof CustomNode || next instanceof SoftLineBreak) {
      next = next.getNext();
    }
    return next == null;
  }

  private static boolean breaks(HtmlInline html) {
    String name = html.getLiteral().replaceFirst("(?is)</?([a-z][a-z0-9:-]*).*", "$1");
    return name.equalsIgnoreCase("br") || parts(name);
  }

  private void code(String text, int first) {
    int number = first;
    for (String row : text.split("\n", -1)) {
      said.line(number + 1);
      add(row);
      said.add("\n");
      number++;
    }
  }

  private void leave(Node node) {
    if (hidden == 0) {
      end(node);
    } else if (node instanceof OwnNodes.Container) {
      hidden--;
    }
  }

  private void end(Node node) {
    if (node instanceof Image image) {
      said.add(" ");
      boolean first = image.getPrevious() == null;
      if (first && isFigure(image.getParent()) && image.getTitle() != null) {
        said.part();
        add(image.getTitle());
      }
    }
    if (node instanceof OrderedList) {
      numbers.pop();
    }
    if (node instanceof Block || node instanceof TableCell) {
      said.part();
    }
    if (node instanceof OwnNodes.Note note) {
      notes.computeIfAbsent(note.label(), none -> new ArrayList<>()).add(said.done());
      said = apart.pop();
    } else if (node instanceof OwnNodes.Aside) {
      captions.add(said.done());
      said = apart.pop();
    }
  }

  /** Elements of HTML that stand in a line. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt",
          "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr");

  static boolean parts(String element) {
    return !INLINE.contains(element.toLowerCase(Locale.ROOT)) && !element.contains("-");
  }
}
