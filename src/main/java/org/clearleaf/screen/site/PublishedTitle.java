package org.clearleaf.screen.site;

import java.util.List;
import org.clearleaf.edition.Format;
import org.clearleaf.edition.Words;

/**
 * A title as it is published.
 *
 * @param name of its folder
 * @param clinics whose handouts of it are published
 * @param claims what its EPUB says of its accessibility
 * @param cover the name of a picture for shelves in the title's folder; empty without one
 */
public record PublishedTitle(
    String name, UnitRecord record, List<OfClinic> clinics, Claims claims, String cover) {

  /** Copies the clinics. */
  public PublishedTitle {
    clinics = List.copyOf(clinics);
  }

  /** What is published for a clinic, in the folder `handouts/ID`. */
  public record OfClinic(String id, UnitRecord record) {}

  /** The words for its pages. */
  Words words() {
    return Words.site(record.language());
  }

  /** Its editions, the handouts left out. */
  List<UnitRecord.File> editions() {
    return record.files().stream().filter(file -> !file.name().startsWith("handouts/")).toList();
  }

  /** Its day as a moment, for feeds; the same in every run. */
  String moment() {
    return (record.date().isEmpty() ? "2000-01-01" : record.date()) + "T00:00:00Z";
  }

  static String mediaType(String file) {
    return Format.of(file).map(Format::mediaType).orElse("application/octet-stream");
  }
}
