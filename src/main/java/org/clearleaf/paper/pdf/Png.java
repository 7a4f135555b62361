package org.clearleaf.paper.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.clearleaf.paper.pdf.file.Deflated;

/**
 * Packs a picture as PNG (ISO/IEC 15948): 8 bits a channel, no filter, which suits letters on
 * paper. The JDK's own writer tries all filters on each row, and takes longer than drawing the
 * page.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHANNELS = 3;

  /** Of a chunk: its length, type and check sum. */
  private static final int FRAME = 12;

  /** Bits a channel, colour type, and the only methods that there are (11.2.2). */
  private static final byte[] TRUECOLOUR = {8, 2, 0, 0, 0};

  private Png() {}

  /** The bytes of a picture of the type that has a byte for blue, green and red each. */
  static byte[] of(BufferedImage image) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int row = CHANNELS * image.getWidth();
    byte[] rows = new byte[(row + 1) * image.getHeight()];
    int out = 0;
    for (int in = 0; in < pixels.length; in += CHANNELS) {
      if (in % row == 0) {
        out++;
      }
      rows[out++] = pixels[in + 2];
      rows[out++] = pixels[in + 1];
      rows[out++] = pixels[in];
    }
    byte[] header =
        ByteBuffer.allocate(2 * Integer.BYTES + TRUECOLOUR.length)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(TRUECOLOUR)
            .array();
    byte[] data = Deflated.of(rows);
    ByteBuffer png =
        ByteBuffer.allocate(SIGNATURE.length + 3 * FRAME + header.length + data.length);
    png.put(SIGNATURE);
    chunk("IHDR", header, png);
    chunk("IDAT", data, png);
    chunk("IEND", new byte[0], png);
    return png.array();
  }

  private static void chunk(String type, byte[] data, ByteBuffer out) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
  }
}
