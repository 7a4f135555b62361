package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.PageSize;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void publishTwoTitles() throws IOException {
    out = folder.resolve("out");
    yaml("a", "[book, large-print, epub]");
    yaml("b", "[epub]");
    export(Wishes.none(), false);
  }

  private void yaml(String name, String editions) throws IOException {
    Samples.write(folder, "titles/" + name + "/01.md", "# One\n\nWords.\n");
    Samples.write(
        folder,
        "titles/" + name + "/book.yaml",
        "title: One\nlanguage: en\nauthors: [A]\neditions: " + editions + "\n");
  }

  private ExportOutcome export(Wishes wishes, boolean prune) throws IOException {
    ExportRequest request =
        new ExportRequest(List.of(folder.resolve("titles")), out, wishes, false, false)
            .with(prune ? BatchSettings.usual().with(Way.PRUNING) : BatchSettings.usual());
    return Exporter.run(request, Progress.none());
  }

  @Test
  void editionsNoLongerDeclaredGo() throws IOException {
    yaml("a", "[book, epub]");
    export(Wishes.none(), false);
    assertThat(out.resolve("a/a-large-print.pdf")).exists();
    assertThat(export(Wishes.none(), true).pruned()).containsExactly("a/a-large-print.pdf");
    assertThat(out.resolve("a/a-large-print.pdf")).doesNotExist();
    assertThat(out.resolve("a/a.pdf")).exists();
    assertThat(out.resolve("a/record.json")).content().doesNotContain("large-print");
    assertThat(export(Wishes.none(), true).pruned()).isEmpty();
  }

  @Test
  void aTitleWhoseManuscriptIsGoneGoes() throws IOException {
    Samples.delete(folder.resolve("titles/b"));
    assertThat(export(Wishes.none(), true).pruned()).containsExactly("b/b.epub");
    assertThat(out.resolve("b")).doesNotExist();
    assertThat(out.resolve("a/a.epub")).exists();
  }

  @Test
  void aFolderThatIsNotThereSaysNothing() throws IOException {
    Samples.delete(folder.resolve("titles"));
    Files.createDirectories(folder.resolve("titles"));
    assertThat(export(Wishes.none(), true).pruned()).isEmpty();
    Samples.write(folder, "others/c/01.md", "# Other\n");
    ExportRequest others =
        new ExportRequest(List.of(folder.resolve("others")), out, Wishes.none(), false, false)
            .with(BatchSettings.usual().with(Way.PRUNING));
    assertThat(Exporter.run(others, Progress.none()).pruned()).isEmpty();
    assertThat(out.resolve("b/b.epub")).exists();
  }

  @Test
  void whatSomeoneElseWroteStays() throws IOException {
    Samples.delete(folder.resolve("titles/b"));
    Files.writeString(out.resolve("b/b.epub"), "changed by hand");
    Files.writeString(out.resolve("b/notes.txt"), "not ours");
    assertThat(export(Wishes.none(), true).pruned()).isEmpty();
    assertThat(out.resolve("b/b.epub")).hasContent("changed by hand");
    assertThat(out.resolve("b/notes.txt")).exists();
  }

  @Test
  void aRunForSomeEditionsTakesNoneOfTheOthers() throws IOException {
    assertThat(export(Wishes.none().withEditions(List.of("epub")), true).pruned()).isEmpty();
    assertThat(out.resolve("a/a-large-print.pdf")).exists();
  }

  @Test
  void aRunWithAnotherLookTakesNoneOfTheUsual() throws IOException {
    Wishes black = Wishes.none().withInk(Optional.of(InkSet.BLACK));
    Wishes small = Wishes.none().withLook(PageSize.parse("A5"), Optional.empty());
    for (Wishes wishes : List.of(black, small)) {
      assertThat(export(wishes, true).pruned()).isEmpty();
      assertThat(out.resolve("a/a-large-print.pdf")).exists();
    }
  }

  @Test
  void aTitleBehindALinkThatLeadsNowhereStays() throws IOException {
    Path away = folder.resolve("away");
    Files.move(folder.resolve("titles/b"), away);
    Files.createSymbolicLink(folder.resolve("titles/b"), away);
    assertThat(export(Wishes.none(), false).isComplete()).isTrue();
    Files.move(away, folder.resolve("further-away"));
    assertThat(export(Wishes.none(), true).pruned()).isEmpty();
    assertThat(out.resolve("b/b.epub")).exists();
  }

  @Test
  void aTitleThatIsRejectedLosesNothing() throws IOException {
    Samples.write(folder, "titles/a/01.md", "# One\n\n![](missing.png)\n");
    assertThat(export(Wishes.none(), true).pruned()).isEmpty();
    assertThat(out.resolve("a/a-large-print.pdf")).exists();
  }
}
