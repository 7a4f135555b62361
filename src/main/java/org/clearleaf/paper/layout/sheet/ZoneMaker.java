package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.paper.layout.flow.ColumnFlow;

/** Makes the zones of a side of parts, in one size of type; what is set once is kept. */
final class ZoneMaker {
  private static final double GUTTER = Length.mm(5).pt();

  /** The least room for a picture in a panel. */
  private static final double LEAST_PICTURE = Length.mm(27).pt();

  /** So few panels may be as wide as the side. */
  private static final int MOST_WIDE = 3;

  /** The part of a wide panel that its pictures have. */
  private static final double PICTURES = 0.5;

  private final ColumnFlow.Setup setup;
  private final SheetTemplate template;
  private final Map<Key, Stack> set = new HashMap<>();

  private final Map<Row, Strip> strips = new HashMap<>();
  private Optional<Foot> foot = Optional.empty();

  /** Pictures and their columns. */
  private record Row(int rank, Strip.Grid grid) {}

  /** A part and the width that it is set to. */
  private record Key(int rank, double width) {}

  /**
   * How zones are arranged.
   *
   * @param across pictures in a row
   * @param even whether pictures have columns of one width
   * @param moved how many parts of the second of two columns stand in the first
   * @param first how much of the width the first of two columns has
   */
  record Arrangement(int across, boolean even, int moved, double first) {}

  ZoneMaker(ColumnFlow.Setup setup, SheetTemplate template) {
    this.setup = setup;
    this.template = template;
  }

  /** The parts in the zones of the template. */
  Pile side(List<Part> parts, Arrangement arrangement) {
    List<Zone> zones = new ArrayList<>();
    for (List<Set<PartKind>> columns : template.zones()) {
      List<List<Part>> held = new ArrayList<>();
      for (Set<PartKind> kinds : columns) {
        List<Part> column = parts.stream().filter(part -> kinds.contains(part.kind())).toList();
        if (!column.isEmpty()) {
          held.add(column);
        }
      }
      if (held.size() == 2) {
        zones.add(columns(held, arrangement));
      } else {
        List<Part> all = held.stream().flatMap(List::stream).toList();
        List<Part> imprints = all.stream().filter(p -> p.kind() == PartKind.FOOT).toList();
        all.stream()
            .filter(part -> part.kind() != PartKind.FOOT)
            .forEach(part -> zone(part, arrangement, zones));
        if (!imprints.isEmpty()) {
          zones.add(foot(imprints));
        }
      }
    }
    return new Pile(zones);
  }

  /** The two imprints make one foot; it is the same on whatever side it stands. */
  private Foot foot(List<Part> imprints) {
    Foot known = foot.orElseGet(() -> Foot.of(imprints, setup));
    foot = Optional.of(known);
    return known;
  }

  private Zone columns(List<List<Part>> held, Arrangement arrangement) {
    double room = setup.width() - GUTTER;
    List<Double> widths = List.of(room * arrangement.first(), room * (1 - arrangement.first()));
    List<Part> left = new ArrayList<>(held.get(0));
    List<Part> right = new ArrayList<>(held.get(1));
    for (int i = 0; i < arrangement.moved() && right.size() > 1; i++) {
      left.add(right.remove(right.size() - 1));
    }
    left.sort(Comparator.comparingInt(Part::rank));
    return new Columns(
        List.of(pile(left, widths.get(0)), pile(right, widths.get(1))), widths, GUTTER);
  }

  private Pile pile(List<Part> parts, double width) {
    return new Pile(parts.stream().<Zone>map(part -> stack(part, width)).toList());
  }

  private void zone(Part part, Arrangement arrangement, List<Zone> zones) {
    if (part.blocks().get(0) instanceof Matter.PictureRow row) {
      boolean captioned = !template.large();
      Strip.Grid grid = Strip.Grid.of(arrangement.across(), arrangement.even());
      zones.add(
          strips.computeIfAbsent(
              new Row(part.rank(), grid),
              key -> new Strip(part.rank(), row, setup, grid, captioned)));
      if (!captioned) {
        zones.add(
            set.computeIfAbsent(
                new Key(part.rank(), setup.width()),
                key -> new Stack(part.rank(), ColumnFlow.numbered(row, setup))));
      }
    } else if (part.kind() == PartKind.WRITE_IN) {
      Colour ink = setup.styles().profile().colour(Tone.RULE);
      zones.add(new WriteIn(part.rank(), stack(part, setup.width()), setup.width(), ink));
    } else {
      zones.add(stack(part, setup.width()));
    }
  }

