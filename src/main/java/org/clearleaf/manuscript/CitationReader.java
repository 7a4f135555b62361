package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Inline;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;

/** Reads citations: `[@key]`, with words before and after as Pandoc has them. */
final class CitationReader {
  private static final Pattern CITES = Pattern.compile("(?:[^@\\[\\]]*\\s)?-?@[\\w]");

  private static final Pattern CITED = Pattern.compile("(.*?)-?@([\\w:.+/#-]*\\w)(.*)");

  private CitationReader() {}

  /** Whether the words between brackets cite something. */
  static boolean isOne(String words) {
    return CITES.matcher(words).lookingAt();
  }

  /** Citations as Pandoc writes them: `see @key, p. 33; @other`. */
  static void read(String name, SourceSpan span, Reading reading, InlineList out) {
    List<String> keys = new ArrayList<>();
    for (String part : name.split(";", -1)) {
      Matcher cited = CITED.matcher(part.strip());
      if (!cited.matches()) {
        out.text(part.strip());
        continue;
      }
      String key = cited.group(2);
      if (!reading.sources.containsKey(key)) {
        reading.findings.at(span, Rule.SOURCE_UNKNOWN, key);
        out.text("[" + part.strip() + "]");
        continue;
      }
      String locator = cited.group(3).replaceFirst("^[,\\s]+", "");
      if (cited.group(1).isBlank() && locator.isEmpty()) {
        keys.add(key);
        continue;
      }
      cite(keys, out);
      out.text(cited.group(1).isBlank() ? "" : " " + cited.group(1).strip() + " ");
      cite(List.of(key), out);
      out.text(locator.isEmpty() ? "" : " (" + locator + ")");
    }
    cite(keys, out);
  }

  private static void cite(List<String> keys, InlineList out) {
    if (!keys.isEmpty()) {
      out.add(new Inline.Citation(keys));
    }
  }
}
