package org.clearleaf.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of file an edition is. */
public enum Format {
  PDF("application/pdf"),
  EPUB("application/epub+zip"),
  /** Plain text of UTF-8. */
  TEXT("text/plain", ".txt");

  private final String mediaType;
  private final String ending;

  Format(String mediaType) {
    this.mediaType = mediaType;
    this.ending = "." + name().toLowerCase(Locale.ROOT);
  }

  Format(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The media type of its files. */
  public String mediaType() {
    return mediaType;
  }

  /** What the names of its files end in, with the dot. */
  public String ending() {
    return ending;
  }

  /** The format that a word such as `pdf` names. */
  static Format named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The format of a file, by its name. */
  public static Optional<Format> of(String file) {
    return Stream.of(values()).filter(format -> file.endsWith(format.ending)).findFirst();
  }
}
