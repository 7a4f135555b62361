package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Icon;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Puts a sign beside the first line of some words. */
final class IconLine {
  /** How high a sign is, in ems of the words beside it. */
  private static final double SIZE = 1.3;

  private static final double ROOM = 0.35;

  /** From the baseline to the middle of letters, in ems. */
  private static final double MIDDLE = 0.34;

  /** How much of a band a sign takes. */
  private static final double PART = 0.56;

  private final Galley galley;
  private final Icon icon;
  private final Colour colour;
  private final Colour through;
  private final double bandLeft;
  private final double bandWidth;

  IconLine(Galley galley, Icon icon, Colour colour, Colour through) {
    this(galley, icon, colour, through, 0, 0);
  }

  private IconLine(
      Galley galley, Icon icon, Colour colour, Colour through, double bandLeft, double bandWidth) {
    this.galley = galley;
    this.icon = icon;
    this.colour = colour;
    this.through = through;
    this.bandLeft = bandLeft;
    this.bandWidth = bandWidth;
  }

  /** The same sign in a band that begins at a place of the column. */
  IconLine within(double left, double width) {
    return new IconLine(galley, icon, colour, through, left, width);
  }

  /** Adds words with the sign before them. */
  void before(TextStyle style, Runnable words) {
    double size = style.size() * SIZE;
    double left = galley.left();
    int from = galley.items().size();
    galley.indented(size + style.size() * ROOM, 0, words);
    place(from, left, size);
  }

  /** Adds words with the sign in its band beside their first line. */
  void aside(Runnable words) {
    double size = bandWidth * PART;
    int from = galley.items().size();
    words.run();
    place(from, bandLeft + (bandWidth - size) / 2, size);
  }

  private void place(int from, double x, double size) {
    for (int i = from; i < galley.items().size(); i++) {
      if (galley.items().get(i) instanceof FlowItem.Slug slug && !slug.items().isEmpty()) {
        List<Placed> all = new ArrayList<>();
        double y = top(slug, size);
        all.add(
            new Placed.IconBox(
                new Placed.Spot(Origin.Artifact.LAYOUT, x, y), size, icon, colour, through));
        all.addAll(slug.items());
        galley.items().set(i, slug.holding(all));
        return;
      }
    }
  }

  private static double top(FlowItem.Slug slug, double size) {
    for (Placed item : slug.items()) {
      if (item instanceof Placed.Glyphs glyphs) {
        return Math.max(0, glyphs.baseline() - MIDDLE * glyphs.size() - size / 2);
      }
    }
    return 0;
  }
}
