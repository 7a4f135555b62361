package org.clearleaf.paper.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words of many languages are broken: some languages let a line end at several places. */
class HyphenatorTest {
  private static String shown(String language, String word) {
    StringBuilder out = new StringBuilder(word);
    int[] points = Hyphenator.of(language).orElseThrow().points(word);
    for (int i = points.length - 1; i >= 0; i--) {
      out.insert(points[i], '-');
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, independence, in-de-pend-ence",
    "de, Menschenwürde, Men-schen-würde",
    "fr, également, éga-le-ment",
    "it, uguaglianza, ugua-glianza",
    "es, extraordinario, ex-tra-or-di-na-rio",
    "pt, humanidade, hu-ma-ni-dade",
    "ca, universitat, uni-ver-si-tat",
    "gl, universidade, uni-ver-si-dade",
    "oc, libertat, li-ber-tat",
    "ro, demnitate, dem-ni-tate",
    "la, universalis, uni-ver-sa-lis",
    "rm, libertad, li-ber-tad",
    "nl, waardigheid, waar-dig-heid",
    "af, menswaardigheid, mens-waar-dig-heid",
    "sv, människovärde, män-ni-sko-värde",
    "da, menneskeværd, men-ne-ske-værd",
    "nb, menneskeverd, men-neske-verd",
    "is, mannréttindi, mann-rétt-indi",
    "fi, ihmisoikeus, ih-mi-soi-keus",
    "et, inimõigused, inim-õi-gu-sed",
    "hu, szabadságban, sza-bad-ság-ban",
    "tr, özgürlükler, öz-gür-lük-ler",
    "tk, hukuklaryny, hu-kuk-la-ryny",
    "lv, cieņpilnība, cieņpil-nība",
    "lt, žmogaus, žmo-gaus",
    "pl, godności, god-no-ści",
    "sl, dostojanstvo, do-sto-jan-stvo",
    "hr, dostojanstvo, dos-to-jans-tvo",
    "sr-Latn, dostojanstvo, do-sto-jan-stvo",
    "ru, достоинство, до-сто-ин-ство",
    "uk, гідність, гі-дність",
    "be, годнасць, го-д-насць",
    "bg, достойнство, дос-тойн-с-тво",
    "mn, эрхтэйгээр, эрх-тэй-гээр",
    "el, αξιοπρέπεια, αξιο-πρέ-πεια",
    "hy, իրավունքներ, իրա-վունքներ",
    "ka, თავისუფალი, თა-ვი-სუ-ფალი",
    "eo, homaranismo, ho-ma-r-anismo",
    "cy, cyfartaledd, cyf-ar-tal-edd",
    "ga, cothromaíocht, coth-rom-aí-ocht",
  })
  void aWordIsBrokenAtItsSyllables(String language, String word, String broken) {
    assertThat(shown(language, word)).isEqualTo(broken);
  }

  @Test
  void aLanguageWithoutPatternsIsNotHyphenated() {
    assertThat(Hyphenator.of("cs")).isEmpty();
    assertThat(Hyphenator.of("sr")).isEmpty();
    assertThat(Hyphenator.of("hi")).isEmpty();
  }
}
