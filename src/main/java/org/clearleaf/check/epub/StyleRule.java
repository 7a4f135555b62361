package org.clearleaf.check.epub;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.finding.Rule;

/**
 * Style sheets leave size, face and colours of text to the reader (WCAG 2.2, 1.4.4; DAISY knowledge
 * base, CSS), and tables stay tables.
 */
final class StyleRule implements PublicationRule {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

  private static final Map<String, Pattern> FIXED =
      Map.of(
          "the size of text",
          Pattern.compile("(?<![-\\w])font-size\\s*:\\s*[\\d.]+\\s*(px|pt|mm|cm|in|pc)"),
          "the leading of text",
          Pattern.compile("(?<![-\\w])line-height\\s*:\\s*[\\d.]+\\s*(px|pt|mm|cm|in|pc)"),
          "a colour without its ground",
          Pattern.compile("(?<![-\\w])color\\s*:\\s*(#|rgb|hsl|black|white)"));

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
      FIXED.forEach(
          (what, pattern) -> {
            boolean ground = what.contains("ground") && declarations.contains("background");
            if (pattern.matcher(declarations).find() && !ground) {
              audit.report(Rule.EPUB_STYLE, path, what, EpubAudit.quoted(selector));
            }
          });
      if (TABLE.matcher(selector).find() && BLOCK.matcher(declarations).find()) {
        audit.report(Rule.EPUB_STYLE, path, "display, so that a table is none,", selector);
      }
    }
  }
}
