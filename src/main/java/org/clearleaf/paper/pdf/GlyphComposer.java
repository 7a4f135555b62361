package org.clearleaf.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.paper.font.Composite;

/**
 * Adds composite glyphs to a TrueType program (OpenType 1.9, glyf): each shows glyphs of the
 * program at other places. Parts that are composites themselves are taken apart, so that none is
 * nested.
 */
final class GlyphComposer {
  private static final int WORDS = 0x0001;
  private static final int OFFSETS = 0x0002;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int INSTRUCTIONS = 0x0100;
  private static final int METRICS = 0x0200;

  /** Of parts in parts; no face has so many. */
  private static final int DEEPEST = 8;

  private final TreeMap<String, byte[]> tables = new TreeMap<>();
  private final Map<Integer, Integer> numbers;
  private final float unit;
  private final int original;

  /** For each glyph where its outline begins; the last entry is where the table ends. */
  private final List<Integer> places = new ArrayList<>();

  private final List<Integer> advances = new ArrayList<>();
  private final List<Integer> bearings = new ArrayList<>();
  private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();
  private int mostParts;
  private int mostPoints;
  private int mostContours;

  /** Where a glyph of the program stands in a composite, and the words that give its scale. */
  private record Piece(int glyph, int x, int y, int flags, List<Integer> scale) {}

