package org.clearleaf.screen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearleaf.edition.Words;
import org.junit.jupiter.api.Test;

/** How a sheet is offered for download. */
class HandoutCardTest {
  private static UnitRecord.File file(String name) {
    return new UnitRecord.File(
        name, "ask-for-large-print", "", "", "", 1000, 1, "", List.of(), UnitRecord.Print.NONE);
  }

  /** A sheet may be named as a print is: only the end of its file's name says how it is printed. */
  @Test
  void aSheetNamedLargePrintIsNotAllLarge() {
    List<HandoutCard> cards =
        HandoutCard.of(
            List.of(
                file("handouts/ask-for-large-print-a4.pdf"),
                file("handouts/ask-for-large-print-a4-large-print.pdf"),
                file("handouts/ask-for-large-print-a4-large-print-black.pdf")),
            Words.of("en"),
            Map.of(),
            "t/handouts.html",
            "");
    assertThat(cards).hasSize(1);
    assertThat(cards.get(0).prints())
        .extracting(HandoutCard.PrintLink::label)
        .containsExactly("Standard print", "Large print", "Large print");
  }
}
