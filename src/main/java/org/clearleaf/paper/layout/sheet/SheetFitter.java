package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.edited.Matter;
import org.clearleaf.paper.layout.flow.ColumnFlow;

/**
 * Fits parts on sides, in one size of type. What gives way comes in a fixed order, each step over
 * its whole range before the next: gaps, pictures, how pictures and columns stand; then a second
 * side.
 */
final class SheetFitter {
  /** A standing person is at most this many ems high. */
  private static final double MOST_BODY = 13;

  /** A second side that is emptier than this looks forgotten. */
  private static final double LEAST_FULL = 0.4;

  private static final List<Double> FIRST_COLUMNS = List.of(0.5, 0.46, 0.54, 0.42, 0.58);

  /** Parts of the second column that may stand in the first. */
  private static final int MOST_MOVED = 2;

  /** Parts of a panel are fewer. */
  private static final int MOST_INNER = 100;

  private final ColumnFlow.Setup setup;
  private final SheetTemplate template;
  private final ZoneMaker maker;
  private final double room;
  private final double shortRoom;

  /** A side that fits. */
  record Fitted(Pile zones, Fit fit) {}

  /**
   * A fitter for a size of type.
   *
   * @param room the height of a side alone
   * @param shortRoom the same where it says which of several it is
   */
  SheetFitter(ColumnFlow.Setup setup, SheetTemplate template, double room, double shortRoom) {
    this.setup = setup;
    this.template = template;
    this.maker = new ZoneMaker(setup, template);
    this.room = room;
    this.shortRoom = shortRoom;
  }

  /** What is tried in turn. */
  enum Way {
    /** One side, or one and what is behind the foot. */
    WHOLE,
    /** The same with smaller pictures. */
    SMALLER,
    /** More sides, the last of them rather full. */
    FULL,
    /** More sides. */
    ANY
  }

  /** The sides of a sheet, no more than there are; nothing where they do not fit. */
  Optional<List<Fitted>> fit(List<Part> parts, int sides, Way way) {
    List<Part> behind = parts.stream().filter(part -> part.kind() == PartKind.OVERLEAF).toList();
    List<Part> front = parts.stream().filter(part -> !behind.contains(part)).toList();
    if (behind.isEmpty()) {
      return side(front, room, way).map(List::of).or(() -> split(front, sides, way));
    }
    List<Fitted> all = new ArrayList<>();
    Optional<List<Fitted>> first =
        side(front, shortRoom, way).map(List::of).or(() -> split(front, sides - 1, way));
    Optional<List<Fitted>> last =
        template.large() ? single(behind, front, way) : panels(behind, way);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    all.addAll(first.get());
    all.addAll(last.get());
    return Optional.of(all);
  }

  private Optional<List<Fitted>> panels(List<Part> parts, Way way) {
    for (boolean raised : way == Way.WHOLE ? new boolean[] {true} : new boolean[] {true, false}) {
      Pile panels = maker.panels(parts, raised);
      Optional<Fit> fit = fit(panels, shortRoom, way);
      if (fit.isPresent()) {
        return Optional.of(List.of(new Fitted(panels, fit.get())));
      }
    }
    return Optional.empty();
  }

  /** A side for each part: a stretch is never parted. Each says when to stop. */
  private Optional<List<Fitted>> single(List<Part> parts, List<Part> front, Way way) {
    SheetTemplate its =
        SheetTemplate.of(EnumSet.of(PartKind.PANEL), template.large()).orElseThrow();
    SheetFitter fitter = new SheetFitter(setup, its, room, shortRoom);
    Optional<Part> stop = front.stream().filter(part -> part.kind() == PartKind.STOP).findFirst();
    List<Fitted> sides = new ArrayList<>();
    List<Part> own = new ArrayList<>();
    for (Part part : parts) {
      for (Part inner : Part.of(part.blocks())) {
        boolean heading = inner.rank() == 0;
        PartKind kind = heading ? PartKind.TITLE : inner.kind();
        List<Matter> words = heading ? inner.blocks().subList(1, inner.blocks().size()) : List.of();
        int rank = part.rank() * MOST_INNER + inner.rank() * 2;
        own.add(new Part(rank, kind, heading ? inner.blocks().subList(0, 1) : inner.blocks()));
        if (!words.isEmpty()) {
          own.add(new Part(rank + 1, PartKind.TEXT, words));
        }
      }
      if (part.blocks().size() > 1) {
        Optional<Fitted> side = fitter.side(own, shortRoom, way);
        if (side.isEmpty()) {
          return Optional.empty();
        }
        sides.add(stop.map(it -> fitter.with(side.get(), it)).orElse(side.get()));
        own.clear();
      }
    }
    return Optional.of(sides);
  }

