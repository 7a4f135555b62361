package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final List<Path> TITLES = List.of(Path.of("manuscript"));

  @TempDir Path folder;

  private final Desk desk =
      new Desk(TITLES, List.of(Path.of("manuscript/clinics")), true, Clock.systemUTC());

  private static Desk.Order order(boolean large, boolean black, List<String> handouts) {
    return new Desk.Order(
        "leg-cramps", "", "Hill “Practice” <b>", "01632 960999", "GB", "", large, black, handouts);
  }

  private static List<String> all(Desk desk) {
    return List.copyOf(desk.offers().get(1).handouts().keySet());
  }

  @Test
  void allHandoutsAtOnceAreOneCheckedPdf() throws IOException {
    List<String> names = all(desk);
    assertThat(names).hasSizeGreaterThan(10);
    for (boolean large : new boolean[] {false, true}) {
      Optional<byte[]> pdf = desk.print(order(large, !large, names));
      assertThat(pdf).as("large %s", large).isPresent();
      Path file = Files.write(folder.resolve("all.pdf"), pdf.get());
      Checked checked = Checker.check(file, "all.pdf");
      assertThat(checked.findings()).isEmpty();
      if (!large) {
        assertThat(Checker.inks(file, "all.pdf")).isEmpty();
      }
    }
  }
}
