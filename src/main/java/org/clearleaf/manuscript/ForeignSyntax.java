package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.finding.Rule;

/** Finds what other tools read and Clearleaf does not, so that nobody prints it unaware. */
final class ForeignSyntax {
  /** What it is called, what is in all that is written so, and how it is written. */
  private record Form(String name, List<String> signs, Pattern written) {
    Form(String name, List<String> signs, String written) {
      this(name, signs, Pattern.compile(written, Pattern.MULTILINE));
    }

    /** Whether a text may hold it: regular expressions on all paragraphs are slow. */
    boolean mayStandIn(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final String START = "^[> \\t]{0,20}";

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "a tag of a template",
              List.of("{%", "{{", "!include"),
              "\\{%[^}\\n]{0,300}%}|\\{\\{(?!\\s*[A-Za-z][A-Za-z0-9-]*\\s*}})[^}\\n]{0,300}}}"
                  + "|(?<="
                  + START
                  + ")!include\\b[^\\n]*"),
          new Form(
              "a command of TeX",
              List.of("\\"),
              "\\\\(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|smallskip|centering"
                  + "|tableofcontents|maketitle|LaTeX|TeX|ldots|appendix)\\b"
                  + "|\\\\[a-zA-Z]{2,}\\*?(?:\\[[^]\\n]{0,300}])?\\{[^}\\n]{0,300}}?"),
          new Form(
              "a table drawn with + and -",
              List.of("+-", "+=", "+:"),
              "(?<=" + START + ")\\+(?:[-=:]+\\+)+[ \\t]*$"),
          new Form(
              "a highlight",
              List.of("=="),
              "(?<![=\\w])==(?![=\\s])[^=\\n]{0,300}[^=\\s]==(?![=\\w])"),
          new Form(
              "a cross-reference of Quarto",
              List.of("@"),
              "(?<![\\w.@/\\[;])@(?:fig|tbl|tab|sec|eq|lst|thm|alg)[-:][\\w-]+"),
          new Form(
              "the name of an emoji", List.of(":"), "(?<![\\w:/.]):[a-z][a-z0-9_+-]+:(?![\\w:/])"),
          new Form(
              "a list of attributes",
              List.of("{"),
              "\\{(?:[#.:] ?[\\w.#-]|[\\w-]+=)[^{}\\n]{0,300}}"),
          new Form(
              "a box of another tool",
              List.of("!!!", "???", "==="),
              "(?<=" + START + ")(?:!!!|\\?\\?\\?\\+?|===)[ \\t]+[^\\n]+"),
          new Form(
              "an insertion",
              List.of("++", "^^"),
              "(?<![+\\w])\\+\\+(?![+\\s])[^+\\n]{0,300}[^+\\s]\\+\\+(?![+\\w])"
                  + "|\\^\\^(?![\\^\\s])[^^\\n]{1,300}\\^\\^"),
          new Form("a comment of Obsidian", List.of("%%"), "%%[^%\\n]{1,300}%%"),
          new Form(
              "the name of a block",
              List.of("^"),
              "(?<=\\S[ \\t])\\^[A-Za-z0-9][A-Za-z0-9-]{2,}[ \\t]*$"),
          new Form(
              "a directive of reStructuredText",
              List.of(".. "),
              "(?<=" + START + ")\\.\\. [a-z][\\w-]*::[^\\n]*"),
          new Form(
              "an example of Pandoc", List.of("(@"), "(?<=" + START + ")\\(@[\\w-]*\\)(?=[ \\t])"),
          new Form("a link of a wiki", List.of("[["), "(?<!!)\\[\\[[^\\[\\]\\n]{1,300}]]"),
          new Form("a caption", List.of("Table:"), "(?<=" + START + ")Table:[ \\t][^\\n]*"));

  /** Marks that tell other tools to print their contents, which editions have anyway. */
  static final Pattern CONTENTS =
      Pattern.compile(
          "(?i)\\s*(?:\\[\\[?_?TOC_?]]?|\\[\\[\\.TOC\\.]]|\\$\\{toc}|\\{:toc}|<!-- toc -->)\\s*");

  private final Reading reading;

  ForeignSyntax(Reading reading) {
    this.reading = reading;
  }

  /** Tells what is foreign in the words of a block. */
  void tell(Node block) {
    tell(block, Integer.MAX_VALUE);
  }

  /** Tells what is foreign in the words of a block as far as an offset into the source. */
  void tell(Node block, int limit) {
    int start = block.getStartOffset();
    int end = Math.max(start, Math.min(limit, block.getEndOffset()));
    String source = SourceText.of(block.getDocument().getChars().subSequence(start, end));
    List<Form> forms = FORMS.stream().filter(form -> form.mayStandIn(source)).toList();
    if (forms.isEmpty()) {
      return;
    }
    StringBuilder words = new StringBuilder(source);
    blank(block, start, words);
    for (Form form : forms) {
      Matcher matcher = form.written().matcher(words);
      while (matcher.find()) {
        reading.findings.at(
            reading.span(start + matcher.start()),
            Rule.FOREIGN,
            form.name(),
            cut(matcher.group().strip()));
      }
    }
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Blanks program text, formulas, tags and addresses: what stands in them means itself. */
  private static void blank(Node parent, int start, StringBuilder words) {
    // Not by recursion: marks may be nested without end.
    Node node = parent.getFirstChild();
    while (node != null) {
      boolean whole =
          node instanceof Code
              || node instanceof FormulaNode
              || node instanceof HtmlInlineBase
              || node instanceof AutoLink
              || node instanceof MailLink;
      int from = node.getStartOffset();
      if (node instanceof Link link) {
        from = link.getTextClosingMarker().getStartOffset();
      } else if (node instanceof Image image) {
        from = image.getTextClosingMarker().getStartOffset();
      }
      int to = node.getEndOffset();
      boolean addressed = node instanceof Link || node instanceof Image;
      if (addressed || node instanceof RefNode) {
        // Attributes are read with them.
        int attributes =
            AttributeList.at(node.getDocument().getChars(), to, words.length() + start).length();
        from = addressed ? from : to;
        to += attributes;
      }
      if (whole || addressed || node instanceof RefNode) {
        for (int i = Math.max(0, from - start); i < Math.min(words.length(), to - start); i++) {
          words.setCharAt(i, words.charAt(i) == '\n' ? '\n' : '\u0000');
        }
      }
      Node next = whole ? null : node.getFirstChild();
      for (Node at = node; next == null && at != null && at != parent; at = at.getParent()) {
        next = at.getNext();
      }
      node = next;
    }
  }
}
