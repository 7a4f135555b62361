package org.clearleaf.check.source;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Where the caption of a table stands in a block of HTML; nowhere, at its end, where there is none.
 *
 * @param ends where it ends; at the end of the block where it goes on behind that
 */
record FigureCaption(int begins, int ends) {
  private static final Pattern BEGIN = Pattern.compile("(?i)<figcaption\\b");
  private static final Pattern END = Pattern.compile("(?i)</(?:figcaption|figure)\\b");
  private static final Pattern FIGURE = Pattern.compile("(?i)<figure\\b");
  private static final Pattern TABLE = Pattern.compile("(?i)<table\\b");

  /** So many blocks a caption is looked for from its table, and its end from it. */
  private static final int MOST_APART = 100;

  /**
   * The caption in a block.
   *
   * @param open whether it began in a block before
   */
  static FigureCaption in(HtmlBlock block, String text, boolean open) {
    Matcher begin = BEGIN.matcher(text);
    Matcher end = END.matcher(text);
    int begins = open ? 0 : begin.find() ? begin.start() : text.length();
    boolean ends = end.find(begins);
    boolean stands =
        open
            || (begins < text.length()
                && (ends || endsLater(block))
                && holdsTable(block, text.substring(0, begins)));
    return stands
        ? new FigureCaption(begins, ends ? end.start() : text.length())
        : new FigureCaption(text.length(), text.length());
  }

  /** Whether it ends in a block behind; what does not end is text. */
  private static boolean endsLater(HtmlBlock block) {
    return Stream.iterate(block.getNext(), Objects::nonNull, Node::getNext)
        .limit(MOST_APART)
        .anyMatch(node -> node instanceof HtmlBlock html && END.matcher(html.getLiteral()).find());
  }

  /** Whether a table stands in the figure before its caption. */
  private static boolean holdsTable(HtmlBlock block, String before) {
    boolean table = TABLE.matcher(before).find();
    boolean begun = FIGURE.matcher(before).find();
    Node node = block.getPrevious();
    for (int i = 0; i < MOST_APART && node != null && !begun; i++) {
      table |= node instanceof TableBlock;
      if (node instanceof HtmlBlock html) {
        begun = FIGURE.matcher(html.getLiteral()).find();
        table |= begun && TABLE.matcher(html.getLiteral()).find();
      }
      node = node.getPrevious();
    }
    return begun && table;
  }
}
