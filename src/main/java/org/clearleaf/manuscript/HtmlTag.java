package org.clearleaf.manuscript;

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
}
