package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Markdown to Flexmark's tree, with every extension that manuscripts may use. */
final class MarkdownParser {
  private static final Parser PLAIN = parser(List.of());

  private MarkdownParser() {}

  /** Where abbreviations are looked for, the whole tree is gone through once more. */
  private static final class WithAbbreviations {
    static final Parser PARSER = parser(List.of(AbbreviationExtension.create()));
  }

  static Document parse(String markdown) {
    return (abbreviates(markdown) ? WithAbbreviations.PARSER : PLAIN)
        .parse(BasedSequence.of(new SourceText(markdown)));
  }

  /** Whether a line may define an abbreviation: there is none without a definition. */
  static boolean abbreviates(String markdown) {
    int close = -1;
    for (int open = markdown.indexOf("*["); open >= 0; open = markdown.indexOf("*[", open)) {
      // Looked for once for all that stand before it: many may begin and none end.
      close = close < open ? markdown.indexOf("]:", open) : close;
      int end = markdown.indexOf('\n', open);
      if (close < 0 || end < 0 || close < end) {
        return close >= 0;
      }
      open = end;
    }
    return false;
  }

  private static Parser parser(List<Extension> more) {
    MutableDataSet options = new MutableDataSet();
    // As GitHub takes it: one dash is enough.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    // MarkedLines take their place.
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    List<Extension> extensions = new ArrayList<>(more);
    extensions.addAll(
        List.of(
            DefinitionExtension.create(),
            FootnoteExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            new PipedParagraphs.Extension(),
            TypographicExtension.create(),
            YamlFrontMatterExtension.create(),
            new ContainerParser.Extension()));
    options.set(Parser.EXTENSIONS, extensions);
    Parser.Builder builder = Parser.builder(options);
    MarkedLines.all().forEach(builder::customBlockParserFactory);
    return builder
        .customInlineParserFactory(InlineMatcher::new)
        // What reads link definitions: Flexmark takes it away with its own inline parser.
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }
}
