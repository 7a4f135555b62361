package org.clearleaf.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of file an edition is. */
public enum Format {
  PDF(".pdf", "application/pdf", true, false),
  EPUB(".epub", "application/epub+zip", false, true),
  /** Plain text of UTF-8. */
  TEXT(".txt", "text/plain", false, false);

  private final String ending;
  private final String mediaType;
  private final boolean paged;
  private final boolean navigated;

  Format(String ending, String mediaType, boolean paged, boolean navigated) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.paged = paged;
    this.navigated = navigated;
  }

  /** Whether it is set on pages, and in inks. */
  public boolean isPaged() {
    return paged;
  }

  /** Whether it has lists of its own, of what it holds and of the printed pages. */
  public boolean isNavigated() {
    return navigated;
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
