package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file is read in one sitting. */
class FileSizeTest {
  private static final int MOST_LINES = 450;
  private static final int USUAL_LINES = 80;

  @Test
  void noFileIsLong() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<Integer> sizes = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      assertThat(lines).as(file.toString()).isLessThanOrEqualTo(MOST_LINES);
      sizes.add(lines);
    }
    assertThat(sizes.stream().sorted().toList().get(sizes.size() / 2))
        .isLessThanOrEqualTo(USUAL_LINES);
  }
}
