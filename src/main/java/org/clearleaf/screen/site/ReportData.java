package org.clearleaf.screen.site;

import java.util.List;

/**
 * What a report says of one run.
 *
 * @param made when the run ended
 * @param seconds it took
 */
public record ReportData(String made, double seconds, List<Title> titles) {

  /** Copies the titles. */
  public ReportData {
    titles = List.copyOf(titles);
  }

  /** One title: where it came from, whether it was published, its files and its findings. */
  public record Title(
      String name,
      String title,
      String source,
      boolean published,
      double seconds,
      List<MadeFile> files,
      List<Line> findings,
      List<Grade> reading) {
    /** Copies the lists. */
    public Title {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
      reading = List.copyOf(reading);
    }
  }

  /**
   * A file that was made.
   *
   * @param checks what it passed
   */
  public record MadeFile(String path, long bytes, int pages, String sha256, List<String> checks) {
    /** Copies the checks. */
    public MadeFile {
      checks = List.copyOf(checks);
    }
  }

  /** How hard a section is to read; a formula that says nothing of it is empty. */
  public record Grade(
      String title,
      String place,
      int words,
      int sentences,
      String fleschKincaid,
      String smog,
      String inflesz) {}

  /** A finding. */
  public record Line(String id, String severity, String place, String message, String hint) {}
}
