package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Pose;
import org.clearleaf.check.Checker;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Severity;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The title that ships: what a newcomer finds in output/ after one command. */
class BookletTest {
  @TempDir static Path folder;

  private static ExportOutcome outcome;

  @BeforeAll
  static void export() throws IOException {
    outcome =
        Exporter.run(
            new ExportRequest(
                List.of(Path.of("manuscript")),
                folder,
                EditionPlan.Wishes.none().withEditions(List.of("book", "large-print", "epub")),
                true,
                false),
            Progress.none());
  }

  @Test
  void isPublishedInThreeEditionsThatPassEveryCheck() {
    for (String name : List.of("leg-cramps", "calambres")) {
      TitleOutcome booklet = title(name);
      assertThat(booklet.published()).isTrue();
      assertThat(booklet.files())
          .extracting(TitleOutcome.MadeEdition::file)
          .containsExactly(name + ".pdf", name + "-large-print.pdf", name + ".epub");
      assertThat(booklet.files()).allMatch(file -> !file.checks().isEmpty());
      assertThat(booklet.files())
          .filteredOn(file -> file.file().endsWith(".epub"))
          .allMatch(file -> file.checks().contains("same pages"));
    }
  }

  private static TitleOutcome title(String name) {
    return outcome.titles().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void passesInPdf2AsWell() throws IOException {
    assertThat(wished(Path.of("manuscript/leg-cramps"), "pdf2").files())
        .hasSize(3)
        .filteredOn(file -> file.file().endsWith(".pdf"))
        .allSatisfy(
            file ->
                assertThat(file.checks())
                    .contains("PDF/UA-2", "PDF/A-4", "WTPDF 1.0 for accessibility", "same words"));
  }

  /** What becomes of one title with PDF 2.0. */
  private static TitleOutcome wished(Path source, String out) throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("book", "large-print", "epub"))
            .withPdf(Optional.of(PdfStandard.UA_2), Optional.empty());
    ExportOutcome made =
        Exporter.run(
            new ExportRequest(List.of(source), folder.resolve(out), wishes, true, false),
            Progress.none());
    assertThat(made.isComplete()).isTrue();
    return made.titles().get(0);
  }

  /** The only warnings: no clinician and no translator has signed, and no page to download from. */
  @Test
  void theBookletKeepsItsRules() {
    assertThat(loud("leg-cramps")).containsExactly("LT-015", "LT-046");
    assertThat(loud("calambres")).containsExactly("LT-015", "LT-016", "LT-046");
  }

  private static List<String> loud(String name) {
    return title(name).findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(finding -> finding.rule().id())
        .toList();
  }

  @Test
  void theReportShowsReadingGrades() throws IOException {
    assertThat(title("leg-cramps").reading())
        .anyMatch(
            section -> section.title().equals("Massage and moving") && section.grade().isPresent());
    assertThat(title("calambres").reading()).anyMatch(section -> section.inflesz().isPresent());
    String report = Files.readString(folder.resolve("report.html"));
    assertThat(report).contains("Reading grades").contains("do not mean that the advice");
  }

  @Test
  void everyWordExtracts() throws IOException, InterruptedException {
    assumeTool("pdftotext");
    String text = run("pdftotext", folder.resolve("leg-cramps/leg-cramps.pdf").toString(), "-");
    assertThat(text)
        .contains("Most leg cramps are harmless")
        .contains("a different colour")
        .contains("not yet reviewed by a clinician")
        .doesNotContain("\uFFFD")
        .doesNotContain("\uFB01");
  }

  @Test
  void ligaturesExtractAsLetters() throws IOException, InterruptedException {
    assumeTool("pdftotext");
    Path file = Samples.write(folder, "in/lig.md", "# T\n\noffice flow fi fl ffi AVATAR naïve\n");
    Exporter.run(
        new ExportRequest(
            List.of(file), folder.resolve("lig"), EditionPlan.Wishes.none(), false, false),
        Progress.none());
    String text = run("pdftotext", folder.resolve("lig/lig/lig.pdf").toString(), "-");
    assertThat(text).contains("office flow fi fl ffi AVATAR naïve");
  }

  /** What each edition of a title says, read back from its files, without spaces and marks. */
  private static Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (TitleOutcome.MadeEdition made : title(name).files()) {
      Path file = folder.resolve(name).resolve(made.file());
      List<String> words = Checker.check(file, made.file()).words().words();
      assertThat(words).hasSizeGreaterThan(3000);
      files.put(made.file(), bare(String.join(" ", words)));
    }
    return files;
  }

  private static String bare(String text) {
    return text.replaceAll("\\[\\d+\\]|[\\s\u00A0]+", "");
  }

  private static Book book(String name) {
    return ManuscriptReader.read(Path.of("manuscript", name)).book().orElseThrow();
  }

  private static final Set<Role> WARNINGS = EnumSet.of(Role.WARNING, Role.CAUTION, Role.STOP);

  /** Every warning word for word in every full edition, those of stretches and topics too. */
  @Test
  void everyEditionCarriesTheWarnings() throws IOException {
    for (String name : List.of("leg-cramps", "calambres")) {
      List<String> warnings = new ArrayList<>();
      Samples.edit(book(name), "book")
          .text()
          .walk(
              block -> {
                if (block instanceof Matter.Box box && WARNINGS.contains(box.role())) {
                  StringBuilder words = new StringBuilder();
                  box.walk(b -> b.texts().forEach(t -> words.append(t.plain()).append(' ')));
                  warnings.add(bare(words.toString().replaceAll(", page .*", "")));
                }
              });
      assertThat(warnings).hasSizeGreaterThan(15);
      for (Map.Entry<String, String> file : files(name).entrySet()) {
        warnings.forEach(
            warning -> assertThat(file.getValue()).as(file.getKey()).contains(warning));
      }
    }
  }

  /** Do not massage, and the signs of a clot, before any word of rubbing, heat or ice. */
  @Test
  void warningsComeBeforeInstructions() throws IOException {
    before(
        "leg-cramps",
        List.of("Itmaybeabloodclot.", "chestpain,coughupblood", "Ifoneisswollen,hot"),
        List.of("Rubthemusclegently", "Useawarmtowel", "Wrapanicepack", "Rubslowlyandgently"));
    before(
        "calambres",
        List.of("Puedeseruncoágulodesangre.", "dolorenelpecho,tosesangre", "nolafrote"),
        List.of("Froteelmúsculo", "Useunatoallatibia", "Frotedespacioyconsuavidad"));
  }

  private static void before(String name, List<String> first, List<String> later)
      throws IOException {
    for (String text : files(name).values()) {
      for (String warning : first) {
        for (String instruction : later) {
          assertThat(text).contains(warning, instruction);
          assertThat(text.indexOf(warning)).isLessThan(text.indexOf(instruction));
        }
      }
    }
  }

  /** What a reader needs for each stretch, and the heel drop last, with a rail, not in the set. */
  @Test
  void everyStretchIsWhole() throws IOException {
    for (String name : List.of("leg-cramps", "calambres")) {
      List<Block.Stretch> stretches = new ArrayList<>();
      book(name)
          .walk(
              block -> {
                if (block instanceof Block.Stretch stretch) {
                  stretches.add(stretch);
                }
              });
      assertThat(stretches)
          .extracting(Block.Stretch::name)
          .containsExactlyInAnyOrder(
              "calf-wall",
              "towel-calf",
              "hamstring-chair",
              "thigh-chair",
              "ankle-pumps",
              "night-cramp",
              "calf-massage",
              "heel-drop");
      for (Block.Stretch stretch : stretches) {
        List<Block.Steps> steps = in(stretch, Block.Steps.class);
        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).steps()).hasSizeBetween(2, 4);
        assertThat(in(stretch, Block.Dose.class)).hasSize(1);
        assertThat(in(stretch, Block.Callout.class))
            .extracting(Block.Callout::kind)
            .containsExactly(Block.Callout.Kind.WARNING, Block.Callout.Kind.STOP);
        assertThat(in(stretch, Block.Listing.class).get(0).items()).hasSize(5);
        // Warnings come before the first step.
        List<Block> blocks = stretch.blocks();
        assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Block.Steps.class);
      }
      Block.Stretch heelDrop =
          stretches.stream().filter(s -> s.name().equals("heel-drop")).findFirst().orElseThrow();
      for (Block.Step step : in(heelDrop, Block.Steps.class).get(0).steps()) {
        assertThat(((Picture.Posed) step.figure().picture()).pose().props())
            .extracting(Pose.Prop::kind)
            .contains(Pose.PropKind.RAIL);
      }
      Chapter chapter =
          book(name).chapters().stream()
              .filter(c -> c.blocks().contains(heelDrop))
              .findFirst()
              .orElseThrow();
      assertThat(chapter.blocks().get(chapter.blocks().size() - 1)).isEqualTo(heelDrop);
      assertThat(Files.readString(Path.of("manuscript", name, "book.yaml")))
          .containsPattern("week: \\[[^\\]]*ankle-pumps")
          .doesNotContainPattern("week: \\[[^\\]]*heel-drop");
    }
  }

  private static <B extends Block> List<B> in(Block block, Class<B> kind) {
    List<B> found = new ArrayList<>();
    block.walk(
        b -> {
          if (kind.isInstance(b)) {
            found.add(kind.cast(b));
          }
        });
    return found;
  }

  @Test
  void theDoctorPageHasItsThreeCards() throws IOException {
    for (String text : files("leg-cramps").values()) {
      String page = text.substring(text.lastIndexOf("Callyouremergencynumbernowif"));
      assertThat(page)
          .contains("chestpain")
          .contains("findithardtobreathe")
          .contains("onesideofyourbodyissuddenlyweak")
          .contains("numbbetweenthelegs")
          .contains("bladderorbowels")
          .contains("oneofyourlegsisswollen")
          .contains("morethan10minutes")
          .contains("keepcomingfor1hour")
          .contains("darkliketea")
          .contains("hurtsatrestandlesswhenithangs")
          .contains("Withdiabetes")
          .contains("tinglingroundthemouth")
          .contains("numborweak")
          .contains("youarepregnant")
          .contains("notyetreviewedbyaclinician");
    }
    Path unpacked =
        EpubFiles.unpack(folder.resolve("leg-cramps/leg-cramps.epub"), folder.resolve("unpacked"));
    List<Path> holding = new ArrayList<>();
    for (Path file : Samples.files(unpacked)) {
      if (file.toString().endsWith(".xhtml")
          && Files.readString(file).contains("emergency number now if</h")) {
        holding.add(file);
      }
    }
    assertThat(holding).hasSize(1);
  }

  @Test
  void thereArePagesToWriteOn() {
    for (String name : List.of("leg-cramps", "calambres")) {
      List<Chapter> chapters = book(name).chapters();
      // The last is the page to keep.
      for (Chapter chapter : chapters.subList(chapters.size() - 3, chapters.size() - 1)) {
        assertThat(chapter.blocks())
            .filteredOn(Block.Table.class::isInstance)
            .isNotEmpty()
            .allSatisfy(
                table ->
                    assertThat(((Block.Table) table).body())
                        .allMatch(
                            row -> row.cells().stream().allMatch(c -> c.text().text().isEmpty())));
      }
    }
  }

  /** One angle in YAML, another picture in print and on screen. */
  @Test
  void anotherAngleChangesPdfAndEpub() throws IOException {
    Path copy = Samples.copy(Path.of("manuscript/leg-cramps"), folder.resolve("in/angle"));
    List<byte[]> before = drafts(copy, "before");
    assertThat(drafts(copy, "again")).usingRecursiveComparison().isEqualTo(before);
    Path yaml = copy.resolve("stretches/ankle-pumps.yaml");
    String pose = Files.readString(yaml);
    assertThat(pose).contains("knee: 58, ankle: 18");
    Files.writeString(yaml, pose.replace("knee: 58, ankle: 18", "knee: 58, ankle: 12"));
    List<byte[]> after = drafts(copy, "after");
    assertThat(after.get(0)).isNotEqualTo(before.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1));
  }

  private static List<byte[]> drafts(Path source, String out) throws IOException {
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of("book", "epub"));
    Exporter.run(
        new ExportRequest(List.of(source), folder.resolve(out), wishes, false, false),
        Progress.none());
    return List.of(
        Files.readAllBytes(folder.resolve(out).resolve("angle/angle.pdf")),
        Files.readAllBytes(folder.resolve(out).resolve("angle/angle.epub")));
  }

  private static void assumeTool(String name) throws InterruptedException {
    boolean found = true;
    try {
      run(name, "-v");
    } catch (IOException e) {
      found = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as(name + " is there on CI").isTrue();
    }
    assumeTrue(found, name + " is not on this machine");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  /** Markdown that nobody here wrote; it is not part of this project. */
  @Test
  void booksFromTheWildExport() throws IOException {
    Path corpus = Path.of("../shared/corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus beside this project");
    ExportOutcome wild =
        Exporter.run(
            new ExportRequest(
                List.of(corpus.resolve("small.md"), corpus.resolve("big.md")),
                folder.resolve("wild"),
                EditionPlan.Wishes.none(),
                true,
                false),
            Progress.none());
    assertThat(wild.titles()).allMatch(TitleOutcome::published);
    // One of them has a letter of Han, for which the usual program has no face: there is its EPUB.
    assertThat(wild.titles()).extracting(title -> title.files().size()).containsExactly(2, 1);
    for (String name : List.of("small.md", "big.md")) {
      String words = Files.readString(corpus.resolve(name)).replaceAll("\\p{IsHan}", "");
      Path source = Files.writeString(folder.resolve(name), words);
      assertThat(wished(source, "wild2").published()).isTrue();
    }
  }
}
