package org.clearleaf.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearleaf.paper.font.Composite;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.ShapedText;
import org.jspecify.annotations.Nullable;

/**
 * One face as a document embeds it: a Type 0 font whose CIDs stand for pairs of glyph and text, so
 * that a ligature, a no-break space and a space each extract as what they are (ISO 32000-1, 9.7).
 */
final class EmbeddedFace {
  /** Tables that a CIDFontType2 needs (ISO 32000-1, 9.9). */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private static final int MAX_BFCHARS = 100;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Face face;
  private final TrueTypeFont program;

  /** For each glyph its advance in ems. */
  private final float[] advances;

  /** For each glyph the CID of the first text that it stands for, and that text. */
  private final int[] firstCids;

  private final @Nullable String[] firstTexts;

  /** For the few glyphs that stand for more than one text: the CIDs of the others. */
  private final Map<Integer, Map<String, Integer>> otherCids = new HashMap<>();

  /** Glyphs that the face lacks: their numbers go on after those that it has. */
  private final Map<Composite, Integer> composites = new LinkedHashMap<>();

  private final List<Composite> inOrder = new ArrayList<>();

  private final List<Integer> glyphs = new ArrayList<>(List.of(0));
  private final List<String> texts = new ArrayList<>(List.of(""));
  private final float unit;

  EmbeddedFace(Face face) throws IOException {
    this.face = face;
    this.program = face.open();
    this.unit = 1f / program.getUnitsPerEm();
    int count = program.getNumberOfGlyphs();
    this.firstCids = new int[count];
    this.firstTexts = new String[count];
    this.advances = new float[count];
    for (int glyph = 0; glyph < count; glyph++) {
      advances[glyph] = program.getAdvanceWidth(glyph) * unit;
    }
  }

  /** The number of a glyph of a text: the face's, or one after those for a composite. */
  int glyph(ShapedText text, int index) {
    int glyph = text.glyphs()[index];
    if (glyph >= 0) {
      return glyph;
    }
    Composite composite = text.composites().get(-1 - glyph);
    return composites.computeIfAbsent(
        composite,
        added -> {
          inOrder.add(added);
          return advances.length + inOrder.size() - 1;
        });
  }

  /** The CID of a glyph that stands for a text. */
  int cid(int glyph, String text) {
    String first = glyph < firstTexts.length ? firstTexts[glyph] : "";
    if (first == null) {
      firstTexts[glyph] = text;
      firstCids[glyph] = added(glyph, text);
      return firstCids[glyph];
    } else if (first.equals(text)) {
      return firstCids[glyph];
    }
    return otherCids
        .computeIfAbsent(glyph, g -> new HashMap<>())
        .computeIfAbsent(text, t -> added(glyph, t));
  }

  private int added(int glyph, String text) {
    glyphs.add(glyph);
    texts.add(text);
    return glyphs.size() - 1;
  }

  /** The advance that the font gives a glyph, in ems. */
  float advance(int glyph) {
    return glyph < advances.length
        ? advances[glyph]
        : inOrder.get(glyph - advances.length).advance() / 1000f;
  }

  /** The glyphs of the face that are shown, alone or as parts of others. */
  private Set<Integer> embedded() {
    Set<Integer> all = new TreeSet<>();
    glyphs.stream().filter(glyph -> glyph < advances.length).forEach(all::add);
    composites.keySet().stream()
        .flatMap(composite -> composite.parts().stream())
        .forEach(part -> all.add(part.glyph()));
    return all;
  }

  /** Adds the composites to a subset, and their places in it to those of the other glyphs. */
  private byte[] composed(byte[] subset, Map<Integer, Integer> newIds) {
    GlyphComposer composer = new GlyphComposer(subset, newIds);
    composites.forEach((composite, glyph) -> newIds.put(glyph, composer.add(composite)));
    return composer.program();
  }

