package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.clearleaf.EpubFiles;
import org.clearleaf.PageProperties;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author gets wrong is a finding with a place and a hint, and the rest goes on. */
class BadInputTest {
  private static final String DECLARED = "title: T\nlanguage: en\neditions: [book, epub]\n";

  @TempDir Path folder;

  private TitleOutcome export(Path source, boolean check) throws IOException {
    ExportRequest request =
        new ExportRequest(
            List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), check, false);
    return Exporter.run(request, Progress.none()).titles().get(0);
  }

  private static List<String> places(TitleOutcome title, String id) {
    return title.findings().stream()
        .filter(f -> f.rule().id().equals(id))
        .map(Finding::line)
        .toList();
  }

  /** Each row of the table of repairs: the Markdown, the finding, its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          \\n### C                          | MS-020 | x.md:4:1
          ![a dot](no.png)              | PC-001 | x.md:3:1
          ![a](https://e.org/a.png)     | PC-002 | x.md:3:1
          ![a](../../etc/passwd)        | PC-003 | x.md:3:1
          ![a](x.md)                    | PC-005 | x.md:3:1
          ![](no.png)                   | MS-030 | x.md:3:1
          ::: what\\nText.\\n:::        | MS-022 | x.md:3:1
          ::: stretch none\\n:::        | MS-026 | x.md:3:1
          Text [@none].                 | MS-027 | x.md:3:6
          Text {{no-such-term}}.        | MS-028 | x.md:3:1
          Text <marquee>x</marquee>.    | MS-021 | x.md:3:6
          [text](#nowhere)              | MS-029 | x.md:3:1
          ::: note\\nOpen.              | MS-023 | x.md:3:1
          ::: see-doctor later\\nX\\n:::| MS-024 | x.md:3:1
          Text[^none].                  | MS-032 | x.md:3:5
          \\n## B {#a}\\n\\n## C {#a}                | MS-031 | x.md:6:1
          東                            | LY-001 | x.md:3:1
          """)
  void looseMarkdownIsReportedAndPublished(String markdown, String id, String place)
      throws IOException {
    Path source =
        Samples.write(folder, "x.md", "# A\n\n" + markdown.strip().replace("\\n", "\n") + "\n");
    TitleOutcome title = export(source, false);
    assertThat(title.published()).isTrue();
    assertThat(places(title, id)).hasSize(1).allMatch(line -> line.startsWith(place + ": "));
    assertThat(title.findings()).allMatch(finding -> !finding.hint().isEmpty());
  }

  /** What an EPUB says of its PDF is so. */
  @Test
  void noEditionSpeaksOfOneThatIsWithheld() throws IOException {
    Samples.write(folder, "t/01.md", "# A\n\nText.\n");
    Samples.write(folder, "t/book.yaml", "title: T\nlanguage: en\nversion: 1\n");
    assertThat(export(folder.resolve("t"), true).files()).hasSize(3);
    Path epub = folder.resolve("out/t/t.epub");
    assertThat(EpubFiles.text(epub, "colophon.xhtml")).contains("There is a PDF");
    Samples.write(folder, "t/01.md", "# A\n\n東\n");
    assertThat(export(folder.resolve("t"), true).files()).hasSize(1);
    assertThat(EpubFiles.text(epub, "colophon.xhtml")).contains("Version 1").doesNotContain("PDF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a dot](no.png)",
        "![](no.png)",
        "::: what\nText.\n:::",
        "[@none]",
        "{{no-such-term}}",
        "::: only book\n::: warning general\nHot.\n:::\n:::"
      })
  void anErrorStopsADeclaredTitle(String markdown) throws IOException {
    Samples.write(folder, "t/book.yaml", DECLARED);
    Samples.write(folder, "t/01.md", "# A\n\n" + markdown + "\n");
    TitleOutcome title = export(folder.resolve("t"), true);
    assertThat(title.published()).isFalse();
    assertThat(Samples.ids(title.findings())).contains("EX-001");
    assertThat(folder.resolve("out/t")).doesNotExist();
  }

  @Test
  void whatIsPrintedInsteadIsValidAndKeepsEveryWord() throws IOException {
    Path source =
        Samples.write(
            folder,
            "x.md",
            """
            ##### Deep

            <div>kept <i>words</i></div>

            ![the words of a lost picture](no.png)

            ![](no.png)

            ::: what {.x}
            inside
            :::

            東京 and <blink>this</blink> [gone](#x) {{nothing}} [@none]
            """);
    TitleOutcome title = export(source, true);
    assertThat(title.published()).isTrue();
    assertThat(title.files()).allMatch(file -> !file.checks().isEmpty());
  }

  @Test
  void aMissingFolder() throws IOException {
    TitleOutcome title = export(folder.resolve("nowhere"), false);
    assertThat(Samples.ids(title.findings())).containsExactly("MS-001");
  }

  @Test
  void anEmptyFolder() throws IOException {
    TitleOutcome title = export(Files.createDirectory(folder.resolve("empty")), false);
    assertThat(Samples.ids(title.findings())).containsExactly("MS-002");
  }

  @Test
  void brokenYaml() throws IOException {
    Samples.write(folder, "t/book.yaml", "title: T\neditions: [book\n");
    Samples.write(folder, "t/01.md", "# A\n");
    TitleOutcome title = export(folder.resolve("t"), true);
    assertThat(title.published()).isFalse();
    assertThat(places(title, "MS-006")).hasSize(1).allMatch(l -> l.startsWith("book.yaml:3:1"));
  }

  @Test
  void yamlThatIsTooDeep() throws IOException {
    Samples.write(folder, "t/book.yaml", "title: " + "[".repeat(5000) + "\n");
    Samples.write(folder, "t/01.md", "# A\n");
    assertThat(Samples.ids(export(folder.resolve("t"), false).findings())).contains("MS-006");
  }

  @Test
  void aWrongDateAnUnknownKeyAndAnUnknownEdition() throws IOException {
    Samples.write(
        folder,
        "t/book.yaml",
        "title: T\nlanguage: en\ndate: soon\ncolour: red\neditions: [hat]\npdf: ua-9\n");
    Samples.write(folder, "t/01.md", "# A\n");
    TitleOutcome title = export(folder.resolve("t"), false);
    assertThat(places(title, "MS-007"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("book.yaml:3:7"))
        .anyMatch(line -> line.startsWith("book.yaml:6:6") && line.contains("ua-1, ua-2"));
    assertThat(places(title, "MS-008")).allMatch(line -> line.startsWith("book.yaml:4:9"));
    assertThat(places(title, "ED-001")).hasSize(1);
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    Path source = folder.resolve("x.md");
    Files.write(source, "# Caf\u00e9\n\nText.\n".getBytes(StandardCharsets.ISO_8859_1));
    TitleOutcome title = export(source, false);
    assertThat(places(title, "MS-003")).hasSize(1).allMatch(line -> line.contains("byte 6"));
    assertThat(title.published()).isTrue();
  }

  /** What does not fit a page is set so that it does, nothing is lost, and the author is told. */
  @ParameterizedTest
  @CsvSource({"table, LY-004", "word, LY-005", "picture, LY-006", "lists, MS-033", "empty, MS-010"})
  @Timeout(60)
  void whatDoesNotFitThePage(String kind, String id) throws IOException {
    String many = "Donaudampfschiff%d|".repeat(12);
    Object[] numbers = IntStream.range(0, 12).boxed().toArray();
    String text =
        switch (kind) {
          case "table" ->
              "# T\n\n|"
                  + many.formatted(numbers)
                  + "\n|"
                  + "-|".repeat(12)
                  + "\n|"
                  + many.formatted(numbers);
          case "word" -> "# W\n\nbefore " + "abcdefghij".repeat(1000) + " after";
          case "picture" -> "# P\n\nbefore\n\n![large](large.png)\n\nafter";
          case "lists" ->
              IntStream.range(0, 200)
                  .mapToObj(i -> "  ".repeat(i) + "- item " + i + "\n")
                  .collect(Collectors.joining("", "# L\n\n", ""));
          default -> "# One\n\n# Two\n\n# Three\n";
        };
    BufferedImage large = new BufferedImage(2000, 4000, BufferedImage.TYPE_BYTE_BINARY);
    Path file = Samples.write(folder, "in/sample.md", text);
    ImageIO.write(large, "png", file.resolveSibling("large.png").toFile());
    TitleOutcome title = export(file, true);
    assertThat(title.published()).isTrue();
    assertThat(Samples.ids(title.findings())).contains(id);
    Prepared edited = Samples.edit(file, Profile.named("large-print-uk").orElseThrow(), "A5");
    PageProperties.check(Samples.layOut(file, edited), edited.text());
  }

  @Test
  void anSvgWithAScriptIsCleaned() throws IOException {
    Samples.write(
        folder,
        "a.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='x()'>"
            + "<script>x()</script><image href='https://e.org/a.png'/><rect width='9' height='9'/></svg>");
    Path source = Samples.write(folder, "x.md", "# A\n\n![a square](a.svg)\n");
    TitleOutcome title = export(source, true);
    assertThat(places(title, "PC-006")).hasSize(1);
    assertThat(title.published()).isTrue();
  }

  /** Inputs made to be slow or deep. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileInputEndsInTime(int kind) throws IOException {
    String text =
        switch (kind) {
          case 0 -> "> ".repeat(2000) + "deep";
          case 1 -> "- ".repeat(300) + "deep";
          case 2 -> "*a **a ".repeat(3000);
          case 3 -> "[".repeat(5000);
          case 4 -> "x".repeat(20_000);
          case 5 ->
              "| a ".repeat(400) + "|\n" + "|---".repeat(400) + "|\n" + "| b ".repeat(400) + "|";
          case 6 -> "::: note\n".repeat(300);
          case 7 -> "<".repeat(20_000) + "a>";
          case 8 -> "::: only book\n".repeat(300);
          default -> "{{".repeat(5000) + "![a](b){#".repeat(2000);
        };
    Path source = Samples.write(folder, "x.md", "# A\n\n" + text + "\n");
    TitleOutcome title = export(source, false);
    assertThat(Samples.ids(title.findings())).doesNotContain("EX-003");
    assertThat(title.published()).isTrue();
  }
}
