package org.clearleaf.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a camera wrote into a JPEG (Exif 3.0, 4.5). Which way is up is kept; the rest, such as where
 * the photo was taken, is nobody's business.
 *
 * @param orientation 1 to 8, as TIFF 6.0 counts them
 * @param data the file with nothing of it but the orientation
 * @param damaged whether it could not be read
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed
record JpegExif(int orientation, byte[] data, boolean damaged) {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int START = 0xD8;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION = 0x0112;

  /** Reads a JPEG; one whose segments cannot be followed is left as it is. */
  static JpegExif of(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
    int orientation = 1;
    boolean damaged = false;
    out.write(data, 0, 2);
    int at = 2;
    while (at + 4 <= data.length && (data[at] & 0xFF) == 0xFF) {
      int marker = data[at + 1] & 0xFF;
      if (marker == 0xFF || marker == START) {
        at++;
        continue;
      }
      int length = (((data[at + 2] & 0xFF) << 8) | (data[at + 3] & 0xFF)) + 2;
      if (marker == SCAN || at + length > data.length) {
        break;
      }
      if (marker == APP1 && isExif(data, at + 4)) {
        int read = orientation(ByteBuffer.wrap(data, at + 10, length - 10).slice());
        damaged |= read == 0;
        orientation = read == 0 ? orientation : read;
      }
      if (isKept(marker)) {
        out.write(data, at, length);
      }
      at += length;
    }
    out.write(data, at, data.length - at);
    byte[] clean = out.toByteArray();
    return new JpegExif(
        orientation, orientation == 1 ? clean : withOrientation(clean, orientation), damaged);
  }

  /** JFIF, colours, and how they were turned to YCC; all else is notes. */
  private static boolean isKept(int marker) {
    boolean application = marker >= APP0 && marker <= APP15;
    return marker == APP0
        || marker == APP2
        || marker == APP14
        || !(application || marker == COMMENT);
  }

  static boolean isExif(byte[] data, int at) {
    for (int i = 0; i < EXIF.length; i++) {
      if (at + i >= data.length || data[at + i] != EXIF[i]) {
        return false;
      }
    }
    return true;
  }

  /** The orientation that TIFF data tells; 1 where it tells none, 0 where it is damaged. */
  static int orientation(ByteBuffer tiff) {
    try {
      tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      if (tiff.getShort(2) != 42) {
        return 0;
      }
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
          int value = tiff.getShort(entry + 8);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
      return 1;
    } catch (IndexOutOfBoundsException e) {
      return 0;
    }
  }

  /** A JPEG with an APP1 segment that tells its orientation and nothing else. */
  private static byte[] withOrientation(byte[] data, int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
    segment.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0);
    boolean jfif = data.length > 6 && (data[3] & 0xFF) == APP0;
    int first = jfif ? 4 + (((data[4] & 0xFF) << 8) | (data[5] & 0xFF)) : 2;
    int at = Math.min(first, data.length);
    byte[] out = new byte[data.length + segment.capacity()];
    System.arraycopy(data, 0, out, 0, at);
    System.arraycopy(segment.array(), 0, out, at, segment.capacity());
    System.arraycopy(data, at, out, at + segment.capacity(), data.length - at);
    return out;
  }
}
