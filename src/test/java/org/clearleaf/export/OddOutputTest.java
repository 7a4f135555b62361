package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output folders as other hands, and other workers, leave them. */
class OddOutputTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void writeTitles() throws IOException {
    out = folder.resolve("out");
    for (String name : List.of("a", "b", "c")) {
      Samples.write(folder, "titles/" + name + "/01.md", "# One {#text}\n\nWords.\n");
      Samples.write(
          folder,
          "titles/" + name + "/book.yaml",
          """
          title: One
          language: en
          authors: [A]
          editions: [epub]
          handouts: {prints: [standard], sheets: [{name: one, title: One, parts: [text]}]}
          """);
    }
  }

  private ExportRequest request(boolean strict) {
    return new ExportRequest(List.of(folder.resolve("titles")), out, Wishes.none(), false, strict)
        .with(BatchSettings.usual().with(Way.SITE));
  }

  private ExportOutcome export(ExportRequest request) throws IOException {
    return Exporter.run(request, Progress.none());
  }

  private ExportOutcome export() throws IOException {
    return export(request(false));
  }

  @Test
  void aFileWhereATitleBelongsEndsThatTitleAlone() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("b"), "in the way");
    ExportOutcome outcome = export();
    assertThat(outcome.count(State.PUBLISHED)).isEqualTo(2);
    TitleOutcome stuck = outcome.titles().get(1);
    assertThat(stuck.state()).isEqualTo(State.FAILED);
    assertThat(Samples.ids(stuck.findings())).containsOnlyOnce("EX-007");
    assertThat(out.resolve("b")).hasContent("in the way");
    assertThat(out.resolve("report.json")).content().contains("EX-007");
    // It is in the way of no later run either, and one that finds room for it completes the set.
    assertThat(export().count(State.UNCHANGED)).isEqualTo(2);
    Files.delete(out.resolve("b"));
    assertThat(export().isComplete()).isTrue();
    assertThat(out.resolve("b/b.epub")).exists();
    assertThat(export().count(State.UNCHANGED)).isEqualTo(3);
  }

  @Test
  void aRecordThatIsNoTextIsWrittenAnew() throws IOException {
    export();
    byte[] before = Files.readAllBytes(out.resolve("b/record.json"));
    Files.write(out.resolve("b/record.json"), new byte[] {(byte) 0xc3, (byte) 0x28, 0});
    Files.write(out.resolve(".clearleaf/outcomes/c.json"), new byte[] {(byte) 0xff});
    assertThat(export().isComplete()).isTrue();
    assertThat(Files.readAllBytes(out.resolve("b/record.json"))).isEqualTo(before);
  }

  @Test
  void whatWasPublishedInALenientRunIsRejectedInAStrictOne() throws IOException {
    Samples.write(folder, "titles/b/02.md", "# Two\n\n## One\n\n#### Too deep\n\nWords.\n");
    ExportOutcome lenient = export();
    assertThat(lenient.isComplete()).as(lenient.toString()).isTrue();
    assertThat(lenient.titles().get(1).findings()).isNotEmpty();
    ExportOutcome strict = export(request(true));
    assertThat(strict.count(State.REJECTED)).isEqualTo(1);
    assertThat(strict.titles().get(1).state()).isEqualTo(State.REJECTED);
    assertThat(out.resolve("b/b.epub")).as("what was there stays").exists();
  }

  @Test
  void eachClinicHasItsOwnFate() throws IOException {
    for (int i = 1; i <= 8; i++) {
      Samples.write(folder, "clinics/c" + i + ".yaml", "name: C\nphone: 1\ncountry: GB\n");
    }
    Samples.write(folder, "clinics/c4.yaml", "name: C\nphone: 1\ncountry: nowhere\n");
    Files.createDirectories(out.resolve("a/handouts"));
    Files.writeString(out.resolve("a/handouts/c6"), "in the way");
    ExportRequest request = request(false).forClinics(List.of(folder.resolve("clinics")), false);
    ExportOutcome outcome = export(request);
    List<String> lost =
        outcome.titles().stream().filter(u -> !u.published()).map(TitleOutcome::unit).toList();
    assertThat(lost)
        .containsExactly("a/handouts/c4", "a/handouts/c6", "b/handouts/c4", "c/handouts/c4");
    assertThat(outcome.titles()).hasSize(24);
  }

  @Test
  void twoWorkersMayPublishTheSameUnit() throws IOException {
    byte[] data = "the same".getBytes(StandardCharsets.UTF_8);
    try (OutputFolder run = OutputFolder.open(out, false);
        OutputFolder one = OutputFolder.shared(out, "one");
        OutputFolder two = OutputFolder.shared(out, "two")) {
      for (OutputFolder worker : List.of(one, two)) {
        worker.stage("a", "a/a.epub", data);
      }
      one.publish("a");
      two.publish("a");
      assertThat(run.holds("a/a.epub")).isFalse();
      run.finish("a");
      two.stage("a", "a/a.epub", data);
      two.publish("a");
    }
    try (OutputFolder next = OutputFolder.open(out, false)) {
      assertThat(next.holds("a/a.epub")).isTrue();
    }
    assertThat(out.resolve(".clearleaf/ready")).doesNotExist();
    assertThat(out.resolve(".clearleaf/staging")).doesNotExist();
  }

  @Test
  void nobodyWorksForARunThatIsNotThere() {
    assertThatThrownBy(() -> OutputFolder.shared(out, "one"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not the folder that the run holds");
    assertThat(out).doesNotExist();
  }

  @Test
  void aRunThatIsRefusedLeavesTheLockOfTheOther() throws Exception {
    try (OutputFolder held = OutputFolder.open(out, false)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(this::export).hasMessageContaining("another export is writing");
      // Of another process, which knows of the lock only what the system says.
      String[] words = {
        folder.resolve("titles").toString(), "-o", out.toString(), "--no-check", "--site"
      };
      Process other = ExportProcess.start(folder.resolve("log"), List.of(), words);
      assertThat(other.waitFor()).isEqualTo(3);
    }
    assertThat(export().isComplete()).isTrue();
  }
}
