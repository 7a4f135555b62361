package org.clearleaf.paper.placed;

import java.util.Optional;
import org.clearleaf.edited.Target;
import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.font.ShapedText;

/** A thing at its place on a page: points from the page's top left corner, y down. */
public sealed interface Placed {

  /** What it is. */
  Origin origin();

  /** The left edge. */
  double x();

  /** From the left edge to the right. */
  double width();

  /** The same thing at the other side of a page. */
  default Placed mirrored(double pageWidth) {
    return shifted(pageWidth - 2 * x() - width(), 0);
  }

  /** The same thing somewhere else. */
  Placed shifted(double dx, double dy);

  /** The same thing as an artifact. */
  Placed as(Origin.Artifact artifact);

  /**
   * Glyphs on a baseline.
   *
   * @param letterSpacing added to the advance of each glyph, in ems
   * @param actualText what to read in place of the glyphs, where they do not say it
   */
  record Glyphs(
      Origin origin,
      double x,
      double baseline,
      ShapedText text,
      double size,
      Colour colour,
      double letterSpacing,
      Optional<String> actualText)
      implements Placed {

    @Override
    public double width() {
      return (text.width() + text.glyphs().length * letterSpacing) * size;
    }

    @Override
    public Placed shifted(double dx, double dy) {
      return new Glyphs(
          origin, x + dx, baseline + dy, text, size, colour, letterSpacing, actualText);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new Glyphs(artifact, x, baseline, text, size, colour, letterSpacing, actualText);
    }
  }

  /**
   * A rectangle, filled, stroked or both.
   *
   * @param radius of its corners
   */
  record Panel(
      Origin origin,
      double x,
      double y,
      double width,
      double height,
      Optional<Colour> fill,
      Optional<Colour> stroke,
      double strokeWidth,
      double radius)
      implements Placed {
    @Override
    public Placed shifted(double dx, double dy) {
      return new Panel(origin, x + dx, y + dy, width, height, fill, stroke, strokeWidth, radius);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new Panel(artifact, x, y, width, height, fill, stroke, strokeWidth, radius);
    }
  }

  /**
   * A row of dots that leads the eye to what stands at its end.
   *
   * @param y the top of the dots
   * @param dot how wide one is
   * @param step from one to the next
   */
  record Leader(Origin origin, double x, double y, double dot, double step, int dots, Colour colour)
      implements Placed {
    @Override
    public double width() {
      return (dots - 1) * step + dot;
    }

    @Override
    public Placed shifted(double dx, double dy) {
      return new Leader(origin, x + dx, y + dy, dot, step, dots, colour);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new Leader(artifact, x, y, dot, step, dots, colour);
    }
  }

  /** A drawing in a box. */
  record DrawingBox(Origin origin, double x, double y, double width, double height, Drawing drawing)
      implements Placed {
    @Override
    public Placed shifted(double dx, double dy) {
      return new DrawingBox(origin, x + dx, y + dy, width, height, drawing);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new DrawingBox(artifact, x, y, width, height, drawing);
    }
  }

  /** An author's picture in a box, by its path. */
  record PictureBox(Origin origin, double x, double y, double width, double height, String path)
      implements Placed {
    @Override
    public Placed shifted(double dx, double dy) {
      return new PictureBox(origin, x + dx, y + dy, width, height, path);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new PictureBox(artifact, x, y, width, height, path);
    }
  }

  /** Where a click follows a link; nothing is painted. The origin is that of the link's text. */
  record LinkArea(
      Origin origin, double x, double y, double width, double height, Target target, String words)
      implements Placed {
    @Override
    public Placed shifted(double dx, double dy) {
      return new LinkArea(origin, x + dx, y + dy, width, height, target, words);
    }

    @Override
    public Placed as(Origin.Artifact artifact) {
      return new LinkArea(artifact, x, y, width, height, target, words);
    }
  }
}
