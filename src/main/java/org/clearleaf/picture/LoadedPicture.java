package org.clearleaf.picture;

/**
 * A picture fit to be used.
 *
 * @param data the file's bytes, cleaned where it is SVG
 * @param width natural width in CSS pixels of 1/96 inch
 * @param height natural height in the same unit
 * @param orientation which way its pixels are to be turned: 1 to 8, as TIFF 6.0 counts them
 * @param lineArt whether all its ink is `currentColor`, on no ground of its own
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed
public record LoadedPicture(
    Kind kind, byte[] data, double width, double height, int orientation, boolean lineArt) {

  /** A picture that stands upright as it is. */
  public LoadedPicture(Kind kind, byte[] data, double width, double height, boolean lineArt) {
    this(kind, data, width, height, 1, lineArt);
  }

  /** The kinds of file that are taken. */
  public enum Kind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String extension;

    Kind(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    /** The media type. */
    public String mediaType() {
      return mediaType;
    }

    /** The usual ending of a file name. */
    public String extension() {
      return extension;
    }
  }
}
