package org.clearleaf.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures of pixels, in memory: the JDK would make a temporary file for each. */
public final class Pixels {
  /** 40 million pixels take 160 MB to open. */
  static final long MOST = 40_000_000;

  private Pixels() {}

  /** A picture of another kind as PNG. */
  public static byte[] asPng(byte[] data) throws IOException {
    ImageReader reader = reader(data).orElseThrow(() -> new IOException("not a picture"));
    try {
      return png(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  /** The pixels of a picture that is no SVG, as they lie in the file. */
  public static BufferedImage of(LoadedPicture picture) throws IOException {
    ImageReader reader =
        reader(picture.data()).orElseThrow(() -> new AssertionError("read when it was loaded"));
    try {
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Whether the parts of a PNG have the checksums that they should (PNG, 5.5): the JDK does not
   * look, and browsers show nothing.
   */
  static boolean isSoundPng(byte[] data) {
    ByteBuffer in = ByteBuffer.wrap(data);
    int at = 8;
    while (at + 12L <= data.length) {
      long length = in.getInt(at) & 0xFFFFFFFFL;
      if (length > data.length - at - 12L) {
        return false;
      }
      CRC32 sum = new CRC32();
      sum.update(data, at + 4, (int) length + 4);
      if ((int) sum.getValue() != in.getInt(at + 8 + (int) length)) {
        return false;
      }
      at += 12 + (int) length;
    }
    return true;
  }

  /**
   * How many pixels a picture has that stands in an address, {@code data:image/png;base64,…}.
   *
   * @throws IOException where it is damaged, or of a kind that is not known
   */
  static long countIn(String address) throws IOException {
    int comma = address.indexOf(',');
    byte[] said = address.substring(comma + 1).getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] data =
          address.substring(0, comma).endsWith(";base64")
              ? Base64.getMimeDecoder().decode(said)
              : URLDecoder.decode(address.substring(comma + 1), StandardCharsets.ISO_8859_1)
                  .getBytes(StandardCharsets.ISO_8859_1);
      ImageReader reader =
          reader(data).orElseThrow(() -> new IOException("of a kind that is not known"));
      try {
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) {
      // The JDK's readers throw all sorts of unchecked exceptions on broken files.
      throw new IOException(e);
    }
  }

  /** What reads a file; nothing where its kind is not known. */
  static Optional<ImageReader> reader(byte[] data) throws IOException {
    ImageInputStream in = new Bounded(data);
    ImageReader reader;
    if (WebpFile.isWebp(data)) {
      reader = new WebPImageReaderSpi().createReaderInstance(null);
    } else {
      Iterator<ImageReader> known = ImageIO.getImageReaders(in);
      if (!known.hasNext()) {
        return Optional.empty();
      }
      reader = known.next();
    }
    reader.setInput(in);
    return Optional.of(reader);
  }

  /** An image as PNG. */
  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    }
    return out.toByteArray();
  }

  /** An image the right way up (TIFF 6.0, Orientation). */
  static BufferedImage upright(BufferedImage image, int orientation) {
    double w = image.getWidth();
    double h = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    var op = new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR);
    return op.filter(image, null);
  }

  /** A file that cannot be asked for ever for what stands behind its end. */
  private static final class Bounded extends MemoryCacheImageInputStream {
    /** A reader of WebP goes back to the end for each bit that it misses: 64 are in its hand. */
    private static final int PATIENCE = 1000;

    private long last;
    private int repeated;

    Bounded(byte[] data) {
      super(new ByteArrayInputStream(data));
    }

    @Override
    public void seek(long position) throws IOException {
      repeated = position == last ? repeated + 1 : 0;
      last = position;
      if (repeated > PATIENCE) {
        throw new IOException("the data ends before the picture does");
      }
      super.seek(position);
    }
  }
}
