package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProfileTest {
  static final List<String> NAMES = Profile.NAMES;

  /** WCAG 2.2, 1.4.6, and 1.4.3 for white on the heads of cards. */
  @ParameterizedTest
  @FieldSource("NAMES")
  void textStandsOutFromPaperAndPanels(String name) {
    Profile profile = Profile.named(name).orElseThrow();
    for (Profile.Role role :
        List.of(
            Profile.Role.TEXT,
            Profile.Role.MUTED,
            Profile.Role.HEADING,
            Profile.Role.LINK,
            Profile.Role.ACCENT,
            Profile.Role.NOW,
            Profile.Role.TODAY,
            Profile.Role.SOON)) {
      Colour colour = profile.colour(role);
      assertThat(colour.contrast(Colour.WHITE)).as(role.name()).isGreaterThan(7);
      assertThat(colour.contrast(profile.colour(Profile.Role.PANEL)))
          .as(role.name())
          .isGreaterThan(6);
      assertThat(colour.contrast(profile.colour(Profile.Role.NOW_PANEL)))
          .as(role.name())
          .isGreaterThan(6);
    }
  }

  /** RNIB and UKAAF clear print: 12 pt at the least, everywhere. */
  @Test
  void clearPrintIsNeverSmall() {
    Profile profile = Profile.named("clear-print").orElseThrow();
    assertThat(List.of(profile.bodySize(), profile.smallSize(), profile.codeSize()))
        .allMatch(size -> size >= 12);
    assertThat(profile.lettering().emphasis()).isEqualTo(Profile.Emphasis.BOLD);
    assertThat(profile.lettering().underlineLinks()).isFalse();
  }

  /** UKAAF large print: 16 pt at the least; APH: 18. */
  @Test
  void largePrintIsLarge() {
    for (String name : List.of("large-print-uk", "large-print-us")) {
      Profile profile = Profile.named(name).orElseThrow();
      assertThat(List.of(profile.bodySize(), profile.smallSize(), profile.codeSize()))
          .allMatch(size -> size >= 18);
      assertThat(profile.headingSizes()).allMatch(size -> size >= 18);
      assertThat(profile.leading()).isGreaterThanOrEqualTo(1.25);
    }
  }

  @Test
  void pageSizesAreKnownByNameOrMeasure() {
    assertThat(PageSize.parse("a5").orElseThrow().width().pt()).isBetween(419.0, 420.0);
    assertThat(PageSize.parse("120 x 190 mm").orElseThrow().height().pt()).isBetween(538.0, 539.0);
    assertThat(PageSize.parse("1 x 1 mm")).isEmpty();
    assertThat(PageSize.parse("10 x 10 mm")).isEmpty();
  }
}
