package org.clearleaf.check.source;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
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
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a file of a manuscript with commonmark-java, as words. */
final class SourceReader {
  /** Where a note stands, in whatever holds it; a row of a table asks before it is read. */
  private static final Pattern NOTE =
      Pattern.compile("(?m)^[ \\t>*+:.)\\d-]*+\\[\\^([^\\[\\]\\n]{1,200})]:");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n)*+(?:---|[\"'\\w][^\\n:]*:(?:\\s|$))");

  /** Pandoc's title block, TOML and JSON in front of a text. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile(
          "\\A(?:(?:%[^\\n]*\\n){1,3}(?=[ \\t]*\\n)"
              + "|\\+{3}[ \\t]*\\n(?s:.*?)(?<=\\n)\\+{3}[ \\t]*(?:\\n|$)"
              + "|\\{[ \\t]*\\n(?=[ \\t]*\"[\\w-]+\"[ \\t]*:)(?s:.*?)(?<=\\n)}[ \\t]*(?:\\n|$))");

  private static final Pattern COMMENT = Pattern.compile("(?m)^([ \\t>]*)<!--(```|~~~)?");
  private static final Pattern CODE =
      Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)|(?<=])\\([^()\\n]*+\\)");

  /** Begins the caption of a table. */
  static final char CAPTION = '\uFDD3';

  /**
   * Stands for a bar in program text or an address, which parts no cells here, though it does on
   * GitHub.
   */
  static final char BAR = '\uFDD2';

  /**
   * Stands for what begins a comment that does not end: no list of attributes goes on behind it.
   */
  static final String CUT = "\uFDD5";

  private static final Pattern LOST =
      Pattern.compile("(?i)<(" + HtmlWords.LOST + ")\\b[^>]*(?<!/)>");

  private static final Pattern PROGRAM = Pattern.compile("(?i)<(/?)code\\b");

  /** What no page can show; editions say its number. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F]");

  private static final String GAP = String.valueOf(Said.GAP);

  private final SourceEdition edition;
  private final Said.Builder body = new Said.Builder();
  private final Deque<Said.Builder> apart = new ArrayDeque<>();
  private final List<Said> captions = new ArrayList<>();
  private final Map<String, List<Said>> notes = new LinkedHashMap<>();
  private final Set<String> called = new HashSet<>();
  private final Set<String> unshown = new HashSet<>();

  /** By the names of notes, those of the notes whose marks stand in them. */
  private final Map<String, Set<String>> inner = new HashMap<>();

  private final Deque<String> open = new ArrayDeque<>();

  private final Deque<Integer> numbers = new ArrayDeque<>();
  private Said.Builder said = body;
  private boolean inProgram;
  private boolean captioned;
  private @Nullable String lost;
  private @Nullable Node paragraph;
  private final Set<String> endless = new HashSet<>();
  private int hidden;
  private int line;

  /** The lines of the file that those which are read come from. */
  private final List<Integer> places;

  private SourceReader(SourceEdition edition, List<Integer> places) {
    this.edition = edition;
    this.places = places;
  }

  /**
   * What a file says.
   *
   * @param asides what stands elsewhere in editions: notes and captions
   */
  record Read(Said body, List<Said> asides) {}

  /** Reads a file as an edition should have it. */
  static Read read(String text, SourceEdition edition) {
    String[] lines = shownComment(text).split("\n", -1);
    blankFrontMatter(text, lines);
    for (int i = 0; i < lines.length; i++) {
      boolean barred = lines[i].indexOf('|') >= 0;
      lines[i] = barred ? barred(lines[i]) : lines[i];
    }
    Bars even = Bars.even(lines);
    SourceReader reader = new SourceReader(edition, even.places());
    Tree.walk(parsed(String.join("\n", even.lines())), reader::enter, reader::leave);
    List<Said> asides = new ArrayList<>(reader.captions);
    reader.calledInNotes();
    Set<String> within = new HashSet<>();
    reader.inner.values().forEach(within::addAll);
    // A note goes with its mark: not where that stands in what other editions hold.
    reader.notes.forEach(
        (label, texts) -> {
          if (reader.called.contains(label) || !reader.unshown.contains(label)) {
            // In a note its words follow in brackets, in one piece.
            boolean whole = within.contains(label);
            texts.forEach(said -> asides.add(whole ? said.inOnePiece() : said));
          }
        });
    return new Read(reader.body.done(), asides);
  }

  private static Node parsed(String text) {
    Set<String> defined =
        NOTE.matcher(text).results().map(n -> n.group(1).strip()).collect(toSet());
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .customBlockParserFactory(new OwnBlocks())
        .inlineParserFactory(context -> new OwnInlines(context, defined))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(200)
        .build()
        .parse(text);
  }

  /** Calls the notes whose marks stand in notes that are called. */
  private void calledInNotes() {
    Deque<String> left = new ArrayDeque<>(called);
    while (!left.isEmpty()) {
      for (String label : inner.getOrDefault(left.pop(), Set.of())) {
        if (called.add(label)) {
          left.push(label);
        }
      }
    }
  }

  /** A text with comments that do not end as words: they are printed, and told. */
  private static String shownComment(String text) {
    int end = text.lastIndexOf("-->") + 1;
    Matcher open = COMMENT.matcher(text.substring(end));
    // What stands behind its mark may begin a block, but goes on with no tag above.
    return text.substring(0, end)
        + open.replaceAll(c -> c.group(1) + (c.group(2) == null ? CUT : c.group(2)));
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
    Matcher other = OTHER_MATTER.matcher(text);
    if (other.lookingAt()) {
      Arrays.fill(lines, 0, (int) other.group().lines().count(), "");
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
    at(line);
  }

  /** What follows stands in a line. */
  private void at(int index) {
    said.at(places.get(Math.min(index, places.size() - 1)) + 1);
  }

  private void enter(Node node) {
    if (node instanceof OwnNodes.Container container && (hidden > 0 || !isShown(container))) {
      hidden++;
    }
    if (node instanceof OwnNodes.Note note) {
      open.push(note.label());
    }
    if (node instanceof OwnNodes.Mark mark) {
      if (open.isEmpty()) {
        (hidden > 0 ? unshown : called).add(mark.label());
      } else {
        inner.computeIfAbsent(open.peek(), none -> new HashSet<>()).add(mark.label());
      }
    }
    if (hidden == 0) {
      read(node);
    }
  }

  private boolean isShown(OwnNodes.Container container) {
    List<String> words = List.of(container.info().replaceAll("\\{.*", "").strip().split("[\\s,]+"));
    return !words.get(0).equalsIgnoreCase("only")
        || words.stream().anyMatch(edition.names()::contains);
  }

  private void read(Node node) {
    if (node instanceof OwnNodes.Note || node instanceof OwnNodes.Aside) {
      apart.push(said);
      said = new Said.Builder();
    }
    if (node instanceof Block || node instanceof TableCell) {
      inProgram = false;
      place(node);
      said.part();
    }
    if (node instanceof OwnNodes.Container container) {
      add(edition.termed(ContainerTitle.of(container.info())));
      said.part();
    } else if (node instanceof OwnNodes.Inset inset) {
      add(edition.termed(inset.title()));
      said.part();
    } else if (node instanceof OwnNodes.Behind behind && isFigure(node.getParent())) {
      said.part();
      add(edition.termed(behind.words()));
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
      String words = text.getLiteral();
      words = inProgram ? SourceEdition.typed(words) : edition.termed(words);
      add(lost == null ? words : "");
    } else if (node instanceof Code code) {
      add(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      said.add(" ");
      line++;
      at(line);
    } else if (node instanceof FencedCodeBlock code) {
      add(CodeTitle.of(code));
      said.part();
      // The fence stands above its text.
      code(CodeTitle.text(code), line + 1);
    } else if (node instanceof IndentedCodeBlock code) {
      code(code.getLiteral(), line);
    } else if (node instanceof HtmlBlock html) {
      html(html);
    } else if (node instanceof HtmlInline html) {
      loses(html);
      Matcher program = PROGRAM.matcher(html.getLiteral());
      inProgram = program.lookingAt() ? program.group(1).isEmpty() : inProgram;
      // In a line a block only begins a new line.
      Said.Builder words = new Said.Builder();
      new HtmlWords(words, edition).add(html.getLiteral().replace(BAR, '|'), number -> {});
      words.done().body().forEach(word -> said.add(" " + word.text() + " "));
      said.add(breaks(html) ? " " : "");
    } else if (node instanceof Link && node.getFirstChild() == null) {
      // Its address is printed.
      said.add(GAP);
    } else if (node instanceof Image) {
      // Where an alternative is missing the edition says so.
      said.add(isBlank(node.getFirstChild()) ? GAP : " ");
    }
  }

  /** Reads HTML between paragraphs: the caption of a table stands elsewhere in editions. */
  private void html(HtmlBlock html) {
    String text = html.getLiteral().replace(BAR, '|');
    FigureCaption caption = FigureCaption.in(html, text, captioned);
    html(text, 0, caption.begins());
    if (caption.begins() < caption.ends() && !captioned) {
      apart.push(said);
      said = new Said.Builder();
      captioned = true;
    }
    html(text, caption.begins(), caption.ends());
    if (captioned && caption.ends() < text.length()) {
      captions.add(said.done());
      said = apart.pop();
      captioned = false;
      html(text, caption.ends(), text.length());
    }
  }

  private void html(String text, int from, int to) {
    int before = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    new HtmlWords(said, edition)
        .add(text.substring(from, to), number -> at(line + before + number));
  }

  private static boolean isBlank(@Nullable Node words) {
    return words == null
        || (words instanceof Text text && text.getLiteral().isBlank() && text.getNext() == null);
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
    return name.equalsIgnoreCase("br") || HtmlWords.parts(name);
  }

  /** Begins or ends what no edition shows, and a finding tells. */
  private void loses(HtmlInline html) {
    Matcher tag = LOST.matcher(html.getLiteral());
    if (lost != null && isEnd(html, lost)) {
      lost = null;
    } else if (lost == null && tag.lookingAt() && ends(html, tag.group(1))) {
      lost = tag.group(1);
    }
  }

  private static boolean isEnd(Node node, String name) {
    return node instanceof HtmlInline html
        && html.getLiteral()
            .toLowerCase(Locale.ROOT)
            .startsWith("</" + name.toLowerCase(Locale.ROOT));
  }

  /** Whether an element ends in its paragraph; looked for once for all that do not. */
  private boolean ends(HtmlInline html, String name) {
    if (html.getParent() != paragraph) {
      paragraph = html.getParent();
      endless.clear();
    }
    for (Node node = html; node != null && !endless.contains(name); node = node.getNext()) {
      if (isEnd(node, name)) {
        return true;
      }
    }
    endless.add(name);
    return false;
  }

  private void code(String text, int first) {
    int number = first;
    for (String row : text.split("\n", -1)) {
      at(number);
      add(row);
      said.add("\n");
      number++;
    }
  }

  private void leave(Node node) {
    if (node instanceof OwnNodes.Note) {
      open.pop();
    }
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
        add(edition.termed(image.getTitle()));
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
}
