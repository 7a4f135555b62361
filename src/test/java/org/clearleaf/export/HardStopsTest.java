package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.FaultTest;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checked runs of titles, of their site and of handouts for a clinic that end where nobody chose:
 * what stands in the output is what an undisturbed run makes, and one more run completes it.
 */
class HardStopsTest {
  private static final int TITLES = 3;

  @TempDir static Path shared;
  private static Path titles;
  private static Path clinics;
  private static Map<String, String> whole;
  private static Map<String, String> settled;
  private static long millis;

  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    titles = shared.resolve("titles");
    BatchTitles.write(titles, TITLES, 8);
    for (int i = 1; i <= TITLES; i++) {
      Path title = titles.resolve(BatchTitles.name(i));
      Path settings = title.resolve("book.yaml");
      Files.writeString(
          settings,
          Files.readString(settings)
              + "handouts: {prints: [standard, black], sheets: [{name: one, parts: [sheet]}]}\n");
      Samples.write(title, "99.md", "# Sheet {#sheet}\n\nWords to take home.\n");
    }
    clinics = shared.resolve("clinics");
    Samples.write(clinics, "mill.yaml", "name: Mill\nphone: 1\ncountry: GB\n");
    Path out = shared.resolve("out");
    long start = System.nanoTime();
    assertThat(start(out, shared.resolve("log"), false).waitFor()).isZero();
    millis = (System.nanoTime() - start) / 1_000_000;
    finish(out);
    whole = FaultTest.all(out);
    finish(out);
    settled = everything(out);
    assertThat(whole).hasSizeGreaterThan(8 * TITLES);
  }

  /** Starts a run of the titles and their site, or of their handouts for the clinic. */
  private static Process start(Path out, Path log, boolean forClinic) throws IOException {
    String in = titles.toString();
    String to = out.toString();
    return forClinic
        ? ExportProcess.start(
            log, List.of(), in, "-o", to, "--clinic", clinics.toString(), "--unreviewed")
        : ExportProcess.start(log, List.of(), in, "-o", to);
  }

  /** A run that ends by itself; how many editions it made. */
  private static long run(Path out, boolean forClinic) throws IOException {
    ExportRequest request =
        new ExportRequest(List.of(titles), out, EditionPlan.Wishes.none(), true, false);
    ExportRequest wanted = forClinic ? request.forClinics(List.of(clinics), true) : request;
    ExportOutcome outcome = Exporter.run(wanted, Progress.none());
    assertThat(outcome.isComplete()).isTrue();
    return outcome.titles().stream()
        .flatMap(title -> title.files().stream())
        .filter(TitleOutcome.MadeEdition::made)
        .count();
  }

  private static void finish(Path out) throws IOException {
    run(out, false);
    run(out, true);
    assertThat(out.resolve(".clearleaf/staging")).doesNotExist();
    assertThat(out.resolve(".clearleaf/ready")).doesNotExist();
  }

  /**
   * Reports and state as well, but for what differs from run to run: times, the batch's name, who
   * holds the folder, and whether it was this run or one before that made a title.
   */
  private static Map<String, String> everything(Path out) throws IOException {
    Map<String, String> files = FaultTest.all(out);
    for (Path file : Samples.files(out)) {
      String name = out.relativize(file).toString();
      if (!files.containsKey(name) && !name.matches(".*/(lock|holder)")) {
        files.put(
            name,
            Files.readString(file)
                .replace("\"UNCHANGED\"", "\"PUBLISHED\"")
                .replaceAll("\"(seconds|made|retries)\": ?[^,}\\]]+", "")
                .replaceAll("\\d{8}-\\d{6}-\\d+|[0-9.]+ s(econds)?\\b|\\d+-\\d+-\\d+T[0-9:.]+Z", "")
                .replace(out.toString(), "OUT"));
      }
    }
    return files;
  }

  /**
   * No edition, record or page that an undisturbed run does not make; of the site, the new or the
   * old.
   */
  private static void assertSound(Path out) throws IOException {
    FaultTest.published(out)
        .forEach((name, content) -> assertThat(whole).as(name).containsEntry(name, content));
  }

  /** How many editions there are of titles that have their record. */
  private static long editions(Map<String, String> files) {
    return files.keySet().stream()
        .filter(name -> name.matches("t\\d+/(handouts/)?[^/]+\\.(pdf|epub)"))
        .filter(name -> files.containsKey(name.replaceFirst("/.*", "/record.json")))
        .count();
  }

  private static void assertCompletes(Path out) throws IOException {
    finish(out);
    assertThat(FaultTest.all(out)).isEqualTo(whole);
    finish(out);
    Map<String, String> all = everything(out);
    assertThat(all).containsOnlyKeys(settled.keySet());
    all.forEach((name, content) -> assertThat(content).as(name).isEqualTo(settled.get(name)));
  }

  /** A hundred with {@code -Dfault.kills=100}, as `soak` has it. */
  @Test
  void killedAtAnyMoment() throws Exception {
    SplittableRandom random = new SplittableRandom(33);
    Path out = folder.resolve("out");
    int unfinished = 0;
    for (int i = 0; i < Integer.getInteger("fault.kills", 3); i++) {
      Process run = start(out, folder.resolve("log"), random.nextInt(3) == 0);
      run.waitFor(random.nextLong(millis / 8, millis), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      assertSound(out);
      unfinished += FaultTest.all(out).keySet().equals(whole.keySet()) ? 0 : 1;
      if (random.nextInt(3) == 0) {
        long missing = editions(whole) - editions(FaultTest.all(out));
        assertThat(run(out, false)).as("made again").isLessThanOrEqualTo(missing);
        assertCompletes(out);
        Samples.delete(out);
      }
    }
    assertThat(unfinished).isPositive();
    assertCompletes(out);
  }

  /** Fifty sizes with {@code -Dfault.disks=50}, from a disk that holds nothing to one that does. */
  @Test
  void aDiskOfAnySize() throws Exception {
    long full = 0;
    for (Path file : Samples.files(shared.resolve("out"))) {
      full += Files.size(file) + 4096;
    }
    int filled = 0;
    int disks = Integer.getInteger("fault.disks", 2);
    Path disk = Files.createDirectories(folder.resolve("disk"));
    for (int i = 1; i <= disks; i++) {
      long size = 16_384 + full * i / (disks + 1);
      assumeTrue(
          sh("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0,
          "file systems may not be mounted here");
      try {
        Path out = disk.resolve("out");
        filled += fills(out) ? 1 : 0;
        assertSound(out);
        sh("mount", "-o", "remount,size=50m", disk.toString());
        assertCompletes(out);
      } finally {
        sh("umount", disk.toString());
      }
    }
    assertThat(filled).isGreaterThan(disks / 2);
  }

  private static boolean fills(Path out) {
    try {
      finish(out);
      return false;
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("space");
      return true;
    }
  }

  private static int sh(String... words) throws Exception {
    return new ProcessBuilder(words).start().waitFor();
  }
}
