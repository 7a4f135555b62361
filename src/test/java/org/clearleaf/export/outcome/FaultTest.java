package org.clearleaf.export.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clearleaf.Samples;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.BatchTitles;
import org.clearleaf.export.ExportProcess;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.MeddlingClock;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.work.TitleRunner;
import org.clearleaf.export.work.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can go wrong in a night. After each fault what is in the output is what an undisturbed run
 * makes, and one more run completes the set, byte for byte.
 */
public class FaultTest {
  private static final int TITLES = 6;

  @TempDir static Path shared;
  private static Path titles;
  private static Map<String, String> undisturbed;
  private static Map<String, String> pages;

  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    titles = shared.resolve("titles");
    BatchTitles.write(titles, TITLES, 8);
    Path out = shared.resolve("out");
    assertThat(Exporter.run(request(titles, out), Progress.none()).isComplete()).isTrue();
    for (Path file : Samples.files(out)) {
      if (file.toString().matches(".*\\.(pdf|epub)")) {
        assertThat(Checker.check(file, file.toString()).isGood()).isTrue();
      }
    }
    undisturbed = published(out);
    pages = all(out);
    assertThat(undisturbed).hasSize(3 * TITLES);
  }

  private static ExportRequest request(Path manuscripts, Path out) {
    return new ExportRequest(List.of(manuscripts), out, EditionPlan.Wishes.none(), true, false);
  }

  /** Editions and their records; the download page is that of all titles, and so of whole runs. */
  public static Map<String, String> published(Path out) throws IOException {
    Map<String, String> files = all(out);
    files.keySet().removeIf(name -> !name.matches(".*\\.(pdf|epub)|.*/record\\.json"));
    return files;
  }

  /** The files of an output and their content; what a run keeps for itself and reports apart. */
  public static Map<String, String> all(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(out)) {
      for (Path file : Samples.files(out)) {
        String name = out.relativize(file).toString();
        if (!name.startsWith(OutputFolder.OWN) && !name.startsWith("report.")) {
          files.put(name, Fingerprint.of(file));
        }
      }
    }
    return files;
  }

  private static void assertSound(Path out) throws IOException {
    assertThat(undisturbed).containsAllEntriesOf(published(out));
  }

  private static ExportOutcome assertCompletes(Path out) throws IOException {
    ExportOutcome outcome = Exporter.run(request(titles, out), Progress.none());
    assertThat(outcome.isComplete()).isTrue();
    assertThat(all(out)).isEqualTo(pages);
    assertThat(out.resolve(".clearleaf/staging")).doesNotExist();
    assertThat(out.resolve(".clearleaf/ready")).doesNotExist();
    return outcome;
  }

  private static long made(ExportOutcome outcome) {
    return outcome.titles().stream()
        .flatMap(title -> title.files().stream())
        .filter(TitleOutcome.MadeEdition::made)
        .count();
  }

  /** Ctrl-C and SIGTERM end a run as it were between two titles, and it says what is there. */
  @Test
  void stoppedFromOutside() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    Process run = ExportProcess.start(log, List.of(), titles.toString(), "-o", out.toString());
    while (run.isAlive() && !Files.readString(log).contains("passed")) {
      run.waitFor(20, TimeUnit.MILLISECONDS);
    }
    run.destroy();
    assertThat(run.waitFor()).isEqualTo(143);
    assertThat(Files.readString(log))
        .containsPattern("stopped: [1-6] published, nothing is left half made")
        .doesNotContain("\tat ");
    assertThat(out.resolve(".clearleaf/staging")).doesNotExist();
    assertSound(out);
    assertCompletes(out);
  }

  /** An edition that somebody deletes while it is checked says nothing of its title. */
  @Test
  void anEditionDeletedWhileItIsChecked() throws Exception {
    Path out = folder.resolve("out");
    Path staging = out.resolve(".clearleaf/staging");
    CompletableFuture<Path> deleted =
        CompletableFuture.supplyAsync(
            () -> {
              while (true) {
                try (Stream<Path> files = Files.walk(staging)) {
                  Optional<Path> epub = files.filter(f -> f.toString().endsWith(".epub")).findAny();
                  if (epub.isPresent() && Files.deleteIfExists(epub.get())) {
                    return epub.get();
                  }
                } catch (IOException | UncheckedIOException e) {
                  // not there yet, or gone
                }
              }
            });
    ExportOutcome outcome = Exporter.run(request(titles, out), Progress.none());
    assertThat(deleted.get(1, TimeUnit.SECONDS)).isNotNull();
    assertThat(outcome.count(State.REJECTED)).isZero();
    assertThat(outcome.isComplete()).isTrue();
    assertCompletes(out);
  }

  @Test
  void aReadOnlyFolder() throws Exception {
    Path disk = mount("size=50m");
    try {
      Path out = disk.resolve("out");
      Exporter.run(request(titles.resolve("t0002"), out), Progress.none());
      sh("mount", "-o", "remount,ro", disk.toString());
      assertThatThrownBy(() -> Exporter.run(request(titles, out), Progress.none()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ead-only");
      assertSound(out);
      sh("mount", "-o", "remount,rw", disk.toString());
      assertThat(made(assertCompletes(out))).isEqualTo(2L * (TITLES - 1));
    } finally {
      sh("umount", disk.toString());
    }
  }

  private Path mount(String size) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    boolean mounted = sh("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "file systems may not be mounted here");
    return disk;
  }

  private static int sh(String... words) throws Exception {
    return new ProcessBuilder(words).start().waitFor();
  }

  @Test
  void filesDeletedAndAlteredBehindItsBack() throws IOException {
    Path out = folder.resolve("out");
    Exporter.run(request(titles, out), Progress.none());
    Files.delete(out.resolve("t0001/t0001.pdf"));
    Files.write(out.resolve("t0002/t0002.epub"), new byte[] {0}, StandardOpenOption.APPEND);
    Files.write(out.resolve("t0003/t0003.pdf"), new byte[0]);
    Files.delete(out.resolve("t0004/record.json"));
    Files.writeString(out.resolve(".clearleaf/outcomes/t0005.json"), "{[");
    assertThat(made(assertCompletes(out))).isEqualTo(5);
  }

  @Test
  void nothingIsMadeTwice() throws IOException {
    Path out = folder.resolve("out");
    Exporter.run(request(titles, out), Progress.none());
    FileTime before = Files.getLastModifiedTime(out.resolve("t0001/t0001.pdf"));
    ExportOutcome again = assertCompletes(out);
    assertThat(again.count(State.UNCHANGED)).isEqualTo(TITLES);
    Samples.delete(out.resolve(".clearleaf/outcomes"));
    assertThat(made(assertCompletes(out))).isZero();
    assertThat(Files.getLastModifiedTime(out.resolve("t0001/t0001.pdf"))).isEqualTo(before);
  }

  @Test
  void aClockThatMoves() throws IOException {
    Path out = folder.resolve("out");
    ExportRequest request = request(titles, out);
    for (String time : List.of("2031-05-01T00:00:00Z", "1999-12-31T23:59:59Z")) {
      Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
      Exporter.run(request.with(BatchSettings.usual().withClock(clock)), Progress.none());
      assertThat(published(out)).isEqualTo(undisturbed);
      for (Path file : Samples.files(out)) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
      }
    }
    assertThat(made(assertCompletes(out))).isZero();
  }

  private static ExportOutcome export(Path title, Path out, MeddlingClock.Meddling meddling)
      throws IOException {
    Clock clock = new MeddlingClock("export ", meddling);
    ExportRequest request = request(title, out).with(BatchSettings.usual().withClock(clock));
    return Exporter.run(request, Progress.none());
  }

  private static MeddlingClock.Meddling saving(Path title, int times) {
    return question -> {
      if (question <= times) {
        Samples.write(title, "01.md", "# Saved\n\nTime " + question + ".\n");
      }
    };
  }

  @Test
  void aFileChangedDuringTheRun() throws IOException {
    Path title = Samples.copy(titles.resolve("t0001"), folder.resolve("t0001"));
    Path out = folder.resolve("out");
    ExportOutcome outcome = export(title, out, saving(title, 1));
    assertThat(outcome.titles().get(0).state()).isEqualTo(State.PUBLISHED);
    assertThat(outcome.titles().get(0).retries()).isEqualTo(1);
    // What is published is the text as it was saved last, and the next run knows it.
    Path fresh = folder.resolve("fresh");
    Exporter.run(request(title, fresh), Progress.none());
    assertThat(published(out)).isEqualTo(published(fresh));
    ExportOutcome again = Exporter.run(request(title, out), Progress.none());
    assertThat(again.count(State.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aPictureThatIsAwayForAMomentRejectsNothing() throws IOException {
    Path title = Samples.copy(titles.resolve("t0001"), folder.resolve("t0001"));
    byte[] data = Files.readAllBytes(Path.of("src/test/resources/odd/square.png"));
    Files.write(title.resolve("seen.png"), data);
    Samples.write(title, "99.md", "# Last\n\n![A square](seen.png)\n");
    Path out = folder.resolve("out");
    MeddlingClock.Meddling saving =
        question -> {
          if (question == 1) {
            Files.delete(title.resolve("seen.png"));
          } else if (question == 2) {
            Files.write(title.resolve("seen.png"), data);
          }
        };
    TitleOutcome outcome = export(title, out, saving).titles().get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.PUBLISHED);
    assertThat(outcome.retries()).isPositive();
  }

  @Test
  void aFileThatNeverRestsIsNamed() throws IOException {
    Path title = Samples.copy(titles.resolve("t0001"), folder.resolve("t0001"));
    Path out = folder.resolve("out");
    ExportOutcome outcome = export(title, out, saving(title, 1_000));
    assertThat(outcome.titles().get(0).state()).isEqualTo(State.FAILED);
    assertThat(Samples.ids(outcome.titles().get(0).findings())).contains("EX-005");
    assertThat(published(out)).isEmpty();
    assertThat(Exporter.run(request(title, out), Progress.none()).isComplete()).isTrue();
  }

  @Test
  void aChapterAddedAfterThePlanIsInTheBook() throws IOException {
    Path title = Samples.copy(titles.resolve("t0001"), folder.resolve("t0001"));
    Path out = folder.resolve("out");
    ExportOutcome outcome =
        exportAfterPlan(title, out, t -> Samples.write(title, "99.md", "# Added\n\nLate.\n"));
    // It was seen before the work began.
    assertThat(outcome.titles().get(0).retries()).isZero();
    ExportOutcome again = Exporter.run(request(title, out), Progress.none());
    assertThat(again.count(State.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aChangeThatHidesAfterThePlanIsFoundBeforePublishing() throws IOException {
    Path title = Samples.copy(titles.resolve("t0001"), folder.resolve("t0001"));
    Path chapter = Samples.write(title, "99.md", "# Last\n\nEarly.\n");
    FileTime time = Files.getLastModifiedTime(chapter);
    Path out = folder.resolve("out");
    ExportOutcome outcome =
        exportAfterPlan(
            title,
            out,
            t -> {
              Samples.write(title, "99.md", "# Last\n\nLater.\n");
              Files.setLastModifiedTime(chapter, time);
            });
    assertThat(outcome.titles().get(0).retries()).isEqualTo(1);
    Path fresh = folder.resolve("fresh");
    Exporter.run(request(title, fresh), Progress.none());
    assertThat(published(out)).isEqualTo(published(fresh));
  }

  private static ExportOutcome exportAfterPlan(
      Path title, Path out, MeddlingClock.Meddling meddling) throws IOException {
    Progress planned =
        new Progress() {
          @Override
          public void begins(int titles) {
            try {
              meddling.at(titles);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void done(TitleOutcome done) {
            // only the plan matters
          }
        };
    return Exporter.run(request(title, out), planned);
  }

  @Test
  void aTitleThatTakesAllMemoryEndsAlone() throws Exception {
    Path many = Samples.copy(titles, folder.resolve("titles"));
    Path huge = Samples.copy(titles.resolve("t0001"), many.resolve("a-huge-one"));
    ImageIO.write(
        new BufferedImage(6_300, 6_300, BufferedImage.TYPE_INT_RGB),
        "png",
        huge.resolve("square.png").toFile());
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    List<String> small = List.of("-Xmx128m");
    String[] words = {many.toString(), "-o", out.toString(), "--no-check", "--site"};
    assertThat(ExportProcess.start(log, small, words).waitFor()).isEqualTo(1);
    assertThat(Files.readString(log)).contains("EX-006").doesNotContain("\tat ");
    assertThat(Files.readString(out.resolve("report.json"))).contains("\"retries\": 1");
    assertThat(out.resolve("a-huge-one")).doesNotExist();
    assertThat(out.resolve("t0006/t0006.epub")).exists();
    // One more run, with memory enough, makes what is missing and nothing else.
    assertThat(ExportProcess.start(log, List.of(), words).waitFor()).isZero();
    assertThat(Files.readString(log)).contains(": 1 published, 6 unchanged");
    Path fresh = folder.resolve("fresh");
    words[2] = fresh.toString();
    assertThat(ExportProcess.start(log, List.of(), words).waitFor()).isZero();
    assertThat(published(out)).isEqualTo(published(fresh));
  }

  @Test
  void whoHearsOfTitlesMayLackMemoryForAWhile() throws Exception {
    AtomicInteger failures = new AtomicInteger(5);
    ExportRequest request = request(titles, folder.resolve("out"));
    TitleRunner runner =
        (plans, work, results) ->
            new Workers(request.batch())
                .run(
                    plans,
                    work,
                    outcome -> {
                      if (failures.getAndDecrement() > 0) {
                        throw new OutOfMemoryError();
                      }
                      results.take(outcome);
                    });
    assertThat(Exporter.run(request, Progress.none(), runner).isComplete()).isTrue();
    assertThat(failures.get()).isNegative();
    assertThat(published(folder.resolve("out"))).isEqualTo(undisturbed);
  }

  @Test
  void threadsThatOverflowTheirStackEndAlone() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    String[] words = {titles.toString(), "-o", out.toString()};
    Process run = ExportProcess.start(log, List.of("-Xss180k"), words);
    assertThat(run.waitFor()).as(Files.readString(log)).isEqualTo(1);
    assertThat(Files.readString(out.resolve("report.json"))).contains("EX-003");
    assertSound(out);
    assertCompletes(out);
  }

  @Test
  void aTitleThatTakesTooLongIsGivenUp() throws IOException {
    Path out = folder.resolve("out");
    BatchSettings hasty = BatchSettings.usual().withLimit(Duration.ofMillis(1));
    ExportOutcome outcome = Exporter.run(request(titles, out).with(hasty), Progress.none());
    assertThat(outcome.count(State.FAILED)).isEqualTo(TITLES);
    assertThat(Samples.ids(outcome.titles().get(0).findings())).contains("EX-004");
    assertSound(out);
    assertCompletes(out);
  }

  @Test
  void twoRunsAtOnce() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    String[] words = {titles.toString(), "-o", out.toString()};
    try (OutputFolder held = OutputFolder.open(out, false)) {
      assertThat(held).isNotNull();
      assertThat(ExportProcess.start(log, List.of(), words).waitFor()).isEqualTo(3);
      assertThat(Files.readString(log))
          .contains("another export is writing to")
          .contains("process " + ProcessHandle.current().pid() + ", since ")
          .doesNotContain("\tat ");
    }
    Path otherLog = folder.resolve("log-2");
    Process one =
        ExportProcess.start(log, List.of(), titles.toString(), "-o", out.toString(), "--wait");
    Process two =
        ExportProcess.start(otherLog, List.of(), titles.toString(), "-o", out.toString(), "--wait");
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    // Whoever came second had nothing to do.
    String both = Files.readString(log) + Files.readString(otherLog);
    assertThat(both).contains(TITLES + " published").contains(TITLES + " unchanged");
    assertThat(made(assertCompletes(out))).isZero();
  }
}
