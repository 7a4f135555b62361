package org.clearleaf.screen.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Metadata;

/**
 * What lies in a folder of handouts. It holds no time of its own, so that the same handouts have
 * the same record.
 *
 * @param version of the title; empty where it has none
 * @param date of that version, as 2026-11-30
 * @param clinic whose handouts they are; empty for the title's own
 * @param country of the clinic
 * @param reviewed whether a clinician had signed the version
 */
public record HandoutRecord(
    String title,
    String version,
    String date,
    String clinic,
    String country,
    boolean reviewed,
    List<File> files) {

  /** Copies the files. */
  public HandoutRecord {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** One file, with the version of the title that it was made from. */
  public record File(
      String name,
      String version,
      String date,
      long bytes,
      int pages,
      String sha256,
      List<String> checks) {
    /** Copies the checks. */
    public File {
      version = version == null ? "" : version;
      date = date == null ? "" : date;
      checks = checks == null ? List.of() : List.copyOf(checks);
    }
  }

  /** The record of files made of a title. */
  public static HandoutRecord of(Metadata title, Optional<Clinic> clinic, List<File> files) {
    return new HandoutRecord(
        title.title(),
        title.version().orElse(""),
        title.date().map(Object::toString).orElse(""),
        clinic.map(Clinic::name).orElse(""),
        clinic.map(Clinic::country).orElse(title.country()),
        title.review().clinician().isPresent() && title.review().checked().isPresent(),
        files);
  }

  /** The record as JSON. */
  public String json() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The record that a text holds, if it is one. */
  public static Optional<HandoutRecord> parse(String json) {
    try {
      return Optional.ofNullable(new ObjectMapper().readValue(json, HandoutRecord.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
