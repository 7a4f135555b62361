package org.clearleaf.check.tagged;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** What is painted below the words of a page, and how much they stand out from it. */
final class Grounds {
  /** Of a page with more shapes nothing is said: looking through them all would take long. */
  private static final int MOST = 5000;

  private static final int WHITE = 0xFFFFFF;

  private final List<Ground> painted = new ArrayList<>();
  private final List<TaggedPdf.Faint> faint = new ArrayList<>();

  /** What was faint last, to put the letters of one word together. */
  private StringBuilder word = new StringBuilder();

  private double contrast;
  private double wanted;

  /** A shape and its colour, which is unknown for pictures. */
  private record Ground(Shape shape, Optional<Area> clip, Rectangle2D bounds, OptionalInt colour) {
    boolean holds(double x, double y) {
      return bounds.contains(x, y)
          && shape.contains(x, y)
          && clip.filter(area -> !area.contains(x, y)).isEmpty();
    }
  }

  /** WCAG 2.2, 1.4.3: type of 18 points, or 14 in bold, may stand out less. */
  static double least(double size, boolean bold) {
    return size >= 18 || (bold && size >= 14) ? 3 : 4.5;
  }

  void fill(Shape shape, Optional<Area> clip, PDGraphicsState state) {
    boolean solid = state.getNonStrokeAlphaConstant() == 1;
    OptionalInt colour = solid ? colour(state.getNonStrokingColor()) : OptionalInt.empty();
    add(new Ground(shape, clip, shape.getBounds2D(), colour));
  }

  void unknown(Shape shape, Optional<Area> clip) {
    add(new Ground(shape, clip, shape.getBounds2D(), OptionalInt.empty()));
  }

  private void add(Ground ground) {
    if (painted.size() < MOST) {
      painted.add(ground);
    }
  }

  /** Looks at a letter in the middle of its place. */
  void text(String letter, double x, double y, PDGraphicsState state, double least) {
    OptionalInt ink = colour(state.getNonStrokingColor());
    OptionalInt ground = at(x, y);
    if (ink.isEmpty() || ground.isEmpty()) {
      end();
      return;
    }
    double found = contrast(ink.getAsInt(), ground.getAsInt());
    if (found >= least || found != contrast) {
      end();
    }
    if (found < least) {
      contrast = found;
      wanted = least;
      word.append(letter);
    }
  }

  private void end() {
    if (word.length() > 0) {
      faint.add(new TaggedPdf.Faint(word.toString(), contrast, wanted));
      word = new StringBuilder();
    }
    contrast = 0;
  }

  List<TaggedPdf.Faint> faint() {
    end();
    return faint;
  }

  private OptionalInt at(double x, double y) {
    if (painted.size() == MOST) {
      return OptionalInt.empty();
    }
    for (int i = painted.size() - 1; i >= 0; i--) {
      if (painted.get(i).holds(x, y)) {
        return painted.get(i).colour();
      }
    }
    return OptionalInt.of(WHITE);
  }

  private static OptionalInt colour(PDColor colour) {
    try {
      return colour.isPattern() ? OptionalInt.empty() : OptionalInt.of(colour.toRGB());
    } catch (IOException | RuntimeException e) {
      // A colour that PDFBox cannot make out is one we say nothing of.
      return OptionalInt.empty();
    }
  }

  /** WCAG 2.2, contrast ratio. */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
