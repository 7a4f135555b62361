package org.clearleaf.screen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are read back as they were written, and what is none is nothing. */
@Timeout(20)
class UnitRecordTest {

  private static final int DEEP = 500_000;

  @Test
  void readsWhatItWrote() {
    UnitRecord.Print print = new UnitRecord.Print("Calf \"stretch\"\u2028", "A5", 12.5, true);
    UnitRecord.File file =
        new UnitRecord.File(
            "a.pdf", "book", "k", "1.0", "2026-11-30", 1L << 40, 9, "ab", List.of("x"), print);
    About about =
        new About(
            "urn:x",
            "",
            List.of("Ann", "Bo\n"),
            "\u0001",
            "",
            "",
            "",
            "",
            "",
            "\ud83d\ude00",
            true);
    UnitRecord record =
        new UnitRecord("Títle", "es", "1.0", "", "", "GB", true, about, List.of(file));
    assertThat(UnitRecord.parse(record.json())).contains(record);
  }

  @Test
  void fillsInWhatAnOlderOneDoesNotHold() {
    UnitRecord record =
        UnitRecord.parse("{\"title\": \"T\", \"later\": [{}], \"files\": [{\"name\": \"a\"}]}")
            .orElseThrow();
    assertThat(record.about()).isEqualTo(About.NOTHING);
    assertThat(record.files().get(0).print()).isEqualTo(UnitRecord.Print.NONE);
    assertThat(record.files().get(0).checks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "3",
        "[]",
        "{",
        "{]",
        "{\"files\": 3}",
        "{\"files\": [3]}",
        "{\"reviewed\": \"\"}",
        "{\"title\": \"\\u12\"}",
        "\u0000",
        "{} {"
      })
  void takesNothingFromWhatIsNone(String json) {
    Optional<UnitRecord> read = UnitRecord.parse(json);
    assertThat(read.map(UnitRecord::files).orElse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"x\":", "{\"files\":[", "{\"about\":{\"x\":"})
  void endsWhereValuesAreNestedWithoutEnd(String nest) {
    assertThat(UnitRecord.parse(nest.repeat(DEEP))).isEmpty();
    assertThat(UnitRecord.parse("{\"x\":" + nest.repeat(DEEP))).isEmpty();
  }
}
