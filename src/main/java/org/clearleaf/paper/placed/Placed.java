package org.clearleaf.paper.placed;

import java.util.Optional;
import org.clearleaf.edited.Target;
import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.Icon;
import org.clearleaf.paper.font.ShapedText;

/** A thing at its place on a page. */
public sealed interface Placed {

  /** What it is, and where. */
  Spot spot();

  /** From the left edge to the right. */
  double width();

  /** The same thing elsewhere, or as something else. */
  Placed at(Spot spot);

  /** What it is. */
  default Origin origin() {
    return spot().origin();
  }

  /** The left edge. */
  default double x() {
    return spot().x();
  }

  /** The top edge, or the baseline of glyphs. */
  default double y() {
    return spot().y();
  }

  /** The same thing at the other side of a page. */
  default Placed mirrored(double pageWidth) {
    return shifted(pageWidth - 2 * x() - width(), 0);
  }

  /** The same thing moved. */
  default Placed shifted(double dx, double dy) {
    return at(new Spot(origin(), x() + dx, y() + dy));
  }

  /** The same thing as an artifact. */
  default Placed as(Origin.Artifact artifact) {
    return at(new Spot(artifact, x(), y()));
  }

  /** A place of something: points from the page's top left corner, y down. */
  record Spot(Origin origin, double x, double y) {}

  /**
   * Glyphs on a baseline.
   *
   * @param letterSpacing added to the advance of each glyph, in ems
   * @param actualText what to read in place of the glyphs, where they do not say it
   */
  record Glyphs(
      Spot spot,
      ShapedText text,
      double size,
      Colour colour,
      double letterSpacing,
      Optional<String> actualText)
      implements Placed {

    /** How far below the top of the page they stand. */
    public double baseline() {
      return spot.y();
    }

    @Override
    public double width() {
      return (text.width() + text.glyphs().length * letterSpacing) * size;
    }

    @Override
    public Placed at(Spot other) {
      return new Glyphs(other, text, size, colour, letterSpacing, actualText);
    }
  }

  /**
   * A rectangle, filled, stroked or both.
   *
   * @param radius of its corners
   */
  record Panel(
      Spot spot,
      double width,
      double height,
      Optional<Colour> fill,
      Optional<Colour> stroke,
      double strokeWidth,
      double radius)
      implements Placed {

    /** A rectangle of one colour. */
    public static Panel filled(Spot spot, double width, double height, Colour fill) {
      return new Panel(spot, width, height, Optional.of(fill), Optional.empty(), 0, 0);
    }

    @Override
    public Placed at(Spot other) {
      return new Panel(other, width, height, fill, stroke, strokeWidth, radius);
    }
  }

  /**
   * A row of dots that leads the eye to what stands at its end.
   *
   * @param dot how wide one is
   * @param step from one to the next
   */
  record Leader(Spot spot, double dot, double step, int dots, Colour colour) implements Placed {
    @Override
    public double width() {
      return (dots - 1) * step + dot;
    }

    @Override
    public Placed at(Spot other) {
      return new Leader(other, dot, step, dots, colour);
    }
  }

  /**
   * A sign beside words.
   *
   * @param through the colour of what it stands on
   */
  record IconBox(Spot spot, double width, Icon icon, Colour colour, Colour through)
      implements Placed {
    @Override
    public Placed at(Spot other) {
      return new IconBox(other, width, icon, colour, through);
    }
  }

  /** A drawing in a box. */
  record DrawingBox(Spot spot, double width, double height, Drawing drawing) implements Placed {
    @Override
    public Placed at(Spot other) {
      return new DrawingBox(other, width, height, drawing);
    }
  }

  /** An author's picture in a box, by its path. */
  record PictureBox(Spot spot, double width, double height, String path) implements Placed {
    @Override
    public Placed at(Spot other) {
      return new PictureBox(other, width, height, path);
    }
  }

  /** Where a click follows a link; nothing is painted. The origin is that of the link's text. */
  record LinkArea(Spot spot, double width, double height, Target target, String words)
      implements Placed {
    @Override
    public Placed at(Spot other) {
      return new LinkArea(other, width, height, target, words);
    }
  }
}
