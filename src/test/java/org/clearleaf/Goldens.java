package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text dumps that a person can review. `mvn test -Dgolden.update=true` writes them anew; read the
 * diff before it is committed.
 */
public final class Goldens {
  private static final Path FOLDER = Path.of("src/test/resources/goldens");

  private Goldens() {}

  /** The manuscripts of the goldens. */
  public static List<Path> manuscripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Compares a dump with what is kept beside the manuscript. */
  public static void check(Path manuscript, String kind, String dump) throws IOException {
    String name = String.valueOf(manuscript.getFileName()).replace(".md", "." + kind + ".txt");
    Path kept = manuscript.resolveSibling(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(kept, dump);
    }
    assertThat(dump).as(name).isEqualTo(Files.exists(kept) ? Files.readString(kept) : "");
  }
}
