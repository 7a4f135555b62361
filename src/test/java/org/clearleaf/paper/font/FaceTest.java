package org.clearleaf.paper.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** One glyph for each character, unless it is a ligature of letters that no mark stands on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "क्षत्रिय",
        "স্বাধীনভাবে",
        "ਸਿੱਧ",
        "સ્વતંત્ર",
        "ସ୍ୱାଧୀନ",
        "கொண்டு",
        "స్వత్వ",
        "ಸ್ವತಂತ್ರ",
        "സ്വാതന്ത്ര്യ",
        "ශ්‍රී",
        "ที่นี่",
        "ເປັນ",
        "ស្រី",
        "ကြီး",
        "སྐྱེས",
        "ሰው",
        "السلامُ",
        "لا",
        "می‌آیند",
        "שָׁלוֹם",
        "ހިތި",
        "e\u0301x\u0302",
        "👩‍🚀🇮🇪👍🏽1️⃣",
        "س\u200Fلا\u2067م",
        "a\u200Eb\u2066c\u2069",
        "\u200D",
        "س\u00ADس",
        "ẹ̀tọ́"
      })
  void eachCharacterHasAGlyph(String text) {
    boolean rtl = Character.getDirectionality(text.codePointAt(0)) <= 2 && text.charAt(0) > 0x590;
    rtl &= Character.getDirectionality(text.codePointAt(0)) > 0;
    StringBuilder said = new StringBuilder();
    for (FontLibrary.FontRun run : fonts.runs(Typeface.SANS, Hand.COMMON, text)) {
      assertThat(run).as(text).isInstanceOf(FontLibrary.FaceRun.class);
      ShapedText shaped = ((FontLibrary.FaceRun) run).face().shape(run.text(), rtl, true);
      for (String part : shaped.texts()) {
        assertThat(part.codePointCount(0, part.length())).as(text + ": " + part).isEqualTo(1);
        said.append(part);
      }
    }
    assertThat(said.toString()).isEqualTo(text);
  }

  @Test
  void urduIsSetInNastaliq() {
    assertThat(fonts.runs(Typeface.SANS, Hand.of("ur-PK"), "پاکستان"))
        .extracting(Object::toString)
        .containsExactly("FaceRun[face=NotoNastaliqUrdu-Regular, text=پاکستان]");
  }

  @Test
  void boldStandsForItalicsWhereThereAreNone() {
    assertThat(fonts.runs(Typeface.SERIF_ITALIC, Hand.COMMON, "सब"))
        .extracting(Object::toString)
        .containsExactly("FaceRun[face=NotoSansDevanagari-Bold, text=सब]");
  }

  @Test
  void aWordIsSetInOneFace() {
    assertThat(fonts.runs(Typeface.SANS, Hand.COMMON, "được")).hasSize(1);
    assertThat(fonts.runs(Typeface.SANS, Hand.COMMON, "(सब)")).hasSize(1);
  }

  /** Somebody will. */
  @Test
  @Timeout(20)
  void tenThousandMarksOnOneLetter() {
    String text = "a" + "\u0301".repeat(10_000);
    FontLibrary.FontRun run = fonts.runs(Typeface.SANS, Hand.COMMON, text).get(0);
    ShapedText shaped = ((FontLibrary.FaceRun) run).face().shape(text, false, true);
    assertThat(String.join("", shaped.texts())).isEqualTo(text);
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
