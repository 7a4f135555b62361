package org.clearleaf.paper.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.apache.pdfbox.cos.COSDictionary;
import org.clearleaf.illustration.Palette;
import org.clearleaf.paper.font.ShapedText;
import org.clearleaf.paper.pdf.file.Deflated;
import org.clearleaf.paper.pdf.tags.Element;
import org.clearleaf.paper.pdf.tags.Slot;
import org.clearleaf.paper.pdf.tags.TagTree;
import org.clearleaf.paper.pdf.tags.TextStrings;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.thread.Threads;

/** Paints one page, every mark inside marked content: of an element or of an artifact. */
final class PagePainter {
  /** What turns the unit square upright for the orientations 2 to 8 of TIFF 6.0. */
  private static final List<String> TURNS =
      List.of(
          "-1 0 0 1 1 0 ",
          "-1 0 0 -1 1 1 ",
          "1 0 0 -1 0 1 ",
          "0 -1 -1 0 1 1 ",
          "0 -1 1 0 0 1 ",
          "0 1 1 0 0 0 ",
          "0 1 -1 0 1 0 ");

  private final Pages.Page page;
  private final COSDictionary dictionary;
  private final TagTree tree;
  private final Resources resources;
  private final Palette.Variant inks;
  private final ContentStream out = new ContentStream();

  private int leavesPainted;

  /** Begins when all of the page is painted, and goes on while others are. */
  private Optional<ForkJoinTask<byte[]>> packing = Optional.empty();

  /** For each marked-content id of the page, the slot it belongs to. */
  private final List<Slot> marked = new ArrayList<>();

  private final Map<Element, Box> figures = new LinkedHashMap<>();

  private List<Placed> items = List.of();

  /** What the open marked content belongs to; none when nothing is open. */
  private Optional<Object> open = Optional.empty();

  private boolean inText;
  private Optional<EmbeddedFace> face = Optional.empty();
  private double size;
  private double letterSpacing;
  private double lineX;
  private double lineY;

  PagePainter(
      Pages.Page page,
      COSDictionary dictionary,
      TagTree tree,
      Resources resources,
      Palette.Variant inks) {
    this.inks = inks;
    this.page = page;
    this.dictionary = dictionary;
    this.tree = tree;
    this.resources = resources;
  }

  /** Paints one leaf of the page. */
  void paint(Pages.Leaf leaf) throws IOException {
    items = leaf.items();
    for (int i = 0; i < items.size(); i++) {
      Placed item = items.get(i);
      if (!(item instanceof Placed.LinkArea)) {
        Optional<Slot> slot = tree.slot(item.origin());
        boolean special = item instanceof Placed.Glyphs glyphs && isSpecial(glyphs);
        enter(item, i, slot, special);
        if (slot.isPresent() && slot.get().parent().type().equals("Figure")) {
          figures.merge(slot.get().parent(), Box.of(item), Box::with);
        }
        if (item instanceof Placed.Glyphs glyphs) {
          glyphs(glyphs, special && slot.isEmpty());
        } else {
          endText();
          other(item);
        }
      }
    }
    leave();
    leavesPainted++;
    if (leavesPainted == page.leaves().size()) {
      packing = Optional.of(Threads.onCores(() -> Deflated.of(out.bytes())));
    }
  }

  /** Lets each figure say where it is (PDF/UA-1 7.3), now that all of it is painted. */
  void placeFigures() {
    figures.forEach(
        (figure, box) -> figure.attribute("Layout", "BBox", box.rectangle(page.height())));
  }

  /**
   * The content stream, packed. Asked for it from the last page to the first, the thread that waits
   * packs what no other has begun.
   */
  byte[] packed() {
    return packing.isPresent() ? packing.get().join() : Deflated.of(out.bytes());
  }

  List<Slot> marked() {
    return marked;
  }

  /** Opens marked content for an item, unless it goes on with what is open. */
  private void enter(Placed item, int index, Optional<Slot> slot, boolean special) {
    Object owner = slot.isPresent() ? slot.get() : item.origin();
    if (open.isPresent() && open.get().equals(owner) && !special) {
      return;
    }
    leave();
    if (slot.isPresent()) {
      int mcid = marked.size();
      if (special) {
        // In a sequence of its own and not in one inside another: there are readers that lose all
        // that comes after the inner one.
        Placed.Glyphs glyphs = (Placed.Glyphs) item;
        Slot said = reversed(glyphs) ? slot.get().said(read(glyphs)) : slot.get();
        marked.add(said);
        said.mark(dictionary, mcid);
        begin(glyphs, Optional.of(mcid));
        open = Optional.of(item.origin());
        return;
      }
      marked.add(slot.get());
      slot.get().mark(dictionary, mcid);
      String type = slot.get().parent().type();
      out.raw("/").raw(type).raw(" <</MCID ").integer(mcid).raw(">> ").op("BDC");
    } else if (item.origin() instanceof Origin.Artifact artifact) {
      artifact(artifact, index);
    } else {
      throw new AssertionError("no place in the tree for " + item.origin());
    }
    open = Optional.of(owner);
  }

  /** Whether glyphs must say how they are read. */
  private static boolean isSpecial(Placed.Glyphs glyphs) {
    return glyphs.actualText().isPresent() || glyphs.text().rightToLeft();
  }

  /** Whether glyphs are painted against the order of reading. */
  private static boolean reversed(Placed.Glyphs glyphs) {
    return glyphs.actualText().isEmpty() && glyphs.text().rightToLeft();
  }

  private static String read(Placed.Glyphs glyphs) {
    return String.join("", glyphs.text().texts());
  }

