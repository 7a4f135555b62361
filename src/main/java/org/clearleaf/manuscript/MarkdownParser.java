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
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Markdown to Flexmark's tree, with every extension that manuscripts may use. */
final class MarkdownParser {
  private static final Parser PARSER = parser();

  private MarkdownParser() {}

  static Document parse(String markdown) {
    return PARSER.parse(markdown);
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    // As GitHub takes it: one dash is enough.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(
        Parser.EXTENSIONS,
        List.of(
            AbbreviationExtension.create(),
            DefinitionExtension.create(),
            FootnoteExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            TablesExtension.create(),
            TypographicExtension.create(),
            YamlFrontMatterExtension.create(),
            new ContainerParser.Extension()));
    return Parser.builder(options).build();
  }
}