  /** The font dictionary, once all glyphs are known. */
  COSDictionary write(PDDocument document) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(program, TABLES);
    subsetter.addGlyphIds(embedded());
    String name = tag() + "+" + face.name();
    subsetter.setPrefix(tag() + "+");
    Map<Integer, Integer> newIds = new HashMap<>();
    subsetter.getGIDMap().forEach((subset, original) -> newIds.put(original, subset));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    subsetter.writeToStream(written);
    byte[] subset = written.toByteArray();
    if (!composites.isEmpty()) {
      subset = composed(subset, newIds);
    }
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, name);
    font.setName(COSName.ENCODING, "Identity-H");
    COSArray descendants = new COSArray();
    descendants.add(descendant(document, name, newIds, subset));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, Streams.deflated(document, toUnicode()));
    face.back(program);
    return font;
  }

  /** Six letters that depend on the glyphs alone. */
  private String tag() {
    int hash = glyphs.hashCode() * 31 + texts.hashCode() + composites.keySet().hashCode();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = hash / 26 + 7 * i;
    }
    return tag.toString();
  }

  private COSDictionary descendant(
      PDDocument document, String name, Map<Integer, Integer> newIds, byte[] subset)
      throws IOException {
    COSDictionary cid = new COSDictionary();
    cid.setItem(COSName.TYPE, COSName.FONT);
    cid.setName(COSName.SUBTYPE, "CIDFontType2");
    cid.setName(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    cid.setItem(COSName.CIDSYSTEMINFO, system);
    cid.setItem(COSName.FONT_DESC, descriptor(document, name, subset));
    byte[] map = new byte[glyphs.size() * 2];
    COSArray widths = new COSArray();
    for (int i = 0; i < glyphs.size(); i++) {
      int glyph = newIds.getOrDefault(glyphs.get(i), 0);
      map[2 * i] = (byte) (glyph >> 8);
      map[2 * i + 1] = (byte) glyph;
      widths.add(COSInteger.get(Math.round(advance(glyphs.get(i)) * 1000)));
    }
    COSArray w = new COSArray();
    w.add(COSInteger.ZERO);
    w.add(widths);
    cid.setItem(COSName.W, w);
    cid.setItem(COSName.CID_TO_GID_MAP, Streams.deflated(document, map));
    return cid;
  }

  private COSDictionary descriptor(PDDocument document, String name, byte[] subset)
      throws IOException {
    HeaderTable header = program.getHeader();
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    // Symbolic: the CIDs are our own (ISO 32000-1, table 123).
    descriptor.setInt(COSName.FLAGS, 4);
    COSArray box = new COSArray();
    for (int edge :
        new int[] {header.getXMin(), header.getYMin(), header.getXMax(), header.getYMax()}) {
      box.add(COSInteger.get(Math.round(edge * unit * 1000)));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, face.name().contains("Italic") ? -10 : 0);
    descriptor.setInt(
        COSName.ASCENT, Math.round(program.getHorizontalHeader().getAscender() * unit * 1000));
    descriptor.setInt(
        COSName.DESCENT, Math.round(program.getHorizontalHeader().getDescender() * unit * 1000));
    descriptor.setInt(COSName.CAP_HEIGHT, 700);
    descriptor.setInt(COSName.STEM_V, face.name().contains("Bold") ? 140 : 80);
    COSStream file = Streams.deflated(document, subset);
    file.setInt(COSName.LENGTH1, subset.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  private byte[] toUnicode() {
    StringBuilder out = new StringBuilder();
    out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int from = 1; from < texts.size(); from += MAX_BFCHARS) {
      int to = Math.min(texts.size(), from + MAX_BFCHARS);
      out.append(to - from).append(" beginbfchar\n");
      for (int cid = from; cid < to; cid++) {
        out.append('<').append(hex(cid)).append("> <");
        // What a glyph after the first of its cluster stands for is said by the first.
        String text = texts.get(cid).isEmpty() ? "\u200B" : texts.get(cid);
        for (int i = 0; i < text.length(); i++) {
          out.append(hex(text.charAt(i)));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String hex(int value) {
    return HEX.toHexDigits((char) value);
  }
}
