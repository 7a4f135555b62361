package org.clearleaf.paper.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType face: read once a process, used by all. */
public final class Face {
  /** Large enough that the JDK rounds nothing that shows. */
  private static final float SHAPING_SIZE = 1000;

  /** A process that sets many books forgets the words of the first, so that memory stays flat. */
  private static final int MOST_SHAPED = 50_000;

  /** Whether there are glyphs is remembered of characters up to general punctuation and arrows. */
  private static final int REMEMBERED = 0x2200;

  private static final byte YES = 1;
  private static final byte NO = 2;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** What the JDK gives for a character that has no glyph of its own, such as a joiner. */
  private static final int NO_GLYPH = 0xFFFF;

  /** What most glyphs stand for, each once: a book has millions of them. */
  private static final String[] CHARACTERS =
      IntStream.range(0, 0x250).mapToObj(Character::toString).toArray(String[]::new);

  /**
   * What a font in a PDF is made of (ISO 32000-1, 9.9), and what the subsetter asks for. Of the
   * rest, layout above all takes long to parse.
   */
  private static final Set<String> EMBEDDED =
      Set.of(
          "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap");

  private final String name;
  private final byte[] program;
  private final Queue<TrueTypeFont> parsed = new ConcurrentLinkedQueue<>();
  private final Font font;
  private final Font unligated;

  /** Words shaped before, in any layout: most of a book is words that were. */
  private final Map<String, ShapedText> shaped = new ConcurrentHashMap<>();

  /** What is known of the first characters: the JDK takes a lock each time that it is asked. */
  private final byte[] had = new byte[REMEMBERED];

  private final float ascent;
  private final float descent;

  private Face(String name, byte[] program, Font font) {
    this.name = name;
    this.program = program;
    this.font = font;
    this.unligated = font.deriveFont(Map.of(TextAttribute.LIGATURES, 0));
    var metrics = font.getLineMetrics("x", EXACT);
    this.ascent = metrics.getAscent() / SHAPING_SIZE;
    this.descent = metrics.getDescent() / SHAPING_SIZE;
  }

