package org.clearleaf.export;

import java.nio.file.Path;
import java.util.List;
import org.clearleaf.finding.Finding;
import org.clearleaf.lint.Readability;
import org.clearleaf.manuscript.Manuscript;

/**
 * What became of one title.
 *
 * @param name from which its folder follows
 * @param source the manuscript
 * @param files what was made, published or not
 * @param reading how hard each section of health advice is to read
 */
public record TitleOutcome(
    String name,
    String title,
    Path source,
    boolean published,
    double seconds,
    List<MadeEdition> files,
    List<Finding> findings,
    List<Readability.Section> reading) {

  /** Copies the lists. */
  public TitleOutcome {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    reading = List.copyOf(reading);
  }

  /** The outcome of a manuscript in which there was nothing to read. */
  static TitleOutcome unread(Manuscript manuscript, Path source, double seconds) {
    String name = manuscript.name();
    return new TitleOutcome(
        name, name, source, false, seconds, List.of(), manuscript.findings(), List.of());
  }

  /** A file that was made: its name below the title's folder, and what it passed. */
  public record MadeEdition(
      String file, long bytes, int pages, String sha256, List<String> checks) {
    /** Copies the checks. */
    public MadeEdition {
      checks = List.copyOf(checks);
    }
  }
}
