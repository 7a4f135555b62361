package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationNodePostProcessor;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Markdown to Flexmark's tree, with every extension that manuscripts may use. */
final class MarkdownParser {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n)*+(?:---|[\"'\\w][^\\n:]*:(?:\\s|$))");

  private static final Map<Set<Kind>, Parser> PARSERS = new ConcurrentHashMap<>();

  private MarkdownParser() {}

  /** What a text may hold that others do not. */
  private enum Kind {
    /** Where they are looked for, the whole tree is gone through once more. */
    ABBREVIATIONS,
    FRONT_MATTER
  }

  static Document parse(String markdown) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (abbreviates(markdown)) {
      kinds.add(Kind.ABBREVIATIONS);
    }
    if (hasFrontMatter(markdown)) {
      kinds.add(Kind.FRONT_MATTER);
    }
    return PARSERS
        .computeIfAbsent(kinds, MarkdownParser::parser)
        .parse(BasedSequence.of(new SourceText(markdown)));
  }

  /** Whether keys stand between the first two lines of dashes, and not a heading. */
  private static boolean hasFrontMatter(String markdown) {
    return markdown.startsWith("---") && FRONT_MATTER.matcher(markdown).lookingAt();
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

  private static Parser parser(Set<Kind> kinds) {
    MutableDataSet options = new MutableDataSet();
    // As GitHub takes it: one dash is enough.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    // Quotes take their place.
    options.set(TypographicExtension.ENABLE_QUOTES, false);
    // MarkedLines take their place.
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    List<Extension> extensions = new ArrayList<>();
    if (kinds.contains(Kind.FRONT_MATTER)) {
      extensions.add(YamlFrontMatterExtension.create());
    }
    extensions.addAll(
        List.of(
            StrikethroughExtension.create(),
            new PipedParagraphs.Extension(),
            TypographicExtension.create(),
            new ContainerParser.Extension()));
    options.set(Parser.EXTENSIONS, extensions);
    Parser.Builder builder = Parser.builder(options);
    MarkedLines.all().forEach(builder::customBlockParserFactory);
    if (kinds.contains(Kind.ABBREVIATIONS)) {
      builder.postProcessorFactory(new AbbreviationNodePostProcessor.Factory());
    }
    return builder
        .linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory())
        .customInlineParserFactory(InlineMatcher::new)
        .customInlineParserExtensionFactory(new FormulaNode.Factory())
        // What reads link definitions: Flexmark takes it away with its own inline parser.
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }
}
