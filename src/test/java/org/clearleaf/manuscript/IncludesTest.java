package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What chapters include stands where they ask for it, and findings lead to where it is written. */
class IncludesTest {
  @TempDir Path folder;

  private String text(String chapter) throws IOException {
    Samples.write(folder, "01.md", chapter);
    return ManuscriptReader.read(folder).texts().get(0).text();
  }

  private List<String> told(String chapter) throws IOException {
    Samples.write(folder, "01.md", chapter);
    return ManuscriptReader.read(folder).findings().stream()
        .filter(found -> found.rule().id().matches("MS-05[12]"))
        .map(found -> found.rule().id() + " " + found.span().orElseThrow())
        .toList();
  }

  @Test
  void linesAreThoseThatAreAskedFor() throws IOException {
    Samples.write(folder, "a.rs", "one\n// ANCHOR: x\ntwo\n// ANCHOR_END: x\nthree\n");
    String all = "one\n// ANCHOR: x\ntwo\n// ANCHOR_END: x\nthree";
    assertThat(text("{{#include a.rs}}\n")).isEqualTo(all + "\n");
    assertThat(text("{{ #include a.rs }} end")).isEqualTo(all + " end");
    assertThat(text("{{#include a.rs:3}}")).isEqualTo("two");
    assertThat(text("{{#include a.rs:3:}}")).isEqualTo("two\n// ANCHOR_END: x\nthree");
    assertThat(text("{{#include a.rs::1}}")).isEqualTo("one");
    assertThat(text("{{#rustdoc_include a.rs:1:3}}")).isEqualTo("one\n// ANCHOR: x\ntwo");
    assertThat(text("{{#include a.rs:x}}")).isEqualTo("two");
    assertThat(text("{{#playground a.rs:5 editable}}")).isEqualTo("three");
  }

  @Test
  void othersAskInLinesOfTheirOwn() throws IOException {
    Samples.write(folder, "_b.md", "---\ntitle: B\n---\nWords.\n");
    assertThat(text("{{< include _b.md >}}\n").strip()).isEqualTo("Words.");
    Samples.write(folder, "_t.md", "+++\ntitle = 'B'\n+++\nWords.\n");
    assertThat(text("{{#include _t.md}}\n").strip()).isEqualTo("Words.");
    assertThat(text("!include _b.md\n").strip()).isEqualTo("Words.");
    assertThat(text("--8<-- \"_b.md\"\n").strip()).isEqualTo("Words.");
    String asked = "See {{< include _b.md >}} and !include _b.md and \\{{#include _b.md}}.";
    assertThat(text(asked)).isEqualTo(asked);
  }

  /** Lists and quotations go on through all lines. */
  @Test
  void linesStandInWhatIsAroundThem() throws IOException {
    Samples.write(folder, "_b.md", "one\n\ntwo\n");
    assertThat(text("1. {{#include _b.md}}\n> {{#include _b.md}}\n"))
        .isEqualTo("1. one\n\n   two\n> one\n>\n> two\n");
    assertThat(text("    {{#include _b.md}}\n")).isEqualTo("    one\n\n    two\n");
  }

  @Test
  void filesIncludeFilesFromWhereTheyAre() throws IOException {
    Samples.write(folder, "parts/_b.md", "B: {{#include deep/_c.md}}\n");
    Samples.write(folder, "parts/deep/_c.md", "C\n");
    assertThat(text("A: {{#include parts/_b.md}}\n")).isEqualTo("A: B: C\n");
  }

  @Test
  void placesAreWhereTheLineIsWritten() throws IOException {
    Samples.write(folder, "_b.md", "## B\n\n##### Too deep\n");
    Samples.write(folder, "01.md", "# A\n\n{{#include _b.md}}\n\n##### Deep\n");
    assertThat(ManuscriptReader.read(folder).findings())
        .filteredOn(found -> found.rule().id().equals("MS-020"))
        .extracting(found -> found.span().orElseThrow().toString())
        .containsExactly("_b.md:3:1", "01.md:5:1");
  }

  @Test
  void whatIsIncludedIsNoChapterUnlessItIsListed() throws IOException {
    Samples.write(folder, "01.md", "# A\n\n{{#include 02.md}}\n");
    Samples.write(folder, "02.md", "Words of B.\n");
    assertThat(ManuscriptReader.read(folder).texts()).hasSize(1);
    Samples.write(folder, "book.yaml", "title: T\nlanguage: en\nchapters: [01.md, 02.md]\n");
    assertThat(ManuscriptReader.read(folder).texts()).hasSize(2);
    assertThat(ManuscriptReader.texts(folder)).hasSize(3);
    Samples.write(folder, "02.rs", "code\n");
    Samples.write(folder, "01.md", "# A\n\n{{#include 02.rs}}\n");
    assertThat(ManuscriptReader.texts(folder)).contains(folder.resolve("02.rs"));
  }

