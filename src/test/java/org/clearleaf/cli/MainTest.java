package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... words) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(words, stream, stream);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aThreadThatDiesIsToldInOneLine() {
    Throwable lack = new OutOfMemoryError("Java heap space");
    Main.tell(new Thread("pool 1"), lack, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(text().lines())
        .containsExactly(
            "clearleaf: a thread ended (pool 1): java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void exportPublishesAndSaysWhere() throws IOException {
    Path source = Samples.write(folder, "a.md", "# A\n\n### C\n");
    assertThat(
            run("export", source.toString(), "-o", folder.resolve("out").toString(), "--no-check"))
        .isZero();
    assertThat(text())
        .contains("a.md:3:1: warning [MS-020] heading level jumps from 1 to 3; set as level 2")
        .contains("    hint: ")
        .contains("a.pdf (")
        .contains(": 1 published in ");
  }

  @Test
  void whatStopsATitleIsSaidFirstAndLast() throws IOException {
    Samples.write(folder, "t/book.yaml", "title: T\nlanguage: en-GB\n");
    StringBuilder signs = new StringBuilder("# A\n\n");
    for (int i = 0; i < 60; i++) {
      signs.append("Sign ").append(Character.toString(0x1FB00 + i)).append(".\n\n");
    }
    Samples.write(folder, "t/01.md", signs + "![A chair](no.png)\n");
    String output = folder.resolve("o").toString();
    assertThat(run("export", folder.resolve("t").toString(), "-o", output)).isEqualTo(1);
    List<String> lines = text().lines().toList();
    assertThat(lines.get(0)).contains("error [PC-001]");
    assertThat(lines.get(lines.size() - 2))
        .contains("rejected, not published, for: 01.md:123:1: error [PC-001]");
  }

  @Test
  void draftsGetADownloadPageWhereItIsAskedFor() throws IOException {
    String source = Samples.write(folder, "a.md", "# A\n").toString();
    Path drafts = folder.resolve("out");
    assertThat(run("export", source, "-o", drafts.toString(), "--no-check")).isZero();
    assertThat(drafts.resolve("index.html")).doesNotExist();
    assertThat(run("export", source, "-o", drafts.toString(), "--no-check", "--site")).isZero();
    assertThat(drafts.resolve("index.html")).exists();
  }

  @Test
  void rejectionIsStatus1() {
    assertThat(run("export", folder.resolve("no").toString(), "-o", folder.resolve("o").toString()))
        .isEqualTo(1);
    assertThat(text()).contains("MS-001").doesNotContain("Exception");
  }

  @Test
  void wrongUsageIsStatus2() {
    assertThat(run("exprot")).isEqualTo(2);
    assertThat(run("export", "--colour", "red")).isEqualTo(2);
    assertThat(run("export", "--edition", "hat")).isEqualTo(2);
    assertThat(run("export", "--page", "A99")).isEqualTo(2);
    assertThat(run("export", "--pdf", "ua-3")).isEqualTo(2);
    assertThat(run("export", "--hyphens", "hard")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("export", "--no-check")).isEqualTo(2);
    assertThat(run("export", "--no-check", "-o", "./output")).isEqualTo(2);
    assertThat(run("export", "--no-check", "-o", "src/../output")).isEqualTo(2);
    assertThat(text()).contains("no edition “hat”").doesNotContain("Exception");
  }

  @Test
  void aFolderThatCannotBeWrittenIsStatus3() throws IOException {
    Path file = Samples.write(folder, "taken", "a file where a folder should be");
    Path source = Samples.write(folder, "a.md", "# A\n");
    assertThat(run("export", source.toString(), "-o", file.toString())).isEqualTo(3);
    assertThat(text()).doesNotContain("\tat ");
  }

  @Test
  void lintWritesNothing() throws IOException {
    Path source = Samples.write(folder, "in/a.md", "# A\n\n![](x.png)\n");
    assertThat(run("lint", source.toString())).isEqualTo(1);
    assertThat(text()).contains("a.md:3:1: error [MS-030]").contains("PC-001");
    try (var files = Files.list(folder)) {
      assertThat(files.count()).isEqualTo(1);
    }
  }

  @Test
  void checkTellsGoodFromBad() throws IOException {
    Path source = Samples.write(folder, "a.md", "# A\n");
    run("export", source.toString(), "-o", folder.resolve("out").toString(), "--no-check");
    String pdf = folder.resolve("out/a/a.pdf").toString();
    assertThat(run("check", pdf, folder.resolve("out/a/a.epub").toString())).isZero();
    assertThat(run("check", "--strict", pdf)).isZero();
    assertThat(run("check", source.toString())).isEqualTo(1);
    assertThat(run("check", folder.resolve("none.pdf").toString())).isEqualTo(1);
    assertThat(text())
        .contains("a.pdf: passed (PDF/UA-1, PDF/A-2a)")
        .contains("CK-006")
        .contains("CK-007");
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    assertThat(run("--help")).isZero();
    assertThat(run("export", "--help")).isZero();
    assertThat(text()).contains("export", "lint", "check", "--edition", "--strict", "exit status");
  }
}
