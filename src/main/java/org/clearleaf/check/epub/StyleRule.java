package org.clearleaf.check.epub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/**
 * Style sheets leave size, face and colours of text to the reader (WCAG 2.2, 1.4.4; DAISY knowledge
 * base, CSS), and tables stay tables.
 */
final class StyleRule implements PublicationRule {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

  private static final String LENGTH = "\\s*:\\s*[\\d.]+\\s*(px|pt|mm|cm|in|pc)";
  private static final Pattern SIZE = Pattern.compile("(?<![-\\w])font-size" + LENGTH);
  private static final Pattern LEADING = Pattern.compile("(?<![-\\w])line-height" + LENGTH);
  private static final Pattern COLOUR =
      Pattern.compile("(?<![-\\w])color\\s*:\\s*(#|rgb|hsl|black|white)");

  private static final Pattern TABLE = Pattern.compile("(^|[\\s,>])table\\s*($|,)");
  private static final Pattern BLOCK = Pattern.compile("display\\s*:\\s*(block|flex|grid)");

  @Override
  public void check(Publication publication, EpubAudit audit) {
    publication.styles().forEach((path, css) -> sheet(path, css, audit));
  }

  private static void sheet(String path, String css, EpubAudit audit) {
    Matcher rules = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (rules.find()) {
      String selector = rules.group(1).strip();
      String declarations = rules.group(2);
      if (SIZE.matcher(declarations).find()) {
        report(path, "the size of text", selector, audit);
      }
      if (LEADING.matcher(declarations).find()) {
        report(path, "the leading of text", selector, audit);
      }
      if (COLOUR.matcher(declarations).find() && !declarations.contains("background")) {
        report(path, "a colour without its ground", selector, audit);
      }
      if (TABLE.matcher(selector).find() && BLOCK.matcher(declarations).find()) {
        report(path, "display, so that a table is none,", selector, audit);
      }
    }
  }

  private static void report(String path, String what, String selector, EpubAudit audit) {
    audit.report(Rule.EPUB_STYLE, path, what, FileFindings.quoted(selector));
  }
}