  /**
   * A program to add to.
   *
   * @param numbers the numbers in the program of the glyphs that composites name
   */
  GlyphComposer(byte[] program, Map<Integer, Integer> numbers) {
    this.numbers = numbers;
    ByteBuffer file = ByteBuffer.wrap(program);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      int from = file.getInt(entry + 8);
      tables.put(
          new String(program, entry, 4, StandardCharsets.ISO_8859_1),
          Arrays.copyOfRange(program, from, from + file.getInt(entry + 12)));
    }
    this.unit = 1000f / table("head").getShort(18);
    this.original = table("maxp").getShort(4) & 0xFFFF;
    readPlaces();
    readAdvances();
    byte[] glyf = bytes("glyf");
    outlines.write(glyf, 0, Math.min(glyf.length, places.get(original)));
  }

  private byte[] bytes(String tag) {
    return tables.getOrDefault(tag, new byte[0]);
  }

  private ByteBuffer table(String tag) {
    return ByteBuffer.wrap(bytes(tag));
  }

  private void readPlaces() {
    ByteBuffer loca = table("loca");
    boolean wide = table("head").getShort(50) == 1;
    for (int i = 0; i <= original; i++) {
      places.add(wide ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xFFFF));
    }
  }

  private void readAdvances() {
    ByteBuffer hmtx = table("hmtx");
    int full = table("hhea").getShort(34) & 0xFFFF;
    for (int i = 0; i < original; i++) {
      int entry = Math.min(i, full - 1);
      advances.add(hmtx.getShort(4 * entry) & 0xFFFF);
      bearings.add((int) hmtx.getShort(i < full ? 4 * i + 2 : 4 * full + 2 * (i - full)));
    }
  }

  /** Adds a glyph and returns its number. */
  int add(Composite composite) {
    List<Piece> pieces = new ArrayList<>();
    for (Composite.Part part : composite.parts()) {
      int glyph = numbers.getOrDefault(part.glyph(), 0);
      pieces(glyph, units(part.right()), units(part.up()), DEEPEST, pieces);
    }
    int left = pieces.isEmpty() ? 0 : write(pieces);
    while (outlines.size() % 4 != 0) {
      outlines.write(0);
    }
    places.add(outlines.size());
    advances.add(units(composite.advance()));
    bearings.add(left);
    return places.size() - 2;
  }

  private int units(int thousandths) {
    return Math.round(thousandths / unit);
  }

  private ByteBuffer outline(int glyph) {
    int from = places.get(glyph);
    return table("glyf").slice(from, places.get(glyph + 1) - from);
  }

  /** The simple glyphs that a glyph is made of. */
  private void pieces(int glyph, int x, int y, int deepest, List<Piece> pieces) {
    ByteBuffer outline = outline(glyph);
    if (outline.limit() == 0) {
      return;
    }
    List<Piece> inside = outline.getShort(0) >= 0 ? List.of() : components(outline);
    boolean plain = inside.stream().allMatch(part -> (part.flags & OFFSETS) != 0);
    if (inside.isEmpty() || !plain || deepest == 0) {
      pieces.add(new Piece(glyph, x, y, 0, List.of()));
      return;
    }
    for (Piece part : inside) {
      if (part.scale.isEmpty()) {
        pieces(part.glyph, x + part.x, y + part.y, deepest - 1, pieces);
      } else {
        pieces.add(new Piece(part.glyph, x + part.x, y + part.y, part.flags, part.scale));
      }
    }
  }

  private static List<Piece> components(ByteBuffer outline) {
    List<Piece> found = new ArrayList<>();
    outline.position(10);
    int flags;
    do {
      flags = outline.getShort();
      int glyph = outline.getShort() & 0xFFFF;
      boolean words = (flags & WORDS) != 0;
      int x = words ? outline.getShort() : outline.get();
      int y = words ? outline.getShort() : outline.get();
      int length =
          (flags & SCALE) != 0 ? 1 : (flags & TWO_SCALES) != 0 ? 2 : (flags & MATRIX) != 0 ? 4 : 0;
      List<Integer> scale = new ArrayList<>(length);
      for (int i = 0; i < length; i++) {
        scale.add((int) outline.getShort());
      }
      found.add(new Piece(glyph, x, y, flags, scale));
    } while ((flags & MORE) != 0);
    return found;
  }

  /** Writes an outline of pieces and returns where its left edge is. */
  private int write(List<Piece> pieces) {
    int left = Integer.MAX_VALUE;
    int bottom = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int top = Integer.MIN_VALUE;
    int points = 0;
    int contours = 0;
    for (Piece piece : pieces) {
      ByteBuffer outline = outline(piece.glyph);
      left = Math.min(left, outline.getShort(2) + piece.x);
      bottom = Math.min(bottom, outline.getShort(4) + piece.y);
      right = Math.max(right, outline.getShort(6) + piece.x);
      top = Math.max(top, outline.getShort(8) + piece.y);
      int own = Math.max(0, outline.getShort(0));
      contours += own;
      points += own == 0 ? 0 : (outline.getShort(8 + 2 * own) & 0xFFFF) + 1;
    }
    for (int value : new int[] {-1, left, bottom, right, top}) {
      word(value);
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int kept = piece.flags & ~(MORE | INSTRUCTIONS | METRICS);
      word(kept | WORDS | OFFSETS | (i + 1 < pieces.size() ? MORE : 0));
      word(piece.glyph);
      word(piece.x);
      word(piece.y);
      piece.scale.forEach(this::word);
    }
    mostParts = Math.max(mostParts, pieces.size());
    mostPoints = Math.max(mostPoints, points);
    mostContours = Math.max(mostContours, contours);
    return left;
  }

  private void word(int value) {
    outlines.write(value >> 8);
    outlines.write(value);
  }

  /** The program with all that was added. */
  byte[] program() {
    int count = places.size() - 1;
    ByteBuffer loca = ByteBuffer.allocate(4 * places.size());
    places.forEach(loca::putInt);
    ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
    for (int i = 0; i < count; i++) {
      hmtx.putShort((short) (int) advances.get(i)).putShort((short) (int) bearings.get(i));
    }
    tables.put("glyf", outlines.toByteArray());
    tables.put("loca", loca.array());
    tables.put("hmtx", hmtx.array());
    table("head").putShort(50, (short) 1);
    table("hhea").putShort(34, (short) count);
    ByteBuffer maxp = table("maxp");
    maxp.putShort(4, (short) count);
    raise(maxp, 10, mostPoints);
    raise(maxp, 12, mostContours);
    raise(maxp, 28, mostParts);
    raise(maxp, 30, 1);
    return file();
  }

  private static void raise(ByteBuffer table, int at, int least) {
    table.putShort(at, (short) Math.max(table.getShort(at) & 0xFFFF, least));
  }

  private byte[] file() {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (count * 16 - power * 16));
    table("head").putInt(8, 0);
    int at = 12 + 16 * count;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] data = table.getValue();
      head = table.getKey().equals("head") ? at : head;
      file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(sum(data)).putInt(at).putInt(data.length);
      file.put(at, data);
      at += padded(data.length);
    }
    // What makes the sum of the file a constant (OpenType 1.9, head, checksumAdjustment).
    file.putInt(head + 8, 0xB1B0AFBA - sum(file.array()));
    return file.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int sum(byte[] data) {
    int sum = 0;
    for (int i = 0; i < data.length; i++) {
      sum += (data[i] & 0xFF) << (24 - 8 * (i % 4));
    }
    return sum;
  }
}
