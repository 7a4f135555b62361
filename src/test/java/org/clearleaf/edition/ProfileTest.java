package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearleaf.edited.Level;
import org.clearleaf.edited.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Profiles against the numbers of their guidelines; their pages are measured by GuidelineTest. */
class ProfileTest {
  static final List<String> NAMES = Profile.NAMES;

  /** All that is for readers with low vision or dyslexia. */
  static final List<String> CLEAR =
      List.of("clear-print", "large-print-uk", "large-print-us", "dyslexia");

  private static Profile profile(String name) {
    return Profile.named(name).orElseThrow();
  }

  /** WCAG 2.2, 1.4.6: 7:1 for text on whatever it may stand on, and for white on the cards. */
  @ParameterizedTest
  @FieldSource("NAMES")
  void textStandsOutFromPaperAndPanels(String name) {
    Profile profile = profile(name);
    for (Tone role :
        List.of(
            Tone.TEXT,
            Tone.MUTED,
            Tone.HEADING,
            Tone.LINK,
            Tone.ACCENT,
            Tone.NOW,
            Tone.TODAY,
            Tone.SOON)) {
      Colour colour = profile.colour(role);
      for (Tone ground : List.of(Tone.PAPER, Tone.PANEL, Tone.NOW_PANEL)) {
        assertThat(colour.contrast(profile.colour(ground)))
            .as(role + " on " + ground)
            .isGreaterThanOrEqualTo(7);
      }
      assertThat(colour.contrast(Colour.WHITE)).as("white on " + role).isGreaterThan(7);
    }
    // WCAG 2.2, 1.4.11: what parts the rows of a table is seen.
    assertThat(profile.colour(Tone.RULE).contrast(profile.colour(Tone.PAPER)))
        .isGreaterThanOrEqualTo(3);
  }

  /**
   * White on each band, and its words on each ground (9:1 and 8:1, past WCAG 2.2, 1.4.6), in one
   * ink too.
   */
  @ParameterizedTest
  @FieldSource("CLEAR")
  void levelsAreReadable(String name) {
    for (Profile profile : List.of(profile(name), profile(name).inBlack())) {
      for (Level level : Level.values()) {
        Colour tone = profile.colour(level.tone());
        Colour ground = profile.colour(level.ground());
        assertThat(tone.contrast(Colour.WHITE)).as("white on " + level).isGreaterThan(9);
        assertThat(tone.contrast(ground)).as(level.name()).isGreaterThan(7.9);
        assertThat(profile.colour(Tone.TEXT).contrast(ground)).isGreaterThan(14);
      }
    }
  }

