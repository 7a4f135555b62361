package org.clearleaf.check.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
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

/** Reads Markdown with commonmark-java, as words. */
final class SourceReader {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(200)
          .build();

  private final MarkedSource.Lines lines;
  private final Said.Builder said = new Said.Builder();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private int line;

  private SourceReader(MarkedSource.Lines lines) {
    this.lines = lines;
  }

  static Said read(MarkedSource.Lines lines) {
    SourceReader reader = new SourceReader(lines);
    reader.walk(PARSER.parse(lines.text()));
    return reader.said.done();
  }

  /** Goes through a tree without recursion: a manuscript may nest as it likes. */
  private void walk(Node root) {
    Node node = root;
    while (node != null) {
      enter(node);
      Node next = node.getFirstChild();
      for (Node at = node; next == null && at != null; at = at.getParent()) {
        leave(at);
        next = at == root ? null : at.getNext();
        if (at == root) {
          return;
        }
      }
      node = next;
    }
  }

  private void place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      line = spans.get(0).getLineIndex();
    }
    said.line(lines.number(line));
  }

  private void enter(Node node) {
    if (node instanceof Block || node instanceof TableCell) {
      place(node);
      said.part();
    }
    if (node instanceof OrderedList list) {
      Integer first = list.getMarkerStartNumber();
      numbers.push(first == null ? 1 : first);
    } else if (node instanceof ListItem && node.getParent() instanceof OrderedList) {
      int number = numbers.pop();
      said.add(Integer.toString(number));
      said.part();
      numbers.push(number + 1);
    } else if (node instanceof Text text) {
      said.add(text.getLiteral());
    } else if (node instanceof Code code) {
      said.add(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      said.add(" ");
      line++;
      said.line(lines.number(line));
    } else if (node instanceof FencedCodeBlock code) {
      // The fence stands above its text.
      code(code.getLiteral(), line + 1);
    } else if (node instanceof IndentedCodeBlock code) {
      code(code.getLiteral(), line);
    } else if (node instanceof HtmlBlock html) {
      new HtmlWords(said).add(html.getLiteral(), number -> said.line(lines.number(line + number)));
    } else if (node instanceof HtmlInline html) {
      // In a line a block only begins a new line.
      Said.Builder words = new Said.Builder();
      new HtmlWords(words).add(html.getLiteral(), number -> {});
      words.done().body().forEach(word -> said.add(" " + word.text() + " "));
      said.add(breaks(html) ? " " : "");
    } else if (node instanceof Image) {
      said.add(" ");
    }
  }

  private static boolean breaks(HtmlInline html) {
    String name = html.getLiteral().replaceFirst("(?is)</?([a-z][a-z0-9:-]*).*", "$1");
    return name.equalsIgnoreCase("br") || parts(name);
  }

  private void code(String text, int first) {
    int number = first;
    for (String row : text.split("\n", -1)) {
      said.line(lines.number(number));
      said.add(row);
      said.add("\n");
      number++;
    }
  }

  private void leave(Node node) {
    if (node instanceof Image image) {
      said.add(" ");
      boolean alone =
          image.getParent() instanceof Paragraph
              && image.getPrevious() == null
              && image.getNext() == null;
      if (alone && image.getTitle() != null) {
        said.part();
        said.add(image.getTitle());
      }
    }
    if (node instanceof OrderedList) {
      numbers.pop();
    }
    if (node instanceof Block || node instanceof TableCell) {
      said.part();
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
