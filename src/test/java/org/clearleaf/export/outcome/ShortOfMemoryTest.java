package org.clearleaf.export.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearleaf.finding.Rule;
import org.junit.jupiter.api.Test;

/** What is told to be a lack of memory. */
class ShortOfMemoryTest {
  private static final Path TITLE = Path.of("title");

  @Test
  void aClassThatLackedMemoryWhenItBeganTellsSo() {
    Throwable why =
        new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space");
    Throwable lost = new NoClassDefFoundError("Could not initialize class Any").initCause(why);
    assertThat(Fault.of(TITLE, lost).rule()).isEqualTo(Rule.TITLE_TOO_BIG);
    assertThat(Fault.of(TITLE, new NoClassDefFoundError("Any")).rule())
        .isEqualTo(Rule.TITLE_FAILED);
  }
}
