package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** A Markdown file, parsed. */
record MarkdownFile(
    String name, Document document, SourceLines lines, YamlNode.Mapping frontMatter) {

  static MarkdownFile parse(ChapterText chapter, Findings findings) {
    return parse(chapter, MarkdownParser::parse, findings);
  }

  /** Parses a file with a parser that may have faults. */
  static MarkdownFile parse(
      ChapterText written, Function<String, Document> parser, Findings findings) {
    ChapterText chapter = written;
    ForeignMatter foreign = ForeignMatter.of(written.text());
    Document document;
    try {
      document = parser.apply(foreign.text());
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      SourceSpan start = SourceSpan.startOf(chapter.name());
      findings.at(start, Rule.TEXT_UNREAD, e.getClass().getSimpleName());
      chapter = asTyped(chapter);
      document = MarkdownParser.parse(chapter.text());
    }
    String matter = foreign.yaml();
    if (document.getFirstChild() instanceof YamlFrontMatterBlock block) {
      matter = block.getChars().toString().strip().replaceFirst("\n---$", "\n");
    }
    return new MarkdownFile(
        chapter.name(),
        document,
        new SourceLines(chapter),
        YamlReader.read(matter, chapter.name(), findings));
  }

  /** A chapter that is nothing but program text; its lines stand where they stood. */
  private static ChapterText asTyped(ChapterText chapter) {
    String fence = "~~~";
    while (chapter.text().contains(fence)) {
      fence += "~";
    }
    List<SourceSpan> places = new ArrayList<>(chapter.places());
    for (int line = 1; places.size() < chapter.text().lines().count(); line++) {
      places.add(new SourceSpan(chapter.name(), line, 1));
    }
    SourceSpan start = SourceSpan.startOf(chapter.name());
    places.add(0, start);
    places.addAll(List.of(start, start));
    String text = fence + "\n" + chapter.text().stripTrailing() + "\n" + fence + "\n";
    return new ChapterText(chapter.name(), text, places);
  }
}
