package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
import com.vladsch.flexmark.util.ast.Document;
import org.clearleaf.finding.Findings;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** A Markdown file, parsed. */
record MarkdownFile(
    String name, Document document, SourceLines lines, YamlNode.Mapping frontMatter) {

  static MarkdownFile parse(ChapterText chapter, Findings findings) {
    Document document = MarkdownParser.parse(chapter.text());
    String matter = "";
    if (document.getFirstChild() instanceof YamlFrontMatterBlock block) {
      matter = block.getChars().toString().strip().replaceFirst("\n---$", "\n");
    }
    return new MarkdownFile(
        chapter.name(),
        document,
        new SourceLines(chapter),
        YamlReader.read(matter, chapter.name(), findings));
  }
}