  /** Begins the sequence of glyphs that must say how they are read. */
  private void begin(Placed.Glyphs glyphs, Optional<Integer> mcid) {
    String id = mcid.map(number -> "/MCID " + number + " ").orElse("");
    if (reversed(glyphs)) {
      // Painted from left to right, as every reader of pages expects, and read the other way
      // round (ISO 32000-1, 14.8.2.3.3).
      out.raw("/ReversedChars <<" + id + ">> ");
    } else {
      String said = glyphs.actualText().orElseGet(() -> read(glyphs));
      out.raw("/Span <<" + id + "/ActualText ").text(TextStrings.of(said)).raw(">> ");
    }
    out.op("BDC");
  }

  /** The box of an item and of those that go on with it. */
  private Box box(int index) {
    Box box = Box.of(items.get(index));
    for (int i = index + 1; i < items.size(); i++) {
      if (!items.get(i).origin().equals(items.get(index).origin())) {
        break;
      }
      box = box.with(Box.of(items.get(i)));
    }
    return box;
  }

  /** ISO 32000-1, table 330: pagination artifacts say where they are attached. */
  private void artifact(Origin.Artifact artifact, int index) {
    if (artifact == Origin.Artifact.LAYOUT) {
      out.raw("/Artifact <</Type /Layout>> ").op("BDC");
      return;
    }
    StringBuilder edges = new StringBuilder("/BBox [");
    box(index).rectangle(page.height()).forEach(edge -> edges.append(edge).append(' '));
    String box = edges.append(']').toString();
    String properties =
        switch (artifact) {
          case HEADER -> "/Type /Pagination /Subtype /Header /Attached [/Top] " + box;
          case FOOTER -> "/Type /Pagination /Subtype /Footer /Attached [/Bottom] " + box;
          case REPEATED_HEAD -> "/Type /Pagination " + box;
          case LAYOUT -> throw new AssertionError(artifact);
          case BACKGROUND -> "/Type /Background " + box;
        };
    out.raw("/Artifact <<" + properties + ">> ").op("BDC");
  }

  private void leave() {
    endText();
    if (open.isPresent()) {
      out.op("EMC");
      open = Optional.empty();
    }
  }

  private void endText() {
    if (inText) {
      out.op("ET");
      inText = false;
    }
  }

  /** PDF counts from the bottom. */
  private double up(double y) {
    return page.height() - y;
  }

  /** Paints glyphs; those of an artifact may have to say themselves how they are read. */
  private void glyphs(Placed.Glyphs glyphs, boolean inArtifact) throws IOException {
    ShapedText text = glyphs.text();
    EmbeddedFace embedded = resources.face(text.face());
    if (inArtifact) {
      endText();
      begin(glyphs, Optional.empty());
    }
    if (!inText) {
      out.op("BT");
      inText = true;
      lineX = 0;
      lineY = 0;
    }
    out.fill(glyphs.colour());
    if (face.isEmpty() || face.get() != embedded || size != glyphs.size()) {
      out.raw("/" + resources.faceName(text.face()) + " ").number(glyphs.size()).op("Tf");
      face = Optional.of(embedded);
      size = glyphs.size();
    }
    double spacing = glyphs.letterSpacing() * glyphs.size();
    if (spacing != letterSpacing) {
      out.number(spacing).op("Tc");
      letterSpacing = spacing;
    }
    double x = glyphs.x() + text.start() * glyphs.size();
    double y = up(glyphs.baseline());
    out.number(x - lineX).number(y - lineY).op("Td");
    lineX = rounded(lineX, x);
    lineY = rounded(lineY, y);
    show(text, embedded);
    if (inArtifact) {
      endText();
      out.op("EMC");
    }
  }

  /** Where the text line really is, after its move was rounded to thousandths. */
  private static double rounded(double from, double to) {
    return from + Math.round((to - from) * 1000) / 1000.0;
  }

  /**
   * Shows glyphs; where shaping moved the next one from where the font puts it, TJ says by how
   * much.
   */
  private void show(ShapedText text, EmbeddedFace embedded) {
    int count = text.glyphs().length;
    out.raw("[(");
    for (int k = 0; k < count; k++) {
      int i = text.rightToLeft() ? count - 1 - k : k;
      int glyph = embedded.glyph(text, i);
      out.code(embedded.cid(glyph, text.texts()[i]));
      long shift = Math.round((embedded.advance(glyph) - text.advances()[i]) * 1000);
      if (shift != 0 && k + 1 < count) {
        out.raw(")").integer(shift).raw("(");
      }
    }
    out.raw(")] ").op("TJ");
  }

  private void other(Placed item) throws IOException {
    if (item instanceof Placed.Panel panel) {
      new ShapePainter(out, page.height(), inks).panel(panel);
    } else if (item instanceof Placed.Leader leader) {
      new ShapePainter(out, page.height(), inks).leader(leader);
    } else if (item instanceof Placed.IconBox icon) {
      new ShapePainter(out, page.height(), inks).icon(icon);
    } else if (item instanceof Placed.DrawingBox drawing) {
      new ShapePainter(out, page.height(), inks).drawing(drawing);
    } else if (item instanceof Placed.PictureBox picture) {
      Resources.Painted painted = resources.picture(picture.path());
      out.save();
      var fill = out.fill();
      var stroke = out.stroke();
      out.number(picture.width() / painted.width())
          .raw("0 0 ")
          .number(picture.height() / painted.height())
          .number(picture.x())
          .number(up(picture.y() + picture.height()))
          .op("cm");
      if (painted.orientation() > 1) {
        out.raw(TURNS.get(painted.orientation() - 2)).op("cm");
      }
      out.raw("/" + painted.name() + " ").op("Do");
      out.restore(fill, stroke);
    } else {
      throw new AssertionError(item);
    }
    face = Optional.empty();
  }
}
