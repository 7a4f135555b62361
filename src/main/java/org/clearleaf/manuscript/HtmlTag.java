package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * One raw HTML tag in a line.
 *
 * @param name in lower case
 * @param text as written
 */
record HtmlTag(String name, boolean closing, String text) {
  /** Tags that stand further apart are no pair. */
  private static final int MAX_APART = 300;

  private static final Pattern NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]*)");

  /** The tag that a text is; empty for comments, instructions and declarations. */
  static Optional<HtmlTag> of(CharSequence text) {
    Matcher matcher = NAME.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(
            new HtmlTag(
                matcher.group(2).toLowerCase(Locale.ROOT),
                !matcher.group(1).isEmpty(),
                text.toString()))
        : Optional.empty();
  }

  /** The tag as an element without content. */
  Element element() {
    // Read as XML: as HTML a tag such as td is dropped where no table is.
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    Element read = Jsoup.parse(text, "", parser).firstElementChild();
    return read == null ? new Element("span") : read;
  }

  /** The tag that ends the element which another begins, in the same line of text. */
  static Optional<HtmlInline> closing(HtmlInline open, String name) {
    int depth = 0;
    int seen = 0;
    for (Node node = open.getNext(); node != null && seen < MAX_APART; node = node.getNext()) {
      seen++;
      Optional<HtmlTag> tag =
          node instanceof HtmlInline ? HtmlTag.of(node.getChars()) : Optional.empty();
      if (tag.isPresent() && tag.get().name().equals(name)) {
        depth += tag.get().closing() ? -1 : 1;
        if (depth < 0) {
          return Optional.of((HtmlInline) node);
        }
      }
    }
    return Optional.empty();
  }
}
