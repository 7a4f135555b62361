package org.clearleaf.manuscript;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearleaf.book.Chapter;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.junit.jupiter.api.Test;

/** A fault in a parser, or in ours, costs what it meets its look, and the title no word. */
class FaultsOfOursTest {
  private final Findings findings = new Findings();

  /** A block that nobody has thought of. */
  private static final class Unknown extends Block {
    Unknown(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  private List<String> lines() {
    return findings.list().stream().map(Finding::line).toList();
  }

  private List<Chapter> read(MarkdownFile file) {
    List<Chapter> chapters = new ArrayList<>();
    new ChapterReader(new Reading(findings, new TreeMap<>(), Map.of(), Map.of(), "en"))
        .read(file, true, chapters);
    return chapters;
  }

  @Test
  void aFileThatCannotBeParsedIsPrintedAsItIsTyped() {
    ChapterText text = new ChapterText("a.md", "# A\n\n~~~\n*b*\n~~~\n", List.of());
    AtomicInteger calls = new AtomicInteger();
    MarkdownFile file =
        MarkdownFile.parse(
            text,
            markdown -> {
              calls.incrementAndGet();
              throw new IllegalStateException("a fault");
            },
            findings);
    assertThat(calls).hasValue(1);
    assertThat(read(file)).hasSize(1);
    assertThat(read(file).get(0).blocks().toString()).contains("# A\n\n~~~\n*b*\n~~~");
    assertThat(lines()).anyMatch(line -> line.startsWith("a.md:1:1: warning [MS-054]"));
  }

  @Test
  void aBlockThatCannotBeReadIsPrintedAsItIsTyped() {
    ChapterText text = new ChapterText("a.md", "# A\n\nOne.\n\n*Two.*\n\nThree.\n", List.of());
    MarkdownFile file =
        MarkdownFile.parse(
            text,
            markdown -> {
              Document document = MarkdownParser.parse(markdown);
              var paragraph = document.getLastChild();
              var middle = requireNonNull(paragraph).getPrevious();
              requireNonNull(middle).insertAfter(new Unknown(middle.getChars()));
              middle.unlink();
              return document;
            },
            findings);
    assertThat(read(file).get(0).blocks().toString())
        .contains("One.", "*Two.*", "Three.")
        .containsOnlyOnce("CodeBlock");
    assertThat(lines()).anyMatch(line -> line.startsWith("a.md:5:1: warning [MS-054]"));
  }
}
