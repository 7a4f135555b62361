package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The GP.\n\n*[GP]: General practitioner\n",
        "*[A]\n\n*[B] and\n\nGP\n\n*[GP]: General practitioner"
      })
  void abbreviationsAreFound(String markdown) {
    assertThat(MarkdownParser.abbreviates(markdown)).isTrue();
    assertThat(MarkdownParser.parse(markdown).getDescendants())
        .anyMatch(Abbreviation.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*[", "]:*[", "A *[link]* here\n\n[link]: a.md\n", "*[a\n]: b"})
  void whatDefinesNoneIsNotLookedThrough(String markdown) {
    assertThat(MarkdownParser.abbreviates(markdown)).isFalse();
  }

  @Test
  @Timeout(20)
  void manyThatBeginAreLookedAtOnce() {
    assertThat(MarkdownParser.abbreviates("*[".repeat(500_000) + "\n]:")).isFalse();
    assertThat(MarkdownParser.abbreviates("*[\n".repeat(500_000) + "]:")).isFalse();
  }

  @Test
  void marksAndDefinitionsInOneParagraphAreRead() {
    Document document =
        MarkdownParser.parse(
            "[one]: a.md\n[two]: <b.md> 'B'\n[three]:\n c.md\nThe `code` and\n*[two]* &amp; [one].");
    Node paragraph = document.getLastChild();
    assertThat(document.getChildren()).hasSize(4);
    assertThat(paragraph).isNotNull();
    assertThat(new TextCollectingVisitor().collectAndGetText(paragraph))
        .isEqualTo("The code and\ntwo & one.");
  }
}
