package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a text, in one piece and in more. */
class SourceTextTest {
  @Test
  void aPartIsItsCharacters() {
    String text = "One 𝒯wo, “three”.";
    SourceText source = new SourceText(text);
    BasedSequence all = BasedSequence.of(source);
    assertThat(source).hasToString(text).hasSize(text.length());
    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        String part = text.substring(from, to);
        assertThat(SourceText.of(all.subSequence(from, to))).isEqualTo(part);
        assertThat(source.subSequence(from, to)).isEqualTo(part);
      }
    }
    assertThat(SourceText.of(BasedSequence.of("a text of another kind"))).endsWith("another kind");
  }

  @Test
  void whatStandsInPiecesIsJoined() {
    Document document = MarkdownParser.parse("Before.\n\n> one *two\n> three* four\n");
    BasedSequence words = last(document, Paragraph.class).getContentChars();
    assertThat(words.getStartOffset()).isEqualTo(11);
    assertThat(SourceText.of(words)).isEqualTo("one *two\nthree* four\n");
    assertThat(SourceText.of(words.subSequence(4, 12))).isEqualTo("*two\nthr");
    assertThat(SourceText.of(words.subSequence(5, 8))).isEqualTo("two");
  }

  @Test
  void linesOfCodeLoseWhatStandsBeforeThem() {
    Document document = MarkdownParser.parse("- item\n\n  ```\n  one\n\n    two\n  ```\n");
    FencedCodeBlock code = last(document, FencedCodeBlock.class);
    assertThat(SourceText.of(code.getContentLines())).isEqualTo("one\n\n  two\n");
  }

  private static <T extends Node> T last(Document document, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      }
    }
    return found.get(found.size() - 1);
  }
}
