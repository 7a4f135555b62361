package org.clearleaf.check.tagged;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the content of one page: what is painted for which marked-content id. */
final class PageReader extends PDFGraphicsStreamEngine {
  /** Sequences nested deeper are not told apart; nobody writes them. */
  private static final int DEEPEST = 200;

  private final Map<Integer, TaggedPdf.Content> content = new HashMap<>();
  private final List<String> untagged = new ArrayList<>();
  private final Grounds grounds = new Grounds();
  private final Deque<Sequence> open = new ArrayDeque<>();
  private final GeneralPath path = new GeneralPath();
  private StringBuilder stray = new StringBuilder();
  private boolean opaque;
  private int uncounted;

  /** How many of the open sequences are content of an element or artifacts. */
  private int accounted;

  private PageReader(PDPage page) {
    super(page);
  }

  /** The page with its content; what cannot be read of it is left out. */
  static TaggedPdf.Page read(PDPage page, String label) throws IOException {
    PageReader reader = new PageReader(page);
    reader.processPage(page);
    reader.endStray();
    return new TaggedPdf.Page(
        page.getCOSObject(),
        label,
        page.getCOSObject().getInt(COSName.STRUCT_PARENTS),
        reader.content,
        reader.untagged,
        reader.grounds.faint(),
        reader.opaque);
  }

  /** A marked-content sequence that is open. */
  private static final class Sequence {
    private final int mcid;
    private final boolean artifact;
    private final boolean reversed;
    private final @Nullable String actual;
    private final StringBuilder text = new StringBuilder();
    private TaggedPdf.@Nullable Area area;

    Sequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
      this.mcid = properties == null ? -1 : properties.getInt(COSName.MCID);
      this.artifact = COSName.ARTIFACT.equals(tag);
      // Its characters stand in the order of the page (ISO 32000-1, 14.8.2.3.3).
      this.reversed = tag != null && tag.getName().equals("ReversedChars");
      this.actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    }

    boolean isAccounted() {
      return mcid >= 0 || artifact;
    }

    void add(String words) {
      text.insert(reversed ? 0 : text.length(), words);
    }

    void cover(TaggedPdf.Area more) {
      area = area == null ? more : area.with(more);
    }
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    if (open.size() >= DEEPEST) {
      uncounted++;
    } else {
      endStray();
      Sequence sequence = new Sequence(tag, properties);
      open.push(sequence);
      accounted += sequence.isAccounted() ? 1 : 0;
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (uncounted > 0) {
      uncounted--;
      return;
    }
    Sequence ended = open.poll();
    if (ended == null) {
      return;
    }
    accounted -= ended.isAccounted() ? 1 : 0;
    String text = ended.actual == null ? ended.text.toString() : ended.actual;
    Sequence around = open.peek();
    if (ended.mcid >= 0 && !ended.artifact) {
      content.merge(
          ended.mcid,
          new TaggedPdf.Content(text, Optional.ofNullable(ended.area)),
          PageReader::together);
    } else if (around != null && !ended.artifact) {
      around.add(text);
      if (ended.area != null) {
        around.cover(ended.area);
      }
    }
  }

  private static TaggedPdf.Content together(TaggedPdf.Content one, TaggedPdf.Content other) {
    Optional<TaggedPdf.Area> area =
        one.area().isPresent() && other.area().isPresent()
            ? Optional.of(one.area().get().with(other.area().get()))
            : one.area().or(other::area);
    return new TaggedPdf.Content(one.text() + other.text(), area);
  }

  /** Whether what is painted now is neither content of an element nor an artifact. */
  private boolean isStray() {
    return accounted == 0;
  }

  private void endStray() {
    if (stray.length() > 0) {
      untagged.add(stray.toString());
      stray = new StringBuilder();
    }
  }

  private void paint(TaggedPdf.Area area) {
    Sequence sequence = open.peek();
    if (sequence != null) {
      sequence.cover(area);
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (form.getCOSObject().containsKey(COSName.STRUCT_PARENTS)) {
      opaque = true;
    } else {
      super.showForm(form);
    }
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    String words = text == null ? "\uFFFD" : text;
    double size = Math.hypot(place.getShearX(), place.getScaleY());
    Point2D.Float end = place.transformPoint(displacement.getX(), 0);
    double x = place.getTranslateX();
    double y = place.getTranslateY();
    paint(
        new TaggedPdf.Area(
            Math.min(x, end.x),
            Math.min(y, end.y) - size * 0.2,
            Math.max(x, end.x),
            Math.max(y, end.y) + size * 0.7));
    Sequence sequence = open.peek();
    if (sequence != null) {
      sequence.add(words);
    }
    if (isStray()) {
      stray.append(words);
    }
    if (!words.isBlank() && isInked()) {
      boolean bold = font.getName() != null && font.getName().contains("Bold");
      grounds.text(
          words,
          (x + end.x) / 2,
          (y + end.y) / 2 + size * 0.25,
          getGraphicsState(),
          Grounds.least(size, bold));
    }
  }

  private boolean isInked() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode.isFill() && getGraphicsState().getNonStrokeAlphaConstant() == 1;
  }

  private void painted(boolean fills) {
    var bounds = path.getBounds2D();
    paint(
        new TaggedPdf.Area(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    if (fills) {
      grounds.fill((GeneralPath) path.clone(), getGraphicsState());
    }
    if (isStray() && untagged.isEmpty()) {
      untagged.add("");
    }
    path.reset();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    GeneralPath square = new GeneralPath();
    square.append(
        place.createAffineTransform().createTransformedShape(new java.awt.Rectangle(0, 0, 1, 1)),
        false);
    var bounds = square.getBounds2D();
    paint(
        new TaggedPdf.Area(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    grounds.unknown(square);
    if (isStray() && untagged.isEmpty()) {
      untagged.add("");
    }
  }

  @Override
  public void clip(int windingRule) {
    // what is clipped still counts as painted
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x1, y1);
    }
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    painted(false);
  }

  @Override
  public void fillPath(int windingRule) {
    painted(true);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    painted(true);
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // nothing of ours stands on one
  }
}
