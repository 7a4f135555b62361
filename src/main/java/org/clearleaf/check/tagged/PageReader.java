package org.clearleaf.check.tagged;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the content of one page: what is painted for which marked-content id. */
final class PageReader extends PDFGraphicsStreamEngine {
  /** Sequences nested deeper are not told apart; nobody writes them. */
  private static final int DEEPEST = 200;

  private static final Rectangle2D EVERYWHERE = new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6);

  private static final int MOST_FORMS = 10_000;

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

  /** Forms that may still be painted: each can paint others ten times. */
  private int forms = MOST_FORMS;

  private OptionalInt clipRule = OptionalInt.empty();
  private boolean clipped;

  private PageReader(PDPage page) {
    super(page);
  }

  /** The page with its content; what cannot be read of it is left out. */
  static TaggedPdf.Page read(PDPage page, String label) throws IOException {
    PageReader reader = new PageReader(page);
    reader.processPage(page);
    if (reader.forms == 0) {
      // Thrown from within, PDFBox would pass over it.
      throw new TaggedPdfReader.TooLargeException("a page that paints over 10,000 forms");
    }
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

  private void paint(Rectangle2D bounds) {
    Sequence sequence = open.peek();
    Rectangle2D seen = bounds;
    if (clip().isPresent()) {
      seen = bounds.createIntersection(clip().get().getBounds2D());
    }
    if (sequence != null && seen.getWidth() >= 0 && seen.getHeight() >= 0) {
      sequence.cover(
          new TaggedPdf.Area(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY()));
    }
  }

  /** What the page says that it paints within, if it says so. */
  private Optional<Area> clip() {
    return clipped
        ? Optional.ofNullable(getGraphicsState().getCurrentClippingPath())
        : Optional.empty();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (isFollowed(form)) {
      super.showForm(form);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (isFollowed(form)) {
      super.showTransparencyGroup(form);
    }
  }

  /** Whether what a form paints is the page's: some have ids of their own, or are one content. */
  private boolean isFollowed(PDFormXObject form) {
    if (forms == 0) {
      return false;
    }
    forms--;
    COSDictionary dictionary = form.getCOSObject();
    boolean own =
        dictionary.containsKey(COSName.STRUCT_PARENTS)
            || dictionary.containsKey(COSName.STRUCT_PARENT);
    opaque |= own;
    return !own;
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
        new Rectangle2D.Double(
            Math.min(x, end.x),
            Math.min(y, end.y) - size * 0.2,
            Math.abs(end.x - x),
            Math.abs(end.y - y) + size * 0.9));
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

  private void painted(OptionalInt windingRule) {
    paint(path.getBounds2D());
    if (windingRule.isPresent()) {
      path.setWindingRule(windingRule.getAsInt());
      grounds.fill((GeneralPath) path.clone(), clip(), getGraphicsState());
    }
    noteDrawing();
    endPath();
  }

  private void noteDrawing() {
    if (isStray() && untagged.isEmpty()) {
      untagged.add("");
    }
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
    paint(square.getBounds2D());
    grounds.unknown(square, clip());
    noteDrawing();
  }

  @Override
  public void clip(int windingRule) {
    // It holds from the end of the path on.
    clipRule = OptionalInt.of(windingRule);
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
    if (clipRule.isPresent()) {
      path.setWindingRule(clipRule.getAsInt());
      getGraphicsState().intersectClippingPath((GeneralPath) path.clone());
      clipped = true;
      clipRule = OptionalInt.empty();
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    grounds.unknown(new BasicStroke(lineWidth()).createStrokedShape(path), clip());
    painted(OptionalInt.empty());
  }

  /** The width of lines where the page is not scaled much; never none. */
  private float lineWidth() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    float scale = Math.abs(matrix.getScalingFactorX());
    return Math.max(0.1f, Math.min(1000, getGraphicsState().getLineWidth() * scale));
  }

  @Override
  public void fillPath(int windingRule) {
    painted(OptionalInt.of(windingRule));
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    painted(OptionalInt.of(windingRule));
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // It fills all that is not clipped.
    Shape all = clip().map(Shape.class::cast).orElseGet(() -> EVERYWHERE);
    grounds.unknown(all, Optional.empty());
  }
}
