package org.clearleaf.paper.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes tables out of a font's directory (OpenType, "Organization of an OpenType Font"). */
final class FontTables {
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  /** Where the header says how many tables there are. */
  private static final int COUNT = 4;

  private FontTables() {}

  /** The same font for a reader that finds only some of its tables; the others lie unused. */
  static byte[] only(Set<String> tags, byte[] font) {
    byte[] lean = font.clone();
    int count = ByteBuffer.wrap(font).getShort(COUNT);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int record = HEADER + RECORD * i;
      if (tags.contains(new String(font, record, 4, StandardCharsets.ISO_8859_1))) {
        System.arraycopy(font, record, lean, HEADER + RECORD * kept, RECORD);
        kept++;
      }
    }
    ByteBuffer.wrap(lean).putShort(COUNT, (short) kept);
    return lean;
  }
}
