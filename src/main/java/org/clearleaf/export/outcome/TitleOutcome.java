package org.clearleaf.export.outcome;

import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.lint.Readability;
import org.clearleaf.screen.site.UnitRecord;

/**
 * What became of one unit: a title's editions, or a clinic's handouts of it.
 *
 * @param name of the title, from which its folder follows
 * @param unit what is published together: the title's name, or that and a clinic's
 * @param source the manuscript
 * @param retries how often it was begun anew
 * @param files what was made, published or not, and what was there already
 * @param reading how hard each section of health advice is to read
 */
@Json
public record TitleOutcome(
    String name,
    String unit,
    String title,
    Path source,
    State state,
    double seconds,
    int retries,
    List<MadeEdition> files,
    List<Finding> findings,
    List<Readability.Section> reading) {

  /** Copies the lists. */
  public TitleOutcome {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    reading = List.copyOf(reading);
  }

  /** How it ended. */
  public enum State {
    /** Made, checked and published. */
    PUBLISHED("published"),
    /** Published before, from the same; its files are intact. */
    UNCHANGED("unchanged"),
    /** Not published: what the author must mend is among the findings. */
    REJECTED("rejected"),
    /** Rejected before, and nothing has changed since. */
    STILL_REJECTED("still rejected"),
    /** Not published by no fault of the author's: it may well succeed another time. */
    FAILED("failed"),
    /** A clinic that reads another language. */
    NOT_MEANT("not meant");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The state as reports call it. */
    public String word() {
      return word;
    }
  }

  /** Whether a record of the unit names all of its files, as they were made. */
  public boolean isIn(Optional<UnitRecord> record) {
    return files.stream()
        .allMatch(
            file ->
                record
                    .flatMap(r -> r.file(UnitRecord.name(unit, name + "/" + file.file())))
                    .filter(f -> f.sha256().equals(file.sha256()))
                    .isPresent());
  }

  /** Whether what is in the output is what the manuscript says now. */
  public boolean published() {
    return state == State.PUBLISHED || state == State.UNCHANGED;
  }

  /** Whether all of its editions are in the output. */
  boolean isWhole() {
    return published()
        && findings.stream().noneMatch(finding -> finding.rule() == Rule.LETTERS_MISSING);
  }

  /** The outcome of a unit of which nothing could be made. */
  public static TitleOutcome nothing(
      String name, String unit, Path source, State state, double seconds, List<Finding> findings) {
    return new TitleOutcome(
        name, unit, name, source, state, seconds, 0, List.of(), findings, List.of());
  }

  /**
   * What is said of it when nothing has changed since.
   *
   * @param typed the manuscript, as this run calls it
   */
  public TitleOutcome again(Path typed, State now) {
    List<MadeEdition> kept = files.stream().map(MadeEdition::kept).toList();
    return new TitleOutcome(name, unit, title, typed, now, 0, 0, kept, findings, reading);
  }

  /** What is said of it when it did not reach the output after all. */
  public TitleOutcome failed(Finding why) {
    return with(why, State.FAILED);
  }

  /** The same with something more to say of it. */
  public TitleOutcome with(Finding more) {
    return with(more, state);
  }

  private TitleOutcome with(Finding more, State now) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(more);
    return new TitleOutcome(name, unit, title, source, now, seconds, retries, files, all, reading);
  }

  /** The same after some retries. */
  public TitleOutcome after(int times) {
    return new TitleOutcome(
        name, unit, title, source, state, seconds, times, files, findings, reading);
  }

  /**
   * A file of a unit.
   *
   * @param file its name below the title's folder
   * @param checks what it passed
   * @param made whether this run made it
   */
  @Json
  public record MadeEdition(
      String file, long bytes, int pages, String sha256, List<String> checks, boolean made) {
    /** Copies the checks. */
    public MadeEdition {
      checks = List.copyOf(checks);
    }

    /** The same file, found as it was. */
    MadeEdition kept() {
      return new MadeEdition(file, bytes, pages, sha256, checks, false);
    }
  }
}