  /** Reads a face from a resource beside this class. */
  static Face resource(String name) {
    try (InputStream in = Face.class.getResourceAsStream(name + ".ttf")) {
      if (in == null) {
        throw new IllegalArgumentException("no face " + name);
      }
      byte[] program = in.readAllBytes();
      Font font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(program))
              .deriveFont(
                  Map.of(
                      TextAttribute.SIZE, SHAPING_SIZE,
                      TextAttribute.KERNING, TextAttribute.KERNING_ON,
                      TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
      return new Face(name, program, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** The name of the face's file. */
  public String name() {
    return name;
  }

  /** Height above the baseline, in ems. */
  public float ascent() {
    return ascent;
  }

  /** Depth below the baseline, in ems. */
  public float descent() {
    return descent;
  }

  /** Whether the face has a glyph for a character. */
  public boolean has(int codePoint) {
    if (codePoint >= REMEMBERED) {
      return font.canDisplay(codePoint);
    }
    // Threads that ask at once find and write the same.
    if (had[codePoint] == 0) {
      had[codePoint] = font.canDisplay(codePoint) ? YES : NO;
    }
    return had[codePoint] == YES;
  }

  /**
   * The font program, for one writer to subset, who gives it {@link #back}: parsing takes longer
   * than subsetting.
   */
  public TrueTypeFont open() throws IOException {
    TrueTypeFont free = parsed.poll();
    return free == null
        ? new TTFParser(true).parse(new RandomAccessReadBuffer(FontTables.only(EMBEDDED, program)))
        : free;
  }

  /** Takes back a font program that {@link #open} gave. */
  public void back(TrueTypeFont read) {
    parsed.add(read);
  }

  /**
   * Shapes text that this face has glyphs for.
   *
   * @param ligatures whether letters may join; they must not where letters are spaced
   */
  public ShapedText shape(String text, boolean rightToLeft, boolean ligatures) {
    if (rightToLeft || !ligatures) {
      return shapeAnew(text, rightToLeft, ligatures);
    }
    ShapedText known = shaped.get(text);
    if (known == null) {
      known = shapeAnew(text, false, true);
      if (shaped.size() >= MOST_SHAPED) {
        shaped.clear();
      }
      shaped.put(text, known);
    }
    return known;
  }

  private ShapedText shapeAnew(String text, boolean rightToLeft, boolean ligatures) {
    int flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    char[] chars = text.toCharArray();
    Font chosen = ligatures ? font : unligated;
    GlyphVector vector = chosen.layoutGlyphVector(EXACT, chars, 0, chars.length, flags);
    int count = vector.getNumGlyphs();
    float[] points = vector.getGlyphPositions(0, count + 1, null);
    int[] clusters = vector.getGlyphCharIndices(0, count, null);
    int[] glyphs = new int[count];
    float[] advances = new float[count];
    float[] rises = new float[count];
    String[] texts = new String[count];
    int[] ends = clusterEnds(clusters, chars.length);
    int[] glyphsIn = new int[chars.length + 1];
    for (int cluster : clusters) {
      glyphsIn[cluster]++;
    }
    int[] said = new int[chars.length + 1];
    int kept = 0;
    boolean flat = true;
    for (int k = 0; k < count; k++) {
      // The JDK gives glyphs from left to right; we keep them in the order of reading.
      int i = rightToLeft ? count - 1 - k : k;
      int glyph = vector.getGlyphCode(i);
      String stands = stands(text, clusters[i], ends[i], glyphsIn[clusters[i]], said);
      if (glyph == NO_GLYPH && stands.isEmpty()) {
        continue;
      }
      if (glyph == NO_GLYPH && kept > 0) {
        texts[kept - 1] += stands;
        continue;
      }
      glyphs[kept] = glyph == NO_GLYPH ? 0 : glyph;
      advances[kept] = (points[2 * i + 2] - points[2 * i]) / SHAPING_SIZE;
      rises[kept] = -points[2 * i + 1] / SHAPING_SIZE;
      flat &= rises[kept] == 0;
      texts[kept++] = stands;
    }
    return new ShapedText(
        this,
        Arrays.copyOf(glyphs, kept),
        Arrays.copyOf(advances, kept),
        flat ? new float[0] : Arrays.copyOf(rises, kept),
        Arrays.copyOf(texts, kept),
        points[2 * count] / SHAPING_SIZE,
        rightToLeft,
        rightToLeft ? points[0] / SHAPING_SIZE : 0);
  }

  /**
   * What the next glyph of a cluster stands for: a character each where there are as many of both,
   * such as a letter and its mark; else all that the cluster says, with its first glyph.
   */
  private static String stands(String text, int start, int end, int glyphs, int[] said) {
    int before = said[start]++;
    if (glyphs == end - start && text.codePointCount(start, end) == glyphs) {
      return character(text, start + before);
    }
    return before > 0 ? "" : end - start == 1 ? character(text, start) : text.substring(start, end);
  }

  private static String character(String text, int index) {
    char c = text.charAt(index);
    return c < CHARACTERS.length ? CHARACTERS[c] : text.substring(index, index + 1);
  }

  /** For each glyph, where the characters of its cluster end. */
  private static int[] clusterEnds(int[] clusters, int length) {
    int[] nextStart = new int[length + 1];
    for (int cluster : clusters) {
      nextStart[cluster] = 1;
    }
    int next = length;
    for (int i = length - 1; i >= 0; i--) {
      boolean starts = nextStart[i] == 1;
      nextStart[i] = next;
      next = starts ? i : next;
    }
    int[] ends = new int[clusters.length];
    for (int i = 0; i < clusters.length; i++) {
      ends[i] = nextStart[clusters[i]];
    }
    return ends;
  }

  @Override
  public String toString() {
    return name;
  }
}
