package org.clearleaf.manuscript;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** No bytes make the reader throw: what is wrong with them is a finding. */
class ManuscriptFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void neverThrows(byte[] data) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("x.md");
    try {
      Files.write(file, data);
      ManuscriptReader.read(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