  /** What a part says, once more for the eye. */
  Zone again(Part part) {
    return new Again(stack(part, setup.width()));
  }

  private Stack stack(Part part, double width) {
    return set.computeIfAbsent(
        new Key(part.rank(), width),
        key -> new Stack(part.rank(), ColumnFlow.parts(part.blocks(), setup.narrowed(width))));
  }

  /**
   * What stands behind the foot: a panel for each heading, two in a row.
   *
   * @param mayRaise whether numbers may stand above pictures that they would cover
   */
  Pile panels(List<Part> parts, boolean mayRaise) {
    List<Zone> zones = new ArrayList<>();
    List<Part> pictured = parts.stream().filter(part -> part.blocks().size() > 1).toList();
    parts.stream()
        .filter(part -> part.blocks().size() == 1)
        .forEach(part -> zones.add(stack(part, setup.width())));
    if (mayRaise && pictured.size() % 2 == 1 && pictured.size() <= MOST_WIDE) {
      // Two in a row would leave the last place empty.
      pictured.forEach(part -> wide(part, zones));
      return new Pile(zones);
    }
    double width = (setup.width() - GUTTER) / 2;
    for (int from = 0; from < pictured.size(); from += 2) {
      List<Part> beside = pictured.subList(from, Math.min(from + 2, pictured.size()));
      double tallest =
          beside.stream()
              .flatMap(part -> pictures(part).stream())
              .mapToDouble(Strip::tallest)
              .max()
              .orElse(0);
      boolean raised =
          mayRaise
              && beside.stream()
                  .flatMap(part -> pictures(part).stream())
                  .anyMatch(row -> Strip.isNarrow(width / across(row, width)));
      List<Zone> row = beside.stream().map(part -> panel(part, width, tallest, raised)).toList();
      zones.add(new Columns(row, Collections.nCopies(row.size(), width), GUTTER));
    }
    return new Pile(zones);
  }

  private Zone panel(Part part, double width, double tallest, boolean raised) {
    List<Zone> zones = new ArrayList<>(List.of(heading(part, width)));
    pictures(part)
        .ifPresent(
            row -> {
              Strip.Grid grid = new Strip.Grid(across(row, width), true, tallest, raised);
              zones.add(new Strip(part.rank(), row, setup.narrowed(width), grid, false));
            });
    zones.addAll(words(part, width));
    return new Pile(zones);
  }

  /** A panel across the side: its pictures at the left, what to do beside them. */
  private void wide(Part part, List<Zone> zones) {
    zones.add(heading(part, setup.width()));
    double left = (setup.width() - GUTTER) * PICTURES;
    double right = setup.width() - GUTTER - left;
    List<Zone> beside = new ArrayList<>();
    pictures(part)
        .ifPresent(
            row -> {
              Strip.Grid grid = Strip.Grid.of(Math.min(2, Strip.count(row)), true);
              beside.add(new Strip(part.rank(), row, setup.narrowed(left), grid, false));
            });
    double width = beside.isEmpty() ? setup.width() : right;
    beside.add(new Pile(words(part, width)));
    zones.add(
        beside.size() == 1 ? beside.get(0) : new Columns(beside, List.of(left, right), GUTTER));
  }

  private Stack heading(Part part, double width) {
    List<Matter> first = part.blocks().subList(0, 1);
    return new Stack(part.rank(), ColumnFlow.parts(first, setup.narrowed(width)));
  }

  /** What a panel says below its heading: its steps, then all else. */
  private List<Zone> words(Part part, double width) {
    ColumnFlow.Setup narrow = setup.narrowed(width);
    List<Zone> zones = new ArrayList<>();
    List<Matter> rest = new ArrayList<>(part.blocks().subList(1, part.blocks().size()));
    pictures(part)
        .ifPresent(
            row -> {
              rest.remove(row);
              zones.add(new Stack(part.rank(), ColumnFlow.numbered(row, narrow)));
            });
    rest.forEach(
        block -> zones.add(new Stack(part.rank(), ColumnFlow.parts(List.of(block), narrow))));
    return zones;
  }

  /** How many pictures of a panel stand in a row: rows as even as can be. */
  private static int across(Matter.PictureRow row, double width) {
    int count = Strip.count(row);
    int most = Math.max(1, (int) (width / LEAST_PICTURE));
    int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
  }

  private static Optional<Matter.PictureRow> pictures(Part part) {
    return part.blocks().stream()
        .filter(Matter.PictureRow.class::isInstance)
        .map(Matter.PictureRow.class::cast)
        .findFirst();
  }
}
