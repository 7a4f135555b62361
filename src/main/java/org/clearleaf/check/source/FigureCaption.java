package org.clearleaf.check.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * The caption in a block.
   *
   * @param open whether it began in a block before
   */
  static FigureCaption in(HtmlBlock block, String text, boolean open) {
    Matcher begin = BEGIN.matcher(text);
    int begins = open ? 0 : text.length();
    if (!open && begin.find() && holdsTable(block, text.substring(0, begin.start()))) {
      begins = begin.start();
    }
    Matcher end = END.matcher(text);
    return new FigureCaption(begins, end.find(begins) ? end.start() : text.length());
  }

  /** Whether a table stands in the figure before its caption. */
  private static boolean holdsTable(HtmlBlock block, String before) {
    boolean table = TABLE.matcher(before).find();
    boolean begun = FIGURE.matcher(before).find();
    for (Node node = block.getPrevious(); node != null && !begun; node = node.getPrevious()) {
      table |= node instanceof TableBlock;
      if (node instanceof HtmlBlock html) {
        begun = FIGURE.matcher(html.getLiteral()).find();
        table |= begun && TABLE.matcher(html.getLiteral()).find();
      }
    }
    return begun && table;
  }
}
