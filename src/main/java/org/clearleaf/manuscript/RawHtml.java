package org.clearleaf.manuscript;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.PlainText;

/**
 * One raw HTML tag.
 *
 * @param name in lower case
 * @param attributes as written
 */
record RawHtml(String name, boolean closing, String attributes) {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)([^>]*?)/?>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z][A-Za-z-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?(?:-->|$)|<(script|style)\\b.*?(?:</\\1\\s*>|$)");

  static Optional<RawHtml> parse(CharSequence text) {
    Matcher matcher = TAG.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(
            new RawHtml(
                matcher.group(2).toLowerCase(Locale.ROOT),
                !matcher.group(1).isEmpty(),
                matcher.group(3)))
        : Optional.empty();
  }

  /** The value of an attribute. */
  Optional<String> attribute(String key) {
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(key)) {
        for (int i = 2; i <= 4; i++) {
          if (matcher.group(i) != null) {
            return Optional.of(PlainText.clean(Escaping.unescapeHtml(matcher.group(i))));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The name of the first tag in a piece of HTML; empty when there are only comments. */
  static Optional<String> firstTag(String html) {
    Matcher matcher = TAG.matcher(html.replaceAll("(?s)<!--.*?(?:-->|$)", ""));
    return matcher.find()
        ? Optional.of(matcher.group(2).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The text of a piece of HTML, without scripts, styles and comments. */
  static String textOf(String html) {
    String seen = UNSEEN.matcher(html).replaceAll(" ");
    String text = Escaping.unescapeHtml(TAG.matcher(seen).replaceAll(" "));
    return PlainText.clean(text).replaceAll("\\s+", " ").strip();
  }
}
