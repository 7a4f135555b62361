package org.clearleaf.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A WebP file (RFC 9649, 2.7) without what a camera or a program noted in it.
 *
 * @param data the file without its notes
 * @param orientation 1 to 8, as TIFF 6.0 counts them
 * @param moves whether it is an animation
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed
record WebpFile(byte[] data, int orientation, boolean moves) {
  private static final int HEADER = 12;

  /** Where an extended file has its flags, and those that say that notes follow. */
  private static final int FLAGS = 20;

  private static final int NOTED = 0b1100;

  /** What stands before the chunks of a picture of an animation. */
  private static final int FRAME_HEADER = 16;

  static boolean isWebp(byte[] data) {
    return data.length > HEADER && name(data, 0).equals("RIFF") && name(data, 8).equals("WEBP");
  }

  /** Reads a file; what cannot be followed stays as it is. */
  static WebpFile of(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
    out.write(data, 0, HEADER);
    int orientation = 1;
    boolean moves = false;
    ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int at = HEADER;
    while (at + 8 <= data.length) {
      String name = name(data, at);
      long length = words.getInt(at + 4) & 0xFFFFFFFFL;
      int end = (int) Math.min(data.length, at + 8 + length + (length & 1));
      moves |= name.equals("ANIM");
      if (name.equals("EXIF")) {
        // Some programs write it as it stands in a JPEG.
        int begin = Math.min(end, at + 8 + (JpegExif.isExif(data, at + 8) ? 6 : 0));
        ByteBuffer tiff = ByteBuffer.wrap(data, begin, end - begin).slice();
        orientation = Math.max(1, JpegExif.orientation(tiff));
      } else if (!name.equals("XMP ")) {
        out.write(data, at, end - at);
      }
      at = end;
    }
    out.write(data, at, data.length - at);
    byte[] clean = out.toByteArray();
    if (clean.length > FLAGS && name(clean, HEADER).equals("VP8X")) {
      clean[FLAGS] &= ~NOTED;
    }
    ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - 8);
    return new WebpFile(clean, orientation, moves);
  }

  /** The most pixels that anything in a file says it has; its canvas may say less, and lie. */
  static long pixels(byte[] data) {
    return pixels(data, HEADER, data.length, false);
  }

  private static long pixels(byte[] data, int from, int to, boolean inFrame) {
    ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    long most = 0;
    int at = from;
    while (at + 8 < to) {
      long length = words.getInt(at + 4) & 0xFFFFFFFFL;
      int end = (int) Math.min(to, at + 8 + length + (length & 1));
      int inside = at + 8;
      long pixels =
          switch (name(data, at)) {
            case "ANMF" ->
                inFrame ? 0 : pixels(data, Math.min(end, inside + FRAME_HEADER), end, true);
            case "VP8 " -> inside + 10 > end ? 0 : area(words.getInt(inside + 6), 16, 0);
            case "VP8L" -> inside + 5 > end ? 0 : area(words.getInt(inside + 1), 14, 1);
            default -> 0;
          };
      most = Math.max(most, pixels);
      at = end;
    }
    return most;
  }

  /** Width by height, each of 14 bits (RFC 6386, 9.1; RFC 9649, 3.4). */
  private static long area(int bits, int shift, int more) {
    return ((bits & 0x3FFFL) + more) * (((bits >>> shift) & 0x3FFFL) + more);
  }

  private static String name(byte[] data, int at) {
    return new String(data, at, 4, StandardCharsets.ISO_8859_1);
  }
}
