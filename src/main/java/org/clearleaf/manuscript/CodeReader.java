package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;

/** Reads fenced code: its language, and its title in the forms of other tools. */
final class CodeReader {
  /** A title as Docusaurus, MkDocs, Quarto and Pandoc have it. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![\\w-])(?:title|caption|filename|file|lst-cap)\\s*=\\s*"
              + "(?:\"(.*?)\"(?=[\\s},]|$)|'([^']*)'|([^\\s\"'{},]+))");

  /** A title as VitePress has it: `js [app.js]`. */
  private static final Pattern BRACKETED = Pattern.compile("[\\w+#.-]*\\s+\\[([^\\]]+)][^\\]]*");

  /** A title as Zenn and Qiita have it: `js:app.js`. */
  private static final Pattern COLON = Pattern.compile("([\\w+#-]+):([^\\s:{}]+).*");

  /** Pandoc's form of a language: the first class. */
  private static final Pattern CLASS = Pattern.compile("\\{[^}]*?\\.([\\w+#-]+).*");

  /** A directive of MyST, and what it is told. */
  private static final Pattern DIRECTIVE = Pattern.compile("\\{([A-Za-z][\\w:-]*)}\\s*(.*)");

  private static final Set<String> CODE =
      Set.of("code", "code-block", "code-cell", "sourcecode", "highlight");

  /** Directives that are no language, whose text is nothing without the tool that reads it. */
  private static final Set<String> TOOLS =
      Set.of(
          ("bibliography contents csv-table embed eval-rst glossary include index list-table "
                  + "literalinclude table tableofcontents toctree")
              .split(" "));

  private final Reading reading;

  CodeReader(Reading reading) {
    this.reading = reading;
  }

  /** A block of code, behind its title where it has one. */
  List<Block> read(FencedCodeBlock code, SourceSpan span) {
    String info = PlainText.clean(code.getInfo().unescape()).strip();
    String text = SourceText.of(code.getContentLines());
    Matcher directive = DIRECTIVE.matcher(info);
    if (!directive.matches()) {
      return titled(title(info), block(text, language(info), span), span);
    }
    String name = directive.group(1).toLowerCase(Locale.ROOT);
    String told = directive.group(2);
    if (CODE.contains(name)) {
      List<String> lines = text.lines().toList();
      List<String> options =
          lines.stream().takeWhile(ContainerParser.OPTION.asMatchPredicate()).toList();
      int from = options.size();
      // The line that parts them from the code is none of its lines.
      from += from > 0 && from < lines.size() && lines.get(from).isBlank() ? 1 : 0;
      String rest = String.join("\n", lines.subList(from, lines.size()));
      return titled(caption(options), block(rest, language(told), span), span);
    }
    if (TOOLS.contains(name) || !told.isEmpty()) {
      reading.findings.at(span, Rule.CONTAINER_UNKNOWN, name);
    }
    String title = told.isEmpty() ? "" : "[" + name + "] " + told;
    return titled(title, block(text, name, span), span);
  }

  /** A block of code. */
  Block block(String text, String language, SourceSpan span) {
    String trimmed = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return new Block.CodeBlock(reading.next("code"), language, trimmed.stripTrailing(), span);
  }

  private List<Block> titled(String title, Block code, SourceSpan span) {
    if (title.isBlank()) {
      return List.of(code);
    }
    NodeId id = reading.next("p");
    Inline words = new Inline.Strong(List.of(new Inline.Text(title.strip())));
    return List.of(new Block.Paragraph(new Phrase(id, List.of(words)), span), code);
  }

  /** The caption among the lines `:name: value` that a text begins with. */
  private static String caption(List<String> options) {
    return options.stream()
        .map(ContainerParser.OPTION::matcher)
        .filter(option -> option.matches() && option.group(1).equals("caption"))
        .map(option -> option.group(2))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String title(String info) {
    Matcher title = TITLE.matcher(info);
    if (title.find()) {
      return Optional.ofNullable(title.group(1))
          .or(() -> Optional.ofNullable(title.group(2)))
          .orElseGet(() -> title.group(3));
    }
    Matcher bracketed = BRACKETED.matcher(info);
    Matcher colon = COLON.matcher(info);
    return bracketed.matches() ? bracketed.group(1) : colon.matches() ? colon.group(2) : "";
  }

  private static String language(String info) {
    Matcher named = CLASS.matcher(info);
    return named.matches() ? named.group(1) : info.split("[,:\\s{]", 2)[0];
  }
}
