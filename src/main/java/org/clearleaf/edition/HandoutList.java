package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/**
 * Reads which handouts a title has from `book.yaml`. What it names and the title lacks is a
 * finding.
 */
final class HandoutList {
  private static final Set<String> KEYS = Set.of("papers", "prints", "sheets");
  private static final Set<String> SHEET_KEYS =
      Set.of("name", "title", "parts", "sides", "each", "cannot");
  private static final Set<String> PART_KEYS = Set.of("stretch", "steps", "signs", "week");

  /** The sides of one sheet. */
  private static final int SIDES = 2;

  private final Map<String, Integer> stretches = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final YamlNode.Mapping yaml;
  private final Findings findings;
  private final List<Handout> handouts = new ArrayList<>();

  private HandoutList(Book book, YamlNode.Mapping yaml, Findings findings) {
    this.yaml = yaml;
    this.findings = findings;
    book.walk(
        block -> {
          ids.add(block.id().value());
          if (block instanceof Block.Stretch stretch) {
            stretches.put(stretch.name(), steps(stretch));
          }
        });
  }

  private static int steps(Block.Stretch stretch) {
    return stretch.blocks().stream()
        .mapToInt(block -> block instanceof Block.Steps steps ? steps.steps().size() : 0)
        .sum();
  }

  /** The handouts of a title, each name once. */
  static List<Handout> read(Book book, YamlNode.Mapping settings, Findings findings) {
    HandoutList list = new HandoutList(book, settings.mapping("handouts"), findings);
    list.read();
    return list.handouts;
  }

  private void read() {
    known(yaml, KEYS);
    if (yaml.get("sheets").isEmpty()) {
      eachStretch(yaml.span());
    }
    for (YamlNode item : yaml.items("sheets")) {
      if (item instanceof YamlNode.Mapping sheet) {
        sheet(sheet);
      } else {
        fault(item.span(), "a sheet has a name and parts");
      }
    }
  }

  private void known(YamlNode.Mapping mapping, Set<String> keys) {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                findings.at(value.span(), Rule.YAML_UNKNOWN_KEY, key);
              }
            });
  }

  private void fault(SourceSpan span, String what) {
    findings.at(span, Rule.YAML_VALUE, what);
  }

  private void eachStretch(SourceSpan span) {
    stretches
        .keySet()
        .forEach(
            name -> {
              if (names.add(name)) {
                List<Handout.Part> whole = List.of(new Handout.Exercise(name, List.of()));
                handouts.add(new Handout(name, Optional.empty(), whole, SIDES, List.of(), span));
              }
            });
  }

  private void sheet(YamlNode.Mapping sheet) {
    known(sheet, SHEET_KEYS);
    if (sheet.text("each").orElse("").equals("stretch")) {
      eachStretch(sheet.span());
      return;
    }
    String name = sheet.text("name").orElse("");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || !names.add(name)) {
      fault(sheet.span(), "“" + name + "” is no name for a handout, or taken");
      return;
    }
    List<Handout.Part> parts = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (YamlNode item : sheet.items("parts")) {
      Optional<Handout.Part> part = part(item);
      // What stands twice would have its names twice.
      boolean again = part.isPresent() && parts.contains(part.get());
      for (String stretch : part.map(Handout.Part::stretches).orElse(List.of())) {
        again |= !shown.add(stretch);
      }
      if (again) {
        fault(item.span(), "this, or a stretch in it, is on the sheet already");
      } else {
        part.ifPresent(parts::add);
      }
    }
    String sides = sheet.text("sides").orElse(Integer.toString(SIDES));
    if (parts.isEmpty() || !sides.matches("[12]")) {
      fault(sheet.span(), "the handout " + name + " needs parts, and has one or two sides");
      return;
    }
    List<String> cannot =
        sheet.items("cannot").stream().flatMap(item -> item.text().stream()).toList();
    handouts.add(
        new Handout(
            name, sheet.text("title"), parts, Integer.parseInt(sides), cannot, sheet.span()));
  }

  private Optional<Handout.Part> part(YamlNode item) {
    if (!(item instanceof YamlNode.Mapping part)) {
      String id = item.text().orElse("");
      if (ids.contains(id)) {
        return Optional.of(
            stretches.containsKey(id)
                ? new Handout.Exercise(id, List.of())
                : new Handout.Passage(id));
      }
      findings.at(item.span(), Rule.HANDOUT_PART, id);
      return Optional.empty();
    }
    known(part, PART_KEYS);
    long kinds =
        Stream.of("stretch", "signs", "week").filter(k -> !part.items(k).isEmpty()).count();
    if (kinds != 1) {
      fault(part.span(), "a part has one of stretch, signs and week");
      return Optional.empty();
    }
    if (part.get("signs").isPresent()) {
      return signs(part);
    } else if (part.get("week").isPresent()) {
      return week(part);
    }
    return part.get("stretch")
        .flatMap(this::exercise)
        .flatMap(name -> exercise(name, part))
        .map(Handout.Part.class::cast);
  }

  private Optional<Handout.Part> week(YamlNode.Mapping part) {
    List<Handout.Exercise> week = new ArrayList<>();
    for (YamlNode day : part.items("week")) {
      YamlNode.Mapping none = new YamlNode.Mapping(Map.of(), day.span());
      YamlNode.Mapping chosen = day instanceof YamlNode.Mapping mapping ? mapping : none;
      exercise(chosen.get("stretch").orElse(day))
          .flatMap(name -> exercise(name, chosen))
          .ifPresent(week::add);
    }
    return week.isEmpty() ? Optional.empty() : Optional.of(new Handout.Week(week));
  }

  private Optional<Handout.Part> signs(YamlNode.Mapping part) {
    List<Urgency> urgencies = new ArrayList<>();
    for (YamlNode item : part.items("signs")) {
      String word = item.text().orElse("").toUpperCase(Locale.ROOT);
      for (Urgency urgency : Urgency.values()) {
        if (urgency.name().equals(word)) {
          urgencies.add(urgency);
        }
      }
    }
    if (urgencies.size() != part.items("signs").size()) {
      fault(part.span(), "signs are now, today or soon");
    }
    return urgencies.isEmpty() ? Optional.empty() : Optional.of(new Handout.Signs(urgencies));
  }

  private Optional<String> exercise(YamlNode item) {
    String name = item.text().orElse("");
    if (stretches.containsKey(name)) {
      return Optional.of(name);
    }
    findings.at(item.span(), Rule.STRETCH_UNKNOWN, name);
    return Optional.empty();
  }

  private Optional<Handout.Exercise> exercise(String name, YamlNode.Mapping part) {
    int count = stretches.getOrDefault(name, 0);
    List<Integer> steps = new ArrayList<>();
    for (YamlNode item : part.items("steps")) {
      String number = item.text().orElse("");
      if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > count) {
        fault(item.span(), name + " has no step “" + number + "”");
        return Optional.empty();
      }
      if (steps.contains(Integer.valueOf(number))) {
        fault(item.span(), "step " + number + " is there already");
        return Optional.empty();
      }
      steps.add(Integer.parseInt(number));
    }
    return Optional.of(new Handout.Exercise(name, steps));
  }
}
