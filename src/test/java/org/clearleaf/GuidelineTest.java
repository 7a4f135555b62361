package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages measured against the guideline that their profile follows. */
class GuidelineTest {
  /** Clear print, large print and dyslexia guidelines: sizes, hyphens, edges, lengths, folios. */
  @ParameterizedTest
  @CsvSource({
    "clear-print, A5, 12",
    "clear-print, A4, 12",
    "handout, A4, 12",
    "large-print-uk, A4, 16",
    "large-print-us, Letter, 18",
    "dyslexia, A5, 12",
  })
  void pagesKeepToTheirGuideline(String profileName, String size, double least) throws IOException {
    for (String path :
        List.of("manuscript/leg-cramps", "src/test/resources/typesetting/sample.md")) {
      Profile profile = Profile.named(profileName).orElseThrow();
      Layout layout = Samples.layOut(Path.of(path), Samples.edit(Path.of(path), profile, size));
      for (Pages.Page page : layout.pages().pages()) {
        for (Placed item : page.items()) {
          if (item instanceof Placed.Glyphs glyphs) {
            glyphs(glyphs, least, profile);
          }
          assertThat(item.x() + item.width()).isLessThanOrEqualTo(page.width() + 30);
        }
      }
    }
  }

  private static void glyphs(Placed.Glyphs glyphs, double least, Profile profile) {
    String text = String.join("", glyphs.text().texts());
    assertThat(glyphs.size()).as(text).isGreaterThanOrEqualTo(least);
    assertThat(text).doesNotContain("\u00AD");
    String face = glyphs.text().face().name().toLowerCase(Locale.ROOT);
    assertThat(face).as(text).doesNotContain("italic").doesNotContain("literata");
    if (glyphs.origin() == Origin.Artifact.FOOTER) {
      assertThat(glyphs.size()).isGreaterThanOrEqualTo(profile.smallSize());
    }
    // Whatever was justified or squeezed would have letters or spaces of other widths.
    assertThat(glyphs.letterSpacing()).isZero();
  }

  /** Lines of running text hold at most 70 characters or so (WCAG 2.2, 1.4.8: 80). */
  @ParameterizedTest
  @CsvSource({
    "clear-print, A4, 70",
    "large-print-uk, A4, 70",
    "large-print-us, Letter, 70",
    "dyslexia, A4, 65",
    "trade, A4, 70",
  })
  void linesAreNotTooLong(String profileName, String size, int characters) throws IOException {
    Profile profile = Profile.named(profileName).orElseThrow();
    Path booklet = Path.of("manuscript/leg-cramps");
    Layout layout = Samples.layOut(booklet, Samples.edit(booklet, profile, size));
    List<Integer> lengths = new ArrayList<>();
    for (Pages.Page page : layout.pages().pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.size() == profile.bodySize()
            && glyphs.origin() instanceof Origin.Content) {
          lengths.add(glyphs.text().glyphs().length);
        }
      }
    }
    double full =
        lengths.stream().mapToInt(n -> n).sorted().skip(lengths.size() * 9L / 10).max().orElse(0);
    assertThat(full).isLessThanOrEqualTo(characters * 1.2);
  }
}
