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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType face: read once a process, used by all. */
public final class Face {
  /** Large enough that the JDK rounds nothing that shows. */
  private static final float SHAPING_SIZE = 1000;

  /** The first of the Chinese characters, and the simplest. */
  private static final int HAN = 0x4E00;

  /** A process that sets many books forgets the words of the first, so that memory stays flat. */
  private static final int MOST_SHAPED = 50_000;

  /** Whether there are glyphs is remembered of characters up to general punctuation and arrows. */
  private static final int REMEMBERED = 0x2200;

  private static final byte YES = 1;
  private static final byte NO = 2;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

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
  private final Map<String, ShapedText> leftToRight = new ConcurrentHashMap<>();

  private final Map<String, ShapedText> rightToLeft = new ConcurrentHashMap<>();

  /** What is known of the first characters: the JDK takes a lock each time that it is asked. */
  private final byte[] had = new byte[REMEMBERED];

  private final boolean spaced;
  private final float room;
  private final float ascent;
  private final float descent;

  private Face(String name, byte[] program, Font font) {
    this.name = name;
    this.program = program;
    this.font = font;
    this.spaced = ScriptFaces.isSpaced(name);
    this.room = ScriptFaces.room(name, font.canDisplay(HAN));
    this.unligated = font.deriveFont(Map.of(TextAttribute.LIGATURES, 0));
    var metrics = font.getLineMetrics("x", EXACT);
    this.ascent = metrics.getAscent() / SHAPING_SIZE;
    this.descent = metrics.getDescent() / SHAPING_SIZE;
  }

  /** Reads a face from a resource beside this class; none where this copy of Clearleaf lacks it. */
  static Optional<Face> resource(String name) {
    try (InputStream in = Face.class.getResourceAsStream(name + ".ttf")) {
      return in == null
          ? Optional.empty()
          : Optional.of(of(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Reads a face from the bytes of its file. */
  static Face of(String name, byte[] program) throws FontFormatException, IOException {
    Font font =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(program))
            .deriveFont(
                Map.of(
                    TextAttribute.SIZE, SHAPING_SIZE,
                    TextAttribute.KERNING, TextAttribute.KERNING_ON,
                    TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    return new Face(name, program, font);
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

  /** How far apart lines must stand at least, in ems; none for faces that any leading suits. */
  public float room() {
    return room;
  }

  /**
   * Whether the face has a glyph for a character. What it shows in private use nobody can read out
   * (PDF/A-2 6.2.11.7.3).
   */
  public boolean has(int codePoint) {
    if (codePoint >= REMEMBERED) {
      return font.canDisplay(codePoint) && Character.getType(codePoint) != Character.PRIVATE_USE;
    }
    // Threads that ask at once find and write the same.
    if (had[codePoint] == 0) {
      had[codePoint] = font.canDisplay(codePoint) ? YES : NO;
    }
    return had[codePoint] == YES;
  }

  /** Whether room may come between its letters: those of many scripts hang together. */
  public boolean isSpaced() {
    return spaced;
  }

  // Not said with a lambda: each word is looked at here.
  boolean hasAll(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!has(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
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
  public ShapedText shape(String text, boolean fromRight, boolean ligatures) {
    if (!ligatures) {
      return shapeAnew(text, fromRight, unligated);
    }
    Map<String, ShapedText> shaped = fromRight ? rightToLeft : leftToRight;
    ShapedText known = shaped.get(text);
    if (known == null) {
      known = shapeAnew(text, fromRight, font);
      if (shaped.size() >= MOST_SHAPED) {
        shaped.clear();
      }
      shaped.put(text, known);
    }
    return known;
  }

  private ShapedText shapeAnew(String text, boolean fromRight, Font chosen) {
    int flags = fromRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    char[] chars = text.toCharArray();
    GlyphVector vector = chosen.layoutGlyphVector(EXACT, chars, 0, chars.length, flags);
    return new Encoding(this, text, fromRight, vector, 1 / SHAPING_SIZE).encode();
  }

  @Override
  public String toString() {
    return name;
  }
}
