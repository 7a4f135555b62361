package org.clearleaf.paper.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.clearleaf.paper.pdf.file.Deflated;

/**
 * Packs a picture as PNG (ISO/IEC 15948): 8 bits a pixel where it has no more than 256 colours, as
 * pages mostly have, and no filter, which suits letters on paper. The JDK's own writer tries all
 * filters on each row, and takes longer than drawing the page.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHANNELS = 3;

  /** Of a chunk: its length, type and check sum. */
  private static final int FRAME = 12;

  /** Colour types (11.2.2). */
  private static final byte TRUECOLOUR = 2;

  private static final byte INDEXED = 3;

  private Png() {}

  /** The bytes of a picture of the type that has a byte for blue, green and red each. */
  static byte[] of(BufferedImage image) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    ColourTable colours = new ColourTable();
    Optional<byte[]> indices = colours.indices(pixels, width);
    byte[] data = Deflated.of(indices.orElseGet(() -> truecolour(pixels, width)));
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(image.getHeight())
            .put((byte) 8)
            .put(indices.isPresent() ? INDEXED : TRUECOLOUR)
            .array();
    ByteBuffer png =
        ByteBuffer.allocate(
            SIGNATURE.length + 4 * FRAME + header.length + colours.bytes().length + data.length);
    png.put(SIGNATURE);
    chunk("IHDR", header, png);
    if (indices.isPresent()) {
      chunk("PLTE", colours.bytes(), png);
    }
    chunk("IDAT", data, png);
    chunk("IEND", new byte[0], png);
    return Arrays.copyOf(png.array(), png.position());
  }

  /** Rows of red, green and blue, each after the number of its filter. */
  private static byte[] truecolour(byte[] pixels, int width) {
    int row = CHANNELS * width;
    byte[] rows = new byte[pixels.length + pixels.length / row];
    int out = 0;
    for (int in = 0; in < pixels.length; in += CHANNELS) {
      if (in % row == 0) {
        out++;
      }
      rows[out++] = pixels[in + 2];
      rows[out++] = pixels[in + 1];
      rows[out++] = pixels[in];
    }
    return rows;
  }

  private static void chunk(String type, byte[] data, ByteBuffer out) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
  }

  /** The colours of a picture, numbered as they are met. */
  private static final class ColourTable {
    private static final int MOST = 256;

    private final int[] numbered = new int[MOST];
    private int count;

    /**
     * Where in {@link #numbered} to look for a colour, by its hash; 1 too many, so that 0 is none.
     */
    private final short[] places = new short[4 * MOST];

    /** Rows of numbers, each after the number of its filter; none where there are too many. */
    Optional<byte[]> indices(byte[] pixels, int width) {
      int row = CHANNELS * width;
      byte[] rows = new byte[pixels.length / CHANNELS + pixels.length / row];
      int out = 0;
      int last = -1;
      byte index = 0;
      for (int from = 0; from < pixels.length; from += row) {
        // Most of a page is paper.
        if (from > 0 && Arrays.equals(pixels, from - row, from, pixels, from, from + row)) {
          System.arraycopy(rows, out - width - 1, rows, out, width + 1);
          out += width + 1;
          continue;
        }
        out++;
        for (int in = from; in < from + row; in += CHANNELS) {
          int colour =
              ((pixels[in + 2] & 0xFF) << 16)
                  | ((pixels[in + 1] & 0xFF) << 8)
                  | (pixels[in] & 0xFF);
          if (colour != last) {
            int number = number(colour);
            if (number == MOST) {
              return Optional.empty();
            }
            last = colour;
            index = (byte) number;
          }
          rows[out++] = index;
        }
      }
      return Optional.of(rows);
    }

    private int number(int colour) {
      int place = (colour * 0x9E3779B1) >>> 22;
      while (places[place] != 0) {
        if (numbered[places[place] - 1] == colour) {
          return places[place] - 1;
        }
        place = (place + 1) % places.length;
      }
      if (count < MOST) {
        numbered[count++] = colour;
        places[place] = (short) count;
        return count - 1;
      }
      return MOST;
    }

    /** Red, green and blue of each. */
    byte[] bytes() {
      byte[] bytes = new byte[CHANNELS * count];
      for (int i = 0; i < count; i++) {
        bytes[CHANNELS * i] = (byte) (numbered[i] >> 16);
        bytes[CHANNELS * i + 1] = (byte) (numbered[i] >> 8);
        bytes[CHANNELS * i + 2] = (byte) numbered[i];
      }
      return bytes;
    }
  }
}
