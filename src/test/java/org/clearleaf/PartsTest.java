package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.edition.Prepared;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of many chapters is set in parts, and nobody can tell. */
class PartsTest {
  @TempDir Path folder;

  private Layout layOut(int chapters) throws IOException {
    StringBuilder markdown = new StringBuilder();
    for (int i = 1; i <= chapters; i++) {
      markdown.append("# Chapter ").append(i).append("\n\nThe sign 漢 of number ").append(i);
      markdown.append(", and a place that is far away.\n\n");
    }
    Prepared edited = Samples.edit(Samples.book(folder, markdown.toString()), "book");
    return LayoutEngine.layOut(edited, Pictures.none());
  }

  private static List<Finding> missing(Layout layout) {
    return layout.findings().stream().filter(f -> f.rule() == Rule.LETTERS_MISSING).toList();
  }

  @Test
  void aMissingCharacterIsReportedOnceWhereItFirstStands() throws IOException {
    List<Finding> one = missing(layOut(1));
    assertThat(one).hasSize(1);
    assertThat(missing(layOut(25))).isEqualTo(one);
  }

  @Test
  void chaptersStandInTheirOrder() throws IOException {
    String few = PagesDump.of(layOut(3));
    String many = PagesDump.of(layOut(25));
    assertThat(many).startsWith(few.substring(0, few.indexOf("Chapter 3")));
    for (int i = 1; i < 25; i++) {
      assertThat(many.indexOf("number " + i + ",")).isPositive();
      assertThat(many.indexOf("number " + (i + 1) + ","))
          .isGreaterThan(many.indexOf("number " + i + ","));
    }
    assertThat(PagesDump.of(layOut(25))).isEqualTo(many);
  }
}
