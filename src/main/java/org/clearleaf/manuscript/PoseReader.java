package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads one frame of a stretch as a pose; what is not given is as in standing upright. */
final class PoseReader {
  private final YamlNode.Mapping yaml;
  private final String person;
  private final Findings findings;

  PoseReader(YamlNode.Mapping yaml, String person, Findings findings) {
    this.yaml = yaml;
    this.person = person;
    this.findings = findings;
  }

  Pose read() {
    return new Pose(
        person,
        yaml.number("trunk").orElse(0.0),
        limbs("near"),
        limbs("far"),
        anchor(),
        props(),
        contacts(),
        arrows(),
        muscle());
  }

  private Pose.Limbs limbs(String side) {
    YamlNode.Mapping angles = yaml.mapping(side);
    if (yaml.get(side).isEmpty()) {
      bad(yaml, "a frame needs the angles of its " + side + " limbs");
    }
    return new Pose.Limbs(
        angle(angles, "shoulder"),
        angle(angles, "elbow"),
        angle(angles, "hip"),
        angle(angles, "knee"),
        angle(angles, "ankle"));
  }

  private double angle(YamlNode.Mapping angles, String joint) {
    double angle = angles.number(joint).orElse(0.0);
    if (Math.abs(angle) > 180) {
      bad(angles, joint + " " + angle + " is no angle of a joint");
      return 0;
    }
    return angle;
  }

  private Pose.Anchor anchor() {
    YamlNode.Mapping anchor = yaml.mapping("anchor");
    Pose.Joint joint = constant(Pose.Joint.class, anchor, "joint").orElse(Pose.Joint.NEAR_ANKLE);
    return new Pose.Anchor(joint, anchor.number("x").orElse(0.0), anchor.number("y").orElse(0.039));
  }

  private List<Pose.Prop> props() {
    List<Pose.Prop> props = new ArrayList<>();
    for (YamlNode item : yaml.items("props")) {
      if (item instanceof YamlNode.Mapping prop) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String key : prop.entries().keySet()) {
          prop.number(key).ifPresent(number -> numbers.put(key, number));
        }
        constant(Pose.PropKind.class, prop, "kind")
            .ifPresent(
                kind -> {
                  String name = prop.text("name").orElse(word(kind));
                  props.add(new Pose.Prop(kind, name, numbers));
                });
      }
    }
    return props;
  }

  /** What touches what: `contacts: {near-hand: wall, near-foot: floor}`. */
  private List<Pose.Contact> contacts() {
    List<Pose.Contact> contacts = new ArrayList<>();
    YamlNode.Mapping mapping = yaml.mapping("contacts");
    mapping
        .entries()
        .forEach(
            (key, value) ->
                constant(Pose.Part.class, key, mapping, "part of the body")
                    .ifPresent(
                        part -> contacts.add(new Pose.Contact(part, value.text().orElse("")))));
    return contacts;
  }

  private List<Pose.Arrow> arrows() {
    List<Pose.Arrow> arrows = new ArrayList<>();
    for (YamlNode item : yaml.items("arrows")) {
      if (item instanceof YamlNode.Mapping arrow) {
        arrows.add(
            new Pose.Arrow(
                arrow.number("from-x").orElse(0.0),
                arrow.number("from-y").orElse(0.0),
                arrow.number("to-x").orElse(0.0),
                arrow.number("to-y").orElse(0.0),
                arrow.number("bend").orElse(0.0)));
      }
    }
    return arrows;
  }

  private Optional<Pose.Muscle> muscle() {
    YamlNode.Mapping muscle = yaml.mapping("muscle");
    boolean near = !muscle.text("leg").orElse("near").equals("far");
    return yaml.get("muscle").isEmpty()
        ? Optional.empty()
        : constant(Pose.MuscleKind.class, muscle, "kind").map(kind -> new Pose.Muscle(kind, near));
  }

  private <E extends Enum<E>> Optional<E> constant(
      Class<E> type, YamlNode.Mapping mapping, String key) {
    return constant(type, mapping.text(key).orElse(""), mapping, key);
  }

  private <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String name, YamlNode.Mapping where, String what) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(name)) {
        return Optional.of(constant);
      }
    }
    bad(where, "“" + name + "” is no " + what);
    return Optional.empty();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void bad(YamlNode where, String message) {
    findings.at(where.span(), Rule.YAML_VALUE, message);
  }
}
