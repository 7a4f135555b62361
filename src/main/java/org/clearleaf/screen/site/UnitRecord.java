package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Metadata;

/**
 * What is published of a title, or of its handouts for a clinic. It holds no time of its own, so
 * that the same files have the same record.
 *
 * @param version of the title; empty where it has none
 * @param date of that version, as 2026-11-30
 * @param clinic whose handouts they are; empty for the title's own
 * @param country of the clinic, or of the title
 * @param reviewed whether a clinician had signed the version
 * @param about what the title says of itself
 */
@Json
public record UnitRecord(
    String title,
    String language,
    String version,
    String date,
    String clinic,
    String country,
    boolean reviewed,
    About about,
    List<File> files) {

  /** The name of the file that holds a record, in the folder that it is about. */
  public static final String FILE = "record.json";

  private static final JsonType<UnitRecord> JSON = JsonText.type(UnitRecord.class);

  /** Copies the files. */
  public UnitRecord {
    about = about == null ? About.NOTHING : about;
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** What the record of a unit calls a file. */
  public static String name(String unit, String path) {
    return path.substring(unit.length() + 1);
  }

  /**
   * One file, with the version of the title that it was made from.
   *
   * @param name below the folder of the record
   * @param edition what it is, as `book.yaml` calls it
   * @param key of all that it was made from
   * @param print how it looks on paper
   */
  @Json
  public record File(
      String name,
      String edition,
      String key,
      String version,
      String date,
      long bytes,
      int pages,
      String sha256,
      List<String> checks,
      Print print) {
    /** Copies the checks. */
    public File {
      print = print == null ? Print.NONE : print;
      edition = edition == null ? "" : edition;
      key = key == null ? "" : key;
      version = version == null ? "" : version;
      date = date == null ? "" : date;
      sha256 = sha256 == null ? "" : sha256;
      checks = checks == null ? List.of() : List.copyOf(checks);
    }
  }

  /**
   * How a file looks on paper.
   *
   * @param title of a handout
   * @param paper the name of its size
   * @param points the size of its running text
   * @param black whether it needs no colour
   */
  @Json
  public record Print(String title, String paper, double points, boolean black) {
    /** Of what has no pages, or of a file that an older version made. */
    public static final Print NONE = new Print("", "", 0, false);

    /** Fills in what is not there. */
    public Print {
      title = title == null ? "" : title;
      paper = paper == null ? "" : paper;
    }
  }

  /** The record of files made of a title. */
  public static UnitRecord of(Metadata title, Optional<Clinic> clinic, List<File> files) {
    return new UnitRecord(
        title.title(),
        title.language(),
        title.version().orElse(""),
        title.date().map(Object::toString).orElse(""),
        clinic.map(Clinic::name).orElse(""),
        clinic.map(Clinic::country).orElse(title.country()),
        title.review().clinician().isPresent() && title.review().checked().isPresent(),
        About.of(title),
        files);
  }

  /** The file of a name. */
  public Optional<File> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The same record with other files. */
  public UnitRecord with(List<File> others) {
    return new UnitRecord(title, language, version, date, clinic, country, reviewed, about, others);
  }

  /** The record as JSON. */
  public String json() {
    return JSON.toJsonPretty(this) + "\n";
  }

  /** The record that a text holds, if it is one. */
  public static Optional<UnitRecord> parse(String json) {
    return JsonText.read(JSON, json);
  }
}