  /** RNIB, UKAAF, APH, ACB and BDA alike: ranged left, no hyphens, no italics, lines to 70. */
  @ParameterizedTest
  @FieldSource("CLEAR")
  void clearProfilesAreRaggedAndUpright(String name) {
    Profile profile = profile(name);
    assertThat(profile.paragraphs().justified()).isFalse();
    assertThat(profile.paragraphs().hyphenated()).isFalse();
    assertThat(profile.paragraphs().indent()).isZero();
    assertThat(profile.paragraphs().gap()).isPositive();
    assertThat(profile.paragraphs().lineLength()).isBetween(60, 70);
    assertThat(profile.lettering().serif()).isFalse();
    assertThat(profile.lettering().emphasis()).isNotEqualTo(Profile.Emphasis.ITALIC);
    assertThat(profile.headingSizes()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    for (double size : sizes(profile)) {
      assertThat(size).isGreaterThanOrEqualTo(profile.leastSize());
    }
  }

  private static List<Double> sizes(Profile profile) {
    return List.of(
        profile.bodySize(), profile.smallSize(), profile.codeSize(), profile.headingSize(6));
  }

  /** RNIB and UKAAF clear print: 12 pt at the least, no underline. */
  @Test
  void clearPrintIsNeverSmall() {
    Profile profile = profile("clear-print");
    assertThat(profile.leastSize()).isGreaterThanOrEqualTo(12);
    assertThat(profile.lettering().emphasis()).isEqualTo(Profile.Emphasis.BOLD);
    assertThat(profile.lettering().underlineLinks()).isFalse();
  }

  /** UKAAF MS03 and G003: 16 pt at the least, 18 ideal, no underline. */
  @Test
  void largePrintOfTheUkIsLarge() {
    Profile profile = profile("large-print-uk");
    assertThat(profile.leastSize()).isGreaterThanOrEqualTo(16);
    assertThat(profile.bodySize()).isGreaterThanOrEqualTo(18);
    assertThat(profile.smallSize()).isGreaterThanOrEqualTo(18);
    assertThat(profile.lettering().emphasis()).isEqualTo(Profile.Emphasis.BOLD);
    assertThat(profile.lettering().underlineLinks()).isFalse();
  }

  /** APH and ACB: 18 pt, headings 20 and 22, leading 1.25, inch margins, underline for emphasis. */
  @Test
  void largePrintOfTheUsIsLarge() {
    Profile profile = profile("large-print-us");
    assertThat(profile.leastSize()).isGreaterThanOrEqualTo(18);
    assertThat(profile.headingSize(1)).isGreaterThanOrEqualTo(22);
    assertThat(profile.headingSize(3)).isGreaterThanOrEqualTo(20);
    assertThat(profile.leading()).isGreaterThanOrEqualTo(1.25);
    assertThat(profile.lettering().emphasis()).isEqualTo(Profile.Emphasis.UNDERLINE);
    for (Length margin :
        List.of(
            profile.margins().top(),
            profile.margins().bottom(),
            profile.margins().inner(),
            profile.margins().outer())) {
      assertThat(margin.pt()).isGreaterThanOrEqualTo(72);
    }
  }

  /**
   * British Dyslexia Association: 12 to 14 pt, leading 1.5, spaced letters, cream, headings +20 %.
   */
  @Test
  void dyslexiaIsSpacedAndOnCream() {
    Profile profile = profile("dyslexia");
    assertThat(profile.bodySize()).isBetween(12.0, 14.0);
    assertThat(profile.leading()).isGreaterThanOrEqualTo(1.5);
    assertThat(profile.lettering().letterSpacing()).isPositive();
    assertThat(profile.lettering().wordSpacing())
        .isGreaterThanOrEqualTo(profile.lettering().letterSpacing() * 3);
    assertThat(profile.headingSizes()).allMatch(size -> size >= profile.bodySize() * 1.2 - 1e-9);
    assertThat(profile.lettering().emphasis()).isEqualTo(Profile.Emphasis.BOLD);
    Colour paper = profile.colour(Tone.PAPER);
    assertThat(paper).isNotEqualTo(Colour.WHITE);
    assertThat(paper.blue()).isLessThan(paper.red());
  }

  /** Our own numbers: a serif, justified, hyphenated, at most 70 characters a line. */
  @Test
  void tradeIsABookOfWords() {
    Profile profile = profile("trade");
    assertThat(profile.bodySize()).isEqualTo(11);
    assertThat(profile.lettering().serif()).isTrue();
    assertThat(profile.paragraphs().justified()).isTrue();
    assertThat(profile.paragraphs().hyphenated()).isTrue();
    assertThat(profile.paragraphs().lineLength()).isLessThanOrEqualTo(70);
  }

  @Test
  void pageSizesAreKnownByNameOrMeasure() {
    assertThat(PageSize.parse("a5").orElseThrow().width().pt()).isBetween(419.0, 420.0);
    assertThat(PageSize.parse("Letter").orElseThrow().height().pt()).isBetween(791.0, 793.0);
    assertThat(PageSize.parse("6x9").orElseThrow().width().pt()).isBetween(431.0, 433.0);
    assertThat(PageSize.parse("120 x 190 mm").orElseThrow().height().pt()).isBetween(538.0, 539.0);
    assertThat(PageSize.parse("1 x 1 mm")).isEmpty();
    assertThat(PageSize.parse("0 x 190 mm")).isEmpty();
    assertThat(PageSize.parse("10 x 10 mm")).isEmpty();
  }
}
