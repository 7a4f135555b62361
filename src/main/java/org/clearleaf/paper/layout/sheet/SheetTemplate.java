package org.clearleaf.paper.layout.sheet;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.edition.Length;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * Where the parts of a sheet stand. A template is data: `sheets.yaml` holds all there are.
 *
 * @param large whether it is for large print
 * @param holds what a sheet must have for it
 * @param zones from the top, each of one column or more
 * @param later what goes on a second side, in this order, where one is too small
 * @param goodBody how high a standing person is in its pictures, before smaller type is tried
 * @param leastBody the same where nothing else helps
 */
record SheetTemplate(
    boolean large,
    Set<PartKind> holds,
    List<List<Set<PartKind>>> zones,
    List<Set<PartKind>> later,
    double goodBody,
    double leastBody) {

  SheetTemplate {
    zones = List.copyOf(zones);
    later = List.copyOf(later);
  }

  /** The first template for a sheet with some kinds of parts. */
  static Optional<SheetTemplate> of(Set<PartKind> kinds, boolean largePrint) {
    return YamlReader.resource(SheetTemplate.class, "sheets.yaml").items("templates").stream()
        .map(node -> read((YamlNode.Mapping) node))
        .filter(t -> t.large() == largePrint && kinds.containsAll(t.holds()) && t.places(kinds))
        .findFirst();
  }

  /** Whether it has a zone for each kind: nothing may be lost. */
  private boolean places(Set<PartKind> kinds) {
    Set<PartKind> rest = EnumSet.copyOf(kinds);
    zones.forEach(zone -> zone.forEach(rest::removeAll));
    rest.remove(PartKind.OVERLEAF);
    rest.remove(PartKind.PANEL);
    return rest.isEmpty();
  }

  /** Whether some kinds of parts stand in two columns. */
  boolean standsBeside(Set<PartKind> kinds) {
    return zones.stream()
        .anyMatch(zone -> zone.size() > 1 && zone.stream().noneMatch(c -> disjoint(c, kinds)));
  }

  private static SheetTemplate read(YamlNode.Mapping yaml) {
    List<List<Set<PartKind>>> zones = new ArrayList<>();
    for (YamlNode zone : yaml.items("zones")) {
      List<Set<PartKind>> columns = new ArrayList<>();
      if (zone instanceof YamlNode.Mapping side) {
        side.items("columns").forEach(column -> columns.add(kinds(column.items())));
      } else {
        columns.add(kinds(List.of(zone)));
      }
      zones.add(columns);
    }
    return new SheetTemplate(
        yaml.text("large").orElse("false").equals("true"),
        kinds(yaml.items("holds")),
        zones,
        yaml.items("later").stream().map(SheetTemplate::group).toList(),
        Length.mm(yaml.number("good-body").orElseThrow()).pt(),
        Length.mm(yaml.number("least-body").orElseThrow()).pt());
  }

  private static Set<PartKind> group(YamlNode node) {
    return kinds(node instanceof YamlNode.Sequence list ? list.items() : List.of(node));
  }

  private static Set<PartKind> kinds(List<YamlNode> names) {
    Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
    for (YamlNode name : names) {
      String word = name.text().orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_');
      kinds.add(PartKind.valueOf(word));
    }
    return kinds;
  }
}
