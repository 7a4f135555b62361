package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finished pages of whole books in `trade`, measured glyph by glyph. */
class SpacingTest {
  /** What a word space is in `trade`, in ems, and what it takes at ratio 1 and gives at -1. */
  private static final double IDEAL = 0.25;

  private static final double STRETCH = 1 / 6.0;
  private static final double SHRINK = 0.05;

  /**
   * A booklet of a hundred such lines, most of them in paragraphs of two, may have two bad ones.
   */
  @ParameterizedTest
  @CsvSource({"manuscript/leg-cramps, 0.98", "../shared/corpus/big.md, 0.995"})
  void wordSpacesAreEvenAndHyphensFew(String path, double least) throws IOException {
    assumeTrue(Files.exists(Path.of(path)), path + " is not here");
    Prepared edited = Samples.edit(Path.of(path), Profile.named("trade").orElseThrow(), "A4");
    Layout layout = Samples.layOut(Path.of(path), edited);
    Map<String, Double> ratios = new HashMap<>();
    Set<String> lines = new HashSet<>();
    Set<String> hyphenated = new HashSet<>();
    for (Pages.Page page : layout.pages().pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.origin() instanceof Origin.Content content) {
          String line = page.label() + " " + Math.round(glyphs.baseline()) + content.node();
          lines.add(line);
          measure(glyphs, line, ratios, hyphenated);
        }
      }
    }
    assertThat(ratios).hasSizeGreaterThan(100);
    long even = ratios.values().stream().filter(r -> r > -1.001 && r < 1.501).count();
    assertThat((double) even / ratios.size()).isGreaterThanOrEqualTo(least);
    assertThat((double) hyphenated.size() / lines.size()).isLessThan(0.06);
  }

  /** The ratio of a line that was stretched or shrunk, and whether it ends with a hyphen. */
  private static void measure(
      Placed.Glyphs glyphs, String line, Map<String, Double> ratios, Set<String> hyphenated) {
    String[] texts = glyphs.text().texts();
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].equals(" ") && glyphs.text().face().name().startsWith("Literata")) {
        double more = glyphs.text().advances()[i] - IDEAL;
        if (Math.abs(more) > 1e-4) {
          ratios.put(line, more > 0 ? more / STRETCH : more / SHRINK);
        }
      } else if (texts[i].equals("\u00AD")) {
        hyphenated.add(line);
      }
    }
  }
}
