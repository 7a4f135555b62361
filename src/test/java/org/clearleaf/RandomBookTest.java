package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books by seed: whatever is nested in whatever, every edition is valid and all say the same. */
class RandomBookTest {
  /** 50 as a rule; the profile `soak` asks for more. */
  private static final int BOOKS = Integer.getInteger("random.books", 50);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    RandomMarkdown.write(folder.resolve("in"), BOOKS);
  }

  private List<TitleOutcome> export(String edition, PdfStandard standard, Hyphens hyphens)
      throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of(edition, "epub"))
            .withPdf(Optional.of(standard), Optional.of(hyphens));
    Path out = folder.resolve(standard.word());
    ExportRequest request =
        new ExportRequest(List.of(folder.resolve("in")), out, wishes, true, false);
    return Exporter.run(request, Progress.none()).titles();
  }

  private static void allPublished(List<TitleOutcome> titles, List<String> standards) {
    assertThat(titles).hasSize(BOOKS);
    assertThat(
            titles.stream()
                .filter(title -> !title.published())
                .map(
                    title ->
                        title.name() + " " + title.findings().stream().map(Finding::line).toList()))
        .isEmpty();
    for (TitleOutcome title : titles) {
      assertThat(title.files().get(0).checks()).containsAll(standards).contains("same words");
    }
  }

  @Test
  void everyEditionPassesItsChecks() throws IOException {
    List<TitleOutcome> titles = export("book", PdfStandard.UA_1, Hyphens.SOFT);
    allPublished(titles, List.of("PDF/UA-1", "PDF/A-2a"));
    assertThat(titles)
        .allSatisfy(title -> assertThat(title.files().get(1).checks()).contains("same pages"));
  }

  /** Those without errors of their author are titles whose notes are read behind paragraphs. */
  @Test
  void inPdf2AsWell() throws IOException {
    for (int seed = 1; seed <= BOOKS; seed++) {
      Path title = folder.resolve("in/r" + seed);
      Path text = title.resolve("r" + seed + ".md");
      boolean pictured = !Files.readString(text).contains("no.png");
      if (pictured
          && ManuscriptReader.read(text).findings().stream()
              .noneMatch(finding -> finding.severity() == Severity.ERROR)) {
        String settings = "title: Random " + seed + "\nlanguage: en\nnotes: after\n";
        Files.writeString(title.resolve("book.yaml"), settings);
      }
    }
    allPublished(
        export("large-print", PdfStandard.UA_2, Hyphens.ARTIFACT),
        List.of("PDF/UA-2", "PDF/A-4", "WTPDF 1.0 for accessibility", "WTPDF 1.0 for reuse"));
  }

  @Test
  void theBooksNestEverythingInEverything() {
    Set<String> pairs = new TreeSet<>();
    for (int seed = 1; seed <= BOOKS; seed++) {
      Book book =
          ManuscriptReader.read(folder.resolve("in/r" + seed + "/r" + seed + ".md"))
              .book()
              .orElseThrow();
      book.walk(block -> pairs(block, pairs));
      book.notes()
          .values()
          .forEach(note -> note.blocks().forEach(b -> pairs.add("Note > " + name(b))));
    }
    List<String> holders =
        List.of(
            "Quote", "Listing", "DefinitionList", "Callout", "DoctorSign", "EditionOnly", "Note");
    List<String> blocks =
        List.of(
            "Paragraph",
            "Heading",
            "CodeBlock",
            "Table",
            "Figure",
            "ThematicBreak",
            "Quote",
            "Listing",
            "DefinitionList",
            "Callout",
            "DoctorSign",
            "EditionOnly");
    List<String> around =
        List.of(
            "Emphasis",
            "Strong",
            "Strikethrough",
            "Shifted",
            "Keyboard",
            "Link",
            "CrossReference",
            "Span");
    List<String> within =
        List.of("Text", "Code", "Abbreviation", "InlineImage", "LineBreak", "NoteMark");
    Set<String> wanted = new TreeSet<>();
    holders.forEach(holder -> blocks.forEach(block -> wanted.add(holder + " > " + block)));
    for (String outer : around) {
      around.forEach(inner -> wanted.add(outer + " > " + inner));
      within.forEach(inner -> wanted.add(outer + " > " + inner));
    }
    for (String host : List.of("Paragraph", "Heading", "Table", "DefinitionList")) {
      around.forEach(inner -> wanted.add(host + " > " + inner));
      within.forEach(inner -> wanted.add(host + " > " + inner));
    }
    // No sign may stand in what only some editions hold; no link holds another, nor a note's mark.
    wanted.remove("EditionOnly > DoctorSign");
    for (String link : List.of("Link", "CrossReference")) {
      wanted.removeAll(List.of(link + " > Link", link + " > CrossReference", link + " > NoteMark"));
    }
    wanted.removeAll(pairs);
    assertThat(wanted).isEmpty();
  }

  private static void pairs(Block block, Set<String> pairs) {
    block.children().forEach(child -> pairs.add(name(block) + " > " + name(child)));
    for (Phrase phrase : block.phrases()) {
      phrase.inlines().forEach(inline -> pairs(name(block), inline, pairs));
    }
  }

  private static void pairs(String outer, Inline inline, Set<String> pairs) {
    pairs.add(outer + " > " + inline.getClass().getSimpleName());
    inline.children().forEach(child -> pairs(inline.getClass().getSimpleName(), child, pairs));
  }

  private static String name(Block block) {
    return block.getClass().getSimpleName();
  }
}
