package org.clearleaf.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of file an edition is. */
public enum Format {
  PDF(".pdf", "application/pdf"),
  EPUB(".epub", "application/epub+zip"),
  /** Plain text of UTF-8. */
  TEXT(".txt", "text/plain");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
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
