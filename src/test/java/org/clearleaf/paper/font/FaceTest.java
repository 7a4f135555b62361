package org.clearleaf.paper.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTest {
  private final FontLibrary fonts = FontLibrary.standard();

  /** Whatever shaping does to glyphs, the texts they stand for are the text. */
  @ParameterizedTest
  @ValueSource(
      strings = {"office flow", "AVATAR To", "naïve x̂ e\u0301", "10–30", "don’t", "مثال", "שלום"})
  void glyphsStandForTheWholeText(String text) {
    for (FontLibrary.FontRun run : fonts.runs(Typeface.SANS, Hand.COMMON, text)) {
      boolean rtl = Character.getDirectionality(run.text().codePointAt(0)) > 0;
      ShapedText shaped = ((FontLibrary.FaceRun) run).face().shape(run.text(), rtl, true);
      StringBuilder said = new StringBuilder();
      for (String part : shaped.texts()) {
        said.append(part);
      }
      assertThat(said.toString()).isEqualTo(run.text());
      float sum = 0;
      for (float advance : shaped.advances()) {
        sum += advance;
      }
      assertThat(sum).isCloseTo(shaped.width(), within(0.002f));
    }
  }

  @Test
  void pairsAreKerned() {
    Face face = fonts.first(Typeface.SANS);
    float apart = face.shape("A", false, true).width() + face.shape("V", false, true).width();
    assertThat(face.shape("AV", false, true).width()).isLessThan(apart - 0.01f);
  }

  @Test
  void aCharacterIsSetInTheFirstFaceThatHasIt() {
    List<FontLibrary.FontRun> runs = fonts.runs(Typeface.SANS, Hand.COMMON, "a∈b東");
    assertThat(runs).extracting(FontLibrary.FontRun::text).containsExactly("a", "∈", "b", "東");
    assertThat(runs.get(1)).isInstanceOf(FontLibrary.FaceRun.class);
    assertThat(runs.get(3)).isInstanceOf(FontLibrary.MissingRun.class);
  }

  @Test
  void privateUseHasNoFaceWhateverAFontSays() {
    assertThat(fonts.runs(Typeface.SANS, Hand.COMMON, "\uE000"))
        .allMatch(FontLibrary.MissingRun.class::isInstance);
  }
}
