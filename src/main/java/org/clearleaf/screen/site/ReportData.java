package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What a report says of one run.
 *
 * @param batch what the run is called
 * @param made when it ended
 * @param seconds it took
 * @param counts of units by how they ended
 * @param pruned files that were removed
 */
@Json
public record ReportData(
    String batch,
    String made,
    double seconds,
    List<Count> counts,
    List<String> pruned,
    List<Title> titles) {

  private static final int MOST_TOLD = 100;

  /** Copies the lists. */
  public ReportData {
    counts = List.copyOf(counts);
    pruned = List.copyOf(pruned);
    titles = List.copyOf(titles);
  }

  /** Whether a title has a section of its own: with thousands of them, what is well has none. */
  public boolean tells(Title title) {
    return titles.size() <= MOST_TOLD || !title.published() || !title.findings().isEmpty();
  }

  /** How many ended so. */
  @Json
  public record Count(String state, long units) {}

  /**
   * One title, or a clinic's handouts of it: where it came from, how it ended, its files and its
   * findings.
   *
   * @param state in a word
   * @param published whether what is in the output is what the manuscript says now
   * @param retries how often it was begun anew
   */
  @Json
  public record Title(
      String name,
      String title,
      String source,
      String state,
      boolean published,
      double seconds,
      int retries,
      List<MadeFile> files,
      List<Line> findings,
      List<Grade> reading) {
    /** Copies the lists. */
    public Title {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
      reading = List.copyOf(reading);
    }

    /** How many findings are of a severity. */
    public long count(String severity) {
      return findings.stream().filter(line -> line.severity().equals(severity)).count();
    }

    /** How many files this run made. */
    public long made() {
      return files.stream().filter(MadeFile::made).count();
    }

    /** The size of all files. */
    public long kilobytes() {
      return (files.stream().mapToLong(MadeFile::bytes).sum() + 999) / 1000;
    }

    /** How it ended, in a sentence. */
    public String told() {
      return switch (state) {
        case "published" -> "Published.";
        case "unchanged" -> "Unchanged: nothing that it is made of has changed.";
        default -> "Not published (" + state + "). What was there stays.";
      };
    }
  }

  /**
   * A file.
   *
   * @param checks what it passed
   * @param made whether this run made it
   */
  @Json
  public record MadeFile(
      String path, long bytes, int pages, String sha256, List<String> checks, boolean made) {
    /** Copies the checks. */
    public MadeFile {
      checks = List.copyOf(checks);
    }
  }

  /** How hard a section is to read; a formula that says nothing of it is empty. */
  @Json
  public record Grade(
      String title,
      String place,
      int words,
      int sentences,
      String fleschKincaid,
      String smog,
      String inflesz) {}

  /** A finding. */
  @Json
  public record Line(String id, String severity, String place, String message, String hint) {}
}
