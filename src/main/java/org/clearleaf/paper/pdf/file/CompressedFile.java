package org.clearleaf.paper.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes the objects of a new document as a file: all but streams in object streams, with a
 * cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). PDFBox does the same, but for a tagged
 * book it takes longer than setting it, since it looks for each object's history.
 */
public final class CompressedFile {
  /** Objects that share a stream: more pack better, and make a reader unpack more for one. */
  private static final int SHARE = 400;

  /** Bytes of an entry of the cross-reference stream: its type, where, which one there. */
  private static final int[] WIDTHS = {1, 4, 2};

  private static final int ROW = 7;
  private static final int IN_FILE = 1;
  private static final int IN_STREAM = 2;

  /** What each row begins with: the number of PNG's filter Up (RFC 2083, 6.3). */
  private static final byte UP = 2;

  private final DirectObjects direct;
  private final ObjectNumbers numbers;
  private final ObjectBytes out;
  private final List<byte[]> rows = new ArrayList<>();

  private CompressedFile(DirectObjects direct, COSDictionary trailer) {
    this.direct = direct;
    this.numbers = ObjectNumbers.of(trailer, direct.count());
    this.out = new ObjectBytes(numbers);
  }

  /**
   * The bytes of a file.
   *
   * @param version as the header says it, such as 1.7
   * @param trailer with the catalog as its Root, perhaps an Info, and no more
   * @param direct what the trailer leads to by its numbers
   */
  public static byte[] of(String version, COSDictionary trailer, DirectObjects direct)
      throws IOException {
    return new CompressedFile(direct, trailer).write(version, trailer);
  }

  private byte[] write(String version, COSDictionary trailer) throws IOException {
    int objects = numbers.count();
    for (int i = 0; i <= objects; i++) {
      rows.add(new byte[ROW]);
    }
    // The comment tells programs that copy files that this one is not text (7.5.2).
    out.raw("%PDF-" + version + "\n%").raw(new byte[] {-10, -28, -4, -33}).raw("\n");
    int[] sharing = new int[objects];
    int count = 0;
    for (int number = 1; number <= objects; number++) {
      if (number > direct.count() && object(number) instanceof COSStream stream) {
        rows.set(number, row(IN_FILE, out.length(), 0));
        try (InputStream data = stream.createRawInputStream()) {
          stream(number, stream, data.readAllBytes(), out);
        }
      } else {
        sharing[count++] = number;
      }
    }
    // Structure elements share none with what a reader needs to show the first page.
    int elements = Math.min(count, direct.count());
    shared(Arrays.copyOf(sharing, elements));
    shared(Arrays.copyOfRange(sharing, elements, count));
    crossReferences(trailer);
    return out.bytes();
  }

  private COSBase object(int number) {
    return numbers.inOrder().get(number - direct.count() - 1);
  }

  private static void stream(int number, COSDictionary dictionary, byte[] data, ObjectBytes out) {
    dictionary.setInt(COSName.LENGTH, data.length);
    out.integer(number).raw(" 0 obj\n").dictionary(dictionary);
    out.raw("\nstream\n").raw(data).raw("\nendstream\nendobj\n");
  }

  /** Object streams, made on all cores. */
  private void shared(int[] objects) {
    int streams = (objects.length + SHARE - 1) / SHARE;
    int first = rows.size();
    List<byte[]> all =
        IntStream.range(0, streams)
            .parallel()
            .mapToObj(
                i ->
                    objectStream(
                        first + i, Arrays.copyOfRange(objects, i * SHARE, end(objects, i))))
            .toList();
    for (int i = 0; i < streams; i++) {
      rows.add(row(IN_FILE, out.length(), 0));
      for (int k = i * SHARE; k < end(objects, i); k++) {
        rows.set(objects[k], row(IN_STREAM, first + i, k - i * SHARE));
      }
      out.raw(all.get(i));
    }
  }

  private static int end(int[] objects, int stream) {
    return Math.min(objects.length, (stream + 1) * SHARE);
  }

  /** An object stream: pairs of a number and where the object begins, then the objects. */
  private byte[] objectStream(int streamNumber, int[] objects) {
    ObjectBytes index = new ObjectBytes(numbers);
    ObjectBytes all = new ObjectBytes(numbers);
    for (int number : objects) {
      index.integer(number).raw(" ").integer(all.length()).raw(" ");
      if (number <= direct.count()) {
        direct.write(number, all);
      } else if (object(number) instanceof COSDictionary dictionary) {
        all.dictionary(dictionary);
      } else {
        all.array((COSArray) object(number));
      }
      all.raw("\n");
    }
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.OBJ_STM);
    dictionary.setInt(COSName.N, objects.length);
    dictionary.setInt(COSName.FIRST, index.length());
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    byte[] packed = Deflated.of(index.raw(all.bytes()).bytes());
    ObjectBytes stream = new ObjectBytes(numbers);
    stream(streamNumber, dictionary, packed, stream);
    return stream.bytes();
  }

  private void crossReferences(COSDictionary trailer) {
    int start = out.length();
    int number = rows.size();
    rows.add(row(IN_FILE, start, 0));
    byte[] free = row(0, 0, -1);
    rows.set(0, free);
    byte[] data = new byte[rows.size() * (ROW + 1)];
    byte[] above = new byte[ROW];
    for (int i = 0; i < rows.size(); i++) {
      data[i * (ROW + 1)] = UP;
      for (int b = 0; b < ROW; b++) {
        data[i * (ROW + 1) + 1 + b] = (byte) (rows.get(i)[b] - above[b]);
      }
      above = rows.get(i);
    }
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.XREF);
    dictionary.setInt(COSName.SIZE, rows.size());
    COSArray widths = new COSArray();
    for (int width : WIDTHS) {
      widths.add(COSInteger.get(width));
    }
    dictionary.setItem(COSName.W, widths);
    for (COSName name : List.of(COSName.ROOT, COSName.INFO)) {
      if (trailer.containsKey(name)) {
        dictionary.setItem(name, trailer.getItem(name));
      }
    }
    // Of the content, so that the same file has the same id (14.4).
    COSArray id = new COSArray();
    id.add(new COSString(sums(out.bytes())));
    id.add(id.get(0));
    dictionary.setItem(COSName.ID, id);
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, 12);
    parameters.setInt(COSName.COLUMNS, ROW);
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    dictionary.setItem(COSName.DECODE_PARMS, parameters);
    stream(number, dictionary, Deflated.of(data), out);
    out.raw("startxref\n").integer(start).raw("\n%%EOF\n");
  }

  private static byte[] row(int type, int where, int which) {
    return new byte[] {
      (byte) type,
      (byte) (where >> 24),
      (byte) (where >> 16),
      (byte) (where >> 8),
      (byte) where,
      (byte) (which >> 8),
      (byte) which
    };
  }

  /**
   * Sixteen bytes that other content would hardly have; no digest, which takes ten times as long.
   */
  private static byte[] sums(byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(data);
    Adler32 adler = new Adler32();
    adler.update(data);
    return ByteBuffer.allocate(16)
        .putInt((int) crc.getValue())
        .putInt((int) adler.getValue())
        .putLong(data.length)
        .array();
  }
}
