package org.clearleaf.picture;

/**
 * A picture fit to be used.
 *
 * @param data the file's bytes, cleaned where it is SVG
 * @param width natural width in CSS pixels of 1/96 inch
 * @param height natural height in the same unit
 * @param lineArt whether all its ink is `currentColor`, on no ground of its own
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed
public record LoadedPicture(Kind kind, byte[] data, double width, double height, boolean lineArt) {

  /** The kinds of file that are taken. */
  public enum Kind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
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