  /** A side with something said again at its end, where there is room for it. */
  private Fitted with(Fitted side, Part again) {
    Pile more = new Pile(List.of(side.zones(), maker.again(again)));
    return fit(more, shortRoom, Way.SMALLER).map(fit -> new Fitted(more, fit)).orElse(side);
  }

  /** Parts on several sides: as much as fits stands on the first. */
  private Optional<List<Fitted>> split(List<Part> parts, int sides, Way way) {
    if (sides < 2 || way.compareTo(Way.FULL) < 0) {
      return Optional.empty();
    }
    for (List<Part> next : later(parts)) {
      List<Part> here = parts.stream().filter(part -> !next.contains(part)).toList();
      Optional<Fitted> front = side(here, shortRoom, way);
      if (front.isPresent() && here.stream().anyMatch(it -> it.kind() != PartKind.TITLE)) {
        Optional<List<Fitted>> back =
            side(next, shortRoom, way)
                .filter(side -> way == Way.ANY || isFull(side))
                .map(List::of)
                .or(() -> split(next, sides - 1, way));
        if (back.isPresent()) {
          List<Fitted> all = new ArrayList<>(List.of(front.get()));
          all.addAll(back.get());
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }

  /** What may stand on the next side, the least of it first. */
  private List<List<Part>> later(List<Part> parts) {
    List<List<Part>> all = new ArrayList<>();
    if (template.later().isEmpty()) {
      // In the order of reading; pictures stand on the first side, whenever they are read.
      List<Part> words = parts.stream().filter(p -> p.kind() != PartKind.PICTURES).toList();
      for (int from = words.size() - 1; from > 0; from--) {
        all.add(words.subList(from, words.size()));
      }
    } else {
      Set<PartKind> moved = EnumSet.of(PartKind.FOOT);
      for (Set<PartKind> kinds : template.later()) {
        moved.addAll(kinds);
        all.add(parts.stream().filter(part -> moved.contains(part.kind())).toList());
      }
    }
    return all;
  }

  private boolean isFull(Fitted side) {
    return side.zones().height(side.fit()) >= LEAST_FULL * shortRoom;
  }

  private Optional<Fitted> side(List<Part> parts, double height, Way way) {
    Optional<Fitted> best = Optional.empty();
    for (ZoneMaker.Arrangement arrangement : arrangements(parts)) {
      Pile pile = maker.side(parts, arrangement);
      Optional<Fitted> fitted = fit(pile, height, way).map(fit -> new Fitted(pile, fit));
      if (fitted.isPresent() && best.filter(it -> !isBetter(fitted.get(), it)).isEmpty()) {
        best = fitted;
      }
    }
    return best;
  }

  private List<ZoneMaker.Arrangement> arrangements(List<Part> parts) {
    List<ZoneMaker.Arrangement> all = new ArrayList<>();
    boolean beside = template.standsBeside(Part.kinds(parts));
    for (int across : across(parts)) {
      for (boolean even : across > 1 ? new boolean[] {true, false} : new boolean[] {true}) {
        for (int moved = 0; moved <= (beside ? MOST_MOVED : 0); moved++) {
          for (double first : beside ? FIRST_COLUMNS : FIRST_COLUMNS.subList(0, 1)) {
            all.add(new ZoneMaker.Arrangement(across, even, moved, first));
          }
        }
      }
    }
    return all;
  }

  /** Larger pictures, or as large ones and more room. */
  private static boolean isBetter(Fitted one, Fitted other) {
    double more = one.fit().body() - other.fit().body();
    return more > 1 || (more > -1 && one.fit().gaps() > other.fit().gaps() + 0.01);
  }

  /** How many pictures may stand in a row: rows as even as can be, the fewest pictures first. */
  private static List<Integer> across(List<Part> parts) {
    int count =
        parts.stream()
            .flatMap(part -> part.blocks().stream())
            .filter(Matter.PictureRow.class::isInstance)
            .mapToInt(row -> Strip.count((Matter.PictureRow) row))
            .max()
            .orElse(1);
    return across(count);
  }

  /** The same for so many pictures. */
  static List<Integer> across(int count) {
    Set<Integer> widths = new LinkedHashSet<>();
    for (int rows = count > 2 ? (count + 3) / 4 + 1 : 1; rows >= 1; rows--) {
      widths.add((count + rows - 1) / rows);
    }
    return List.copyOf(widths);
  }

  private Optional<Fit> fit(Pile pile, double height, Way way) {
    double least = way == Way.WHOLE ? template.goodBody() : template.leastBody();
    return Fit.of(pile, height, least, MOST_BODY * setup.styles().profile().bodySize());
  }
}
