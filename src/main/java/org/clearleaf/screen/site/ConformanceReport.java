package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What a buyer is told of a title's accessibility, in the terms of VPAT 2.5, International Edition
 * (Information Technology Industry Council). Each row follows from what was checked; what only a
 * person can tell is “Not Evaluated”.
 *
 * @param date of the version of the title, as 2026-11-30
 * @param files what there is, and what each passed
 * @param exemption from the law, as EPUB writes it; may be empty
 * @param certifiedBy who evaluated the EPUB; empty when nobody has
 */
@Json
public record ConformanceReport(
    String title,
    String language,
    String version,
    String date,
    String description,
    String publisher,
    String contact,
    List<Made> files,
    String exemption,
    String certifiedBy,
    String evaluation,
    List<Table> tables) {

  /** Copies the lists. */
  public ConformanceReport {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /**
   * A file of the title, or many of one kind that passed the same.
   *
   * @param name of the file, or the kind
   */
  @Json
  public record Made(String name, List<String> checks) {
    /** Copies the checks. */
    public Made {
      checks = List.copyOf(checks);
    }
  }

  /** What a standard asks, row by row. */
  @Json
  public record Table(String standard, List<Row> rows) {
    /** Copies the rows. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** One thing that is asked. */
  @Json
  public record Row(String id, String name, List<Verdict> verdicts) {
    /** Copies the verdicts. */
    public Row {
      verdicts = List.copyOf(verdicts);
    }

    /** Whether one verdict stands for all kinds of file. */
    public boolean isOne() {
      return verdicts.stream().map(v -> v.level() + v.remarks()).distinct().count() == 1;
    }

    /** Whether all kinds of file have the same level. */
    public boolean isOneLevel() {
      return verdicts.stream().map(Verdict::level).distinct().count() == 1;
    }
  }

  /**
   * What is said of one kind of file.
   *
   * @param format PDF or EPUB
   * @param level Supports, Partially Supports, Not Applicable or Not Evaluated
   */
  @Json
  public record Verdict(String format, String level, String remarks) {}

  static ConformanceReport of(PublishedTitle title) {
    UnitRecord record = title.record();
    About about = record.about();
    Claims claims = title.claims();
    return new ConformanceReport(
        record.title(),
        record.language(),
        record.version(),
        record.date(),
        about.description(),
        about.publisher(),
        about.contact(),
        files(title),
        claims.exemption(),
        claims.certifiedBy(),
        claims.report(),
        new ConformanceRows(title).tables());
  }

  private static List<Made> files(PublishedTitle title) {
    List<Made> all = new ArrayList<>();
    title.editions().forEach(file -> all.add(new Made(file.name(), file.checks())));
    // Handouts are many, and are checked alike.
    title.record().files().stream()
        .filter(file -> file.name().startsWith("handouts/"))
        .map(UnitRecord.File::checks)
        .distinct()
        .forEach(checks -> all.add(new Made("handouts", checks)));
    return all;
  }

  /** The report for programs. */
  String json() {
    return JsonText.type(ConformanceReport.class).toJsonPretty(this) + "\n";
  }
}
