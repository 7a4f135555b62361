package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What characters of the source stand for: escapes, references, program text, sections. */
final class Characters {
  private static final Pattern LONG = Pattern.compile("(?i)&#(?:\\d{8,}|x[0-9a-f]{7,});");

  private Characters() {}

  /** What stands between backticks, less a space at each end (CommonMark 0.31.2, 6.1). */
  static String code(Code code) {
    BasedSequence all = code.getChars();
    int ticks = code.getOpeningMarker().length();
    String text = SourceText.of(all.subSequence(ticks, all.length() - ticks)).replace('\n', ' ');
    // In a table a bar is escaped, in program text too (GFM 0.29, example 200).
    if (code.getAncestorOfType(TableCell.class) != null) {
      text = text.replace("\\|", "|");
    }
    boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  /** Flexmark's own looks for escapes by a regular expression. */
  static String unescaped(String raw) {
    return raw.indexOf('\\') < 0 && raw.indexOf('&') < 0
        ? raw
        : Escaping.unescapeString(
            raw.replace("\\\"", String.valueOf(Quotes.STRAIGHT_DOUBLE))
                .replace("\\'", String.valueOf(Quotes.STRAIGHT_SINGLE)),
            false);
  }

  /** Marks that stay as they are: who writes them by name or number means them so. */
  static String straight(String text) {
    return text.replace('"', Quotes.STRAIGHT_DOUBLE).replace('\'', Quotes.STRAIGHT_SINGLE);
  }

  /** What a character reference stands for; more digits are none (CommonMark 0.31.2, 2.5). */
  static String entity(@Nullable CharSequence html) {
    if (html == null) {
      return "";
    }
    return LONG.matcher(html).matches() ? html.toString() : straight(Escaping.unescapeHtml(html));
  }

  /** What a section of characters says; instructions and declarations say nothing. */
  static String section(String html) {
    return html.startsWith("<![CDATA[") && html.endsWith("]]>")
        ? html.substring("<![CDATA[".length(), html.length() - "]]>".length())
        : "";
  }
}
