package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One book in forty-four languages and twenty-six scripts: whoever reads it gets each word. */
class ScriptsTest {
  private static final Path BOOK = Path.of("src/test/resources/scripts");

  private static final Pattern SECTION =
      Pattern.compile("## (\\S.*) \\{lang=(\\S+)}\n\n::: .*\n(.*)\n:::");

  /** What is neither seen nor said: joiners, and marks of direction. */
  private static final String UNSEEN = "[\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]";

  /** Languages that put no spaces between words: runs of letters are looked for. */
  private static final Set<String> UNSPACED =
      Set.of("zh", "zh-Hant", "ja", "th", "lo", "km", "my", "bo");

  /**
   * Where readers of pages put full stops and brackets into other places than they stand in, or
   * pass over signs of vowels, by no fault of the page: they go by rules of their own there.
   */
  private static final Set<String> FROM_RIGHT = Set.of("ar", "fa", "ur", "he", "dv");

  @TempDir static Path folder;

  /** For each language its words. */
  private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

  private static Path pdf = Path.of("none");

  @BeforeAll
  static void readAndMake() throws IOException {
    Matcher sections = SECTION.matcher(Files.readString(BOOK.resolve("01.md")));
    while (sections.find()) {
      WORDS.put(sections.group(2), words(sections.group(2), normal(sections.group(3))));
    }
    export(PdfStandard.UA_1, false);
    pdf = folder.resolve("ua-1/scripts/scripts.pdf");
  }

  private static TitleOutcome export(PdfStandard standard, boolean check) throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("book", "epub"))
            .withPdf(Optional.of(standard), Optional.empty());
    Path out = folder.resolve(standard.word() + (check ? "-checked" : ""));
    ExportRequest request = new ExportRequest(List.of(BOOK), out, wishes, check, false);
    return Exporter.run(request, Progress.none()).titles().get(0);
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(UNSEEN, "");
  }

  private static List<String> words(String language, String text) {
    if (!UNSPACED.contains(language)) {
      return Arrays.asList(text.split("\\s+"));
    }
    List<String> parts = new ArrayList<>();
    String letters = text.replaceAll("\\s", "");
    for (int i = 0; i + 4 <= letters.length(); i += 4) {
      parts.add(letters.substring(i, i + 4));
    }
    return parts;
  }

  /** All that the structure says, without spaces. */
  private static String said() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line : Readers.ours(pdf).dump().lines().toList()) {
      String text = line.strip();
      said.append(text.startsWith("\"") ? text.substring(1) : "");
    }
    return normal(said.toString()).replaceAll("\\s", "");
  }

  @ParameterizedTest
  @EnumSource(PdfStandard.class)
  void passesInBothStandards(PdfStandard standard) throws IOException {
    TitleOutcome made = export(standard, true);
    assertThat(made.findings()).isEmpty();
    assertThat(made.files()).hasSize(2).allMatch(file -> file.checks().contains("same words"));
  }

  @Test
  void theStructureSaysEachLetterInItsOrder() throws IOException {
    String said = said();
    WORDS.forEach(
        (language, words) ->
            assertThat(said).as(language).contains(String.join("", words).replaceAll("\\s", "")));
    assertThat(Readers.veraPdf(pdf).dump()).isEqualTo(Readers.ours(pdf).dump());
  }

  @Test
  void pdfBoxGetsEachWord() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      eachWord(new PDFTextStripper().getText(document), 98, Set.of());
    }
  }

  @Test
  void popplerGetsEachWord() throws IOException {
    Readers.assumePdfReaders();
    eachWord(Readers.run("pdftotext", "-layout", pdf.toString(), "-"), 97, Set.of());
  }

  @Test
  void pdfJsGetsEachWord() throws IOException {
    Readers.assumePdfReaders();
    String script = Readers.NODE.resolve("words.mjs").toString();
    // It parts a letter of Latin from two marks, though they are one code each beside it.
    eachWord(Readers.run("node", script, pdf.toString()), 97, Set.of("yo"));
  }

  /** Each word of each language, but for those from the right; and most of all. */
  private static void eachWord(String text, int least, Set<String> not) {
    String read = normal(text);
    String letters = read.replaceAll("\\s", "");
    Set<String> known =
        Set.copyOf(List.of(read.strip().split("\\s+")).stream().distinct().toList());
    int right = 0;
    int all = 0;
    for (Map.Entry<String, List<String>> language : WORDS.entrySet()) {
      List<String> missing =
          language.getValue().stream()
              .filter(
                  word ->
                      UNSPACED.contains(language.getKey())
                          ? !letters.contains(word)
                          : !known.contains(word))
              .toList();
      all += language.getValue().size();
      right += language.getValue().size() - missing.size();
      if (!FROM_RIGHT.contains(language.getKey()) && !not.contains(language.getKey())) {
        assertThat(missing).as(language.getKey()).isEmpty();
      }
    }
    assertThat(100 * right / all).isGreaterThanOrEqualTo(least);
  }

  @Test
  void oneContentsListNamesThemAll() throws IOException {
    assertThat(WORDS).hasSize(44);
    String said = said();
    Matcher sections = SECTION.matcher(Files.readString(BOOK.resolve("01.md")));
    while (sections.find()) {
      // In the contents, and above its text.
      String name = normal(sections.group(1)).replaceAll("\\s", "");
      assertThat(said.split(Pattern.quote(name), -1)).as(name).hasSizeGreaterThan(2);
    }
  }
}
