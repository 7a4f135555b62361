package org.clearleaf.paper.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Hand;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.placed.Origin;
import org.junit.jupiter.api.Test;

class ShaperTest {
  private static Shaper shaper(String... words) {
    Profile profile = Profile.named("trade").orElseThrow();
    Shaper shaper = new Shaper(FontLibrary.standard(), profile, Hyphens.SOFT, "en", "book");
    for (String word : words) {
      shaper.shape(Typeface.SERIF, Hand.COMMON, word, false, Origin.Artifact.HEADER);
    }
    return shaper;
  }

  @Test
  void severalShapersSayWhatOneWouldSay() {
    Shaper one = shaper("𐇐", "a", "𐇑", "𐇐");
    List<Shaper> several = List.of(shaper("𐇐"), shaper("a", "𐇑", "𐇐"), shaper("𐇐", "𐇑"));
    assertThat(one.findings()).hasSize(2);
    assertThat(Shaper.findings(several)).isEqualTo(one.findings());
  }

  /** A book in letters that no face has would be told of each of them. */
  @Test
  void aScriptIsToldOfOnce() {
    assertThat(shaper("漢", "a", "字").findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.LETTERS_MISSING);
  }
}