  /** A repository holds older editions, and pages that lead to the new one. */
  @Test
  void theSummaryNearestToTheTopCounts() throws IOException {
    Samples.write(folder, "2018/src/SUMMARY.md", "- [Old](old.md)\n");
    Samples.write(folder, "2018/src/old.md", "# Old\n");
    Samples.write(folder, "away/SUMMARY.md", "# Nothing\n");
    Samples.write(folder, "src/SUMMARY.md", "- [New](new.md)\n");
    Samples.write(folder, "src/new.md", "# New\n");
    assertThat(ManuscriptReader.read(folder).texts())
        .extracting(ChapterText::name)
        .containsExactly("src/new.md");
  }

  @Test
  void whatIsNotThereIsToldAndStaysAsItIsWritten() throws IOException {
    Path outside = Files.createTempFile("outside", ".md");
    Samples.write(folder, "_b.md", "Words.\n");
    Files.createSymbolicLink(folder.resolve("_link.md"), outside);
    assertThat(told("x {{#include no.md}}\n")).containsExactly("MS-051 01.md:1:3");
    assertThat(told("{{#include ../" + outside.getFileName() + "}}"))
        .containsExactly("MS-051 01.md:1:1");
    assertThat(told("{{#include " + outside + "}}")).containsExactly("MS-051 01.md:1:1");
    assertThat(told("{{#include _link.md}}")).containsExactly("MS-051 01.md:1:1");
    assertThat(told("{{#include _b.md:7:9}}")).containsExactly("MS-051 01.md:1:1");
    assertThat(told("{{#include _b.md:none}}")).containsExactly("MS-051 01.md:1:1");
    assertThat(text("x {{#include no.md}} y")).isEqualTo("x {{#include no.md}} y");
  }

  /** Neither a circle nor what doubles with each file takes time or memory. */
  @Test
  @Timeout(60)
  void noFileIncludesWithoutEnd() throws IOException {
    assertThat(told("# A\n\n{{#include 01.md}}\n")).containsExactly("MS-052 01.md:3:1");
    Samples.write(folder, "_b.md", "{{#include _c.md}}\n");
    Samples.write(folder, "_c.md", "{{#include _b.md}}\n");
    assertThat(told("# A\n\n{{#include _b.md}}\n")).containsExactly("MS-052 _c.md:1:1");
    for (int i = 0; i < 9; i++) {
      String next = "{{#include _d" + (i + 1) + ".md}}\n";
      Samples.write(folder, "_d" + i + ".md", next.repeat(40));
    }
    Samples.write(folder, "_d9.md", "Words of some length, over and over again.\n".repeat(1000));
    assertThat(told("# A\n\n{{#include _d0.md}}\n"))
        .isNotEmpty()
        .allMatch(s -> s.startsWith("MS-052"));
  }

  /** Nothing of it is lost, and the second reading leads to where a word was written. */
  @Test
  void aBookOfPiecesIsExported() throws IOException {
    Path book = folder.resolve("pieces");
    Samples.write(
        book,
        "01.md",
        "# A\n\n- item\n\n  {{#include parts/_b.md}}\n\n```rust\n{{#include ../pieces/a.rs:2:3}}\n```\n\n> {{#include parts/_b.md}}\n");
    Samples.write(book, "parts/_b.md", "Take **5 mg** twice[^n].\n\n[^n]: See [the end](02.md).\n");
    Samples.write(book, "a.rs", "fn no() {}\nfn one() {}\nfn two() {}\n");
    Samples.write(book, "02.md", "# The end\n\nWords.\n");
    ExportRequest request =
        new ExportRequest(
            List.of(book), folder.resolve("out"), EditionPlan.Wishes.none(), true, false);
    TitleOutcome made = Exporter.run(request, Progress.none()).titles().get(0);
    assertThat(made.findings()).filteredOn(f -> f.severity().name().equals("ERROR")).isEmpty();
    assertThat(made.published()).isTrue();
    assertThat(EpubFiles.text(folder.resolve("out/pieces/pieces.epub"), "c1.xhtml"))
        .containsPattern(
            "(?s)<li.*5 mg.*</li>.*<pre[^>]*><code[^>]*>fn one\\(\\) \\{}\nfn two\\(\\) \\{}</code>")
        .doesNotContain("fn no", "#include");
  }
}
