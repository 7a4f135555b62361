package org.clearleaf.paper.layout.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/**
 * A shelf of books, for the cover of a title without drawings: a spine for each chapter, as wide as
 * it is long, as high as a checksum of its heading says. The same title has the same shelf always.
 */
final class Shelf {
  /** More would be stripes. */
  private static final int MOST = 36;

  private static final int LEAST = 5;

  /** The narrowest spine, as a part of the widest. */
  private static final double NARROW = 0.22;

  /** The lowest, as a part of the room. */
  private static final double LOW = 0.66;

  private static final double BETWEEN = 0.09;

  private final List<Section> chapters;
  private final Profile profile;

  Shelf(Edited text, Profile profile) {
    this.chapters =
        text.sections().stream()
            .filter(section -> section.role() == Section.Role.BODY)
            .limit(MOST)
            .toList();
    this.profile = profile;
  }

  /** Whether it has enough books to look like one. */
  boolean isFull() {
    return chapters.size() >= LEAST;
  }

  /** The spines between two edges, from a top down to the ground. */
  List<Placed> spines(double left, double width, double top, double ground) {
    List<Double> shares = new ArrayList<>();
    double most = chapters.stream().mapToDouble(Shelf::words).max().orElse(1);
    chapters.forEach(c -> shares.add(NARROW + (1 - NARROW) * words(c) / most));
    double sum = shares.stream().mapToDouble(share -> share + BETWEEN).sum();
    // A few chapters make no block: books are higher than wide.
    double unit = Math.min(width / sum, (ground - top) * 0.45);
    double widest = shares.stream().mapToDouble(it -> it).max().orElse(0);
    double x = left + (width - sum * unit) / 2;
    List<Placed> spines = new ArrayList<>();
    boolean marked = false;
    for (int i = 0; i < shares.size(); i++) {
      double across = shares.get(i) * unit;
      double high = (LOW + (1 - LOW) * height(chapters.get(i))) * (ground - top);
      boolean mark = !marked && shares.get(i) == widest;
      marked |= mark;
      spines.add(
          panel(x, ground - high, across, high, profile.colour(mark ? Tone.MARK : Tone.ACCENT)));
      for (double band : new double[] {0.1, 0.9}) {
        double y = ground - high + band * high;
        spines.add(panel(x, y, across, unit * 0.03 + 1, profile.colour(Tone.PAPER)));
      }
      x += across + BETWEEN * unit;
    }
    return spines;
  }

  private static Placed panel(double x, double y, double width, double height, Colour colour) {
    return Placed.Panel.filled(
        new Placed.Spot(Origin.Artifact.LAYOUT, x, y), width, height, colour);
  }

  private static double words(Section chapter) {
    int[] length = {0};
    chapter.walk(
        block -> {
          for (Text text : block.texts()) {
            length[0] += text.plain().length();
          }
        });
    return length[0];
  }

  /** Between 0 and 1. */
  private static double height(Section chapter) {
    CRC32 sum = new CRC32();
    sum.update(chapter.title().getBytes(StandardCharsets.UTF_8));
    return (sum.getValue() % 997) / 996.0;
  }
}
