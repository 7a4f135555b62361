package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearleaf.finding.Rule;

/** No bytes make the reader throw: what is wrong with them is a finding. */
class ManuscriptFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void neverThrows(byte[] data) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("x.md");
    try {
      Files.write(file, data);
      assertThat(ManuscriptReader.read(file).findings())
          .noneMatch(found -> found.rule() == Rule.TEXT_UNREAD);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
