package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads one frame of a stretch as a pose; angles that are not given are as in standing upright. */
final class PoseReader {
  private static final Set<String> FRAME_KEYS =
      Set.of(
          "words",
          "alt",
          "face",
          "before",
          "trunk",
          "near",
          "far",
          "anchor",
          "props",
          "contacts",
          "arrows",
          "muscle");
  private static final Set<String> WHOLE_KEYS = Set.of("person", "feet");
  private static final Set<String> LIMB_KEYS = Set.of("shoulder", "elbow", "hip", "knee", "ankle");
  private static final Set<String> BEFORE_KEYS = Set.of("hip", "knee", "ankle", "x", "y");
  private static final Set<String> PROP_KEYS =
      Set.of("kind", "name", "x", "y", "to-x", "to-y", "width", "height", "seat", "slope", "slack");

  private static final Set<String> PAIN = Set.of("yes", "no");

  /** Nothing in a picture stands further off than this, in body heights. */
  private static final double FAR = 3;

  private static final double MOST_ANGLE = 360;

  /** The height of an ankle whose foot is flat on the floor. */
  private static final double ANKLE = 0.039;

  private final YamlNode.Mapping yaml;
  private final YamlNode.Mapping whole;
  private final Findings findings;

  /**
   * A frame.
   *
   * @param whole what says who is drawn: the stretch that the frame is of
   */
  PoseReader(YamlNode.Mapping yaml, YamlNode.Mapping whole, Findings findings) {
    this.yaml = yaml;
    this.whole = whole;
    this.findings = findings;
  }

  Pose read() {
    known(yaml, FRAME_KEYS);
    return new Pose(
        whole.text("person").orElse("sam"),
        new Pose.Look(
            optional(Pose.Face.class, yaml, "face").orElse(Pose.Face.CALM),
            optional(Pose.Feet.class, whole, "feet").orElse(Pose.Feet.SHOES)),
        number(yaml, "trunk", 0, MOST_ANGLE),
        limbs("near"),
        limbs("far"),
        anchor(),
        props(),
        contacts(),
        arrows(),
        muscle(),
        before());
  }

  /** `before: {hip: 30, knee: 140, ankle: -20}`, with the x and y of the ankle where it moved. */
  private Optional<Pose.Before> before() {
    YamlNode.Mapping before = yaml.mapping("before");
    if (yaml.get("before").isEmpty()) {
      return Optional.empty();
    }
    known(before, BEFORE_KEYS);
    Optional<Pose.Place> ankle =
        before.get("x").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Pose.Place(number(before, "x", 0, FAR), number(before, "y", ANKLE, FAR)));
    return Optional.of(
        new Pose.Before(
            angle(before, "hip"), angle(before, "knee"), angle(before, "ankle"), ankle));
  }

  private Pose.Limbs limbs(String side) {
    YamlNode.Mapping angles = yaml.mapping(side);
    known(angles, LIMB_KEYS);
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
    double angle = number(angles, joint, 0, MOST_ANGLE);
    if (Math.abs(angle) > 180) {
      bad(angles, joint + " " + angle + " is no angle of a joint");
      return 0;
    }
    return angle;
  }

  private Pose.Anchor anchor() {
    YamlNode.Mapping anchor = yaml.mapping("anchor");
    Pose.Joint joint = constant(Pose.Joint.class, anchor, "joint").orElse(Pose.Joint.NEAR_ANKLE);
    return new Pose.Anchor(joint, number(anchor, "x", 0, FAR), number(anchor, "y", ANKLE, FAR));
  }

  private List<Pose.Prop> props() {
    List<Pose.Prop> props = new ArrayList<>();
    for (YamlNode item : yaml.items("props")) {
      if (item instanceof YamlNode.Mapping prop) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        known(prop, PROP_KEYS);
        for (String key : prop.entries().keySet()) {
          if (!key.equals("kind") && !key.equals("name")) {
            numbers.put(key, number(prop, key, 0, FAR));
          }
        }
        constant(Pose.PropKind.class, prop, "kind")
            .ifPresent(
                kind -> {
                  String name = prop.text("name").orElse(Pose.word(kind));
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
                number(arrow, "from-x", 0, FAR),
                number(arrow, "from-y", 0, FAR),
                number(arrow, "to-x", 0, FAR),
                number(arrow, "to-y", 0, FAR),
                number(arrow, "bend", 0, FAR)));
      }
    }
    return arrows;
  }

  private Optional<Pose.Muscle> muscle() {
    YamlNode.Mapping muscle = yaml.mapping("muscle");
    boolean near = !muscle.text("leg").orElse("near").equals("far");
    String pain = muscle.text("pain").orElse("no");
    if (!PAIN.contains(pain)) {
      bad(muscle, "pain is yes or no");
    }
    return yaml.get("muscle").isEmpty()
        ? Optional.empty()
        : constant(Pose.MuscleKind.class, muscle, "kind")
            .map(kind -> new Pose.Muscle(kind, near, pain.equals("yes")));
  }

  private <E extends Enum<E>> Optional<E> optional(
      Class<E> type, YamlNode.Mapping mapping, String key) {
    return mapping.get(key).isEmpty() ? Optional.empty() : constant(type, mapping, key);
  }

  private <E extends Enum<E>> Optional<E> constant(
      Class<E> type, YamlNode.Mapping mapping, String key) {
    return constant(type, mapping.text(key).orElse(""), mapping, key);
  }

  private <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String name, YamlNode.Mapping where, String what) {
    for (E constant : type.getEnumConstants()) {
      if (Pose.word(constant).equals(name)) {
        return Optional.of(constant);
      }
    }
    bad(where, "“" + name + "” is no " + what);
    return Optional.empty();
  }

  /** A number within bounds, or what it is when not given. */
  private double number(YamlNode.Mapping mapping, String key, double otherwise, double most) {
    Optional<Double> number = mapping.number(key);
    if (number.isEmpty() && mapping.get(key).isPresent()) {
      bad(mapping, key + " is no number");
    } else if (number.isPresent() && Math.abs(number.get()) > most) {
      bad(mapping, key + " is too large");
      return otherwise;
    }
    return number.orElse(otherwise);
  }

  private void known(YamlNode.Mapping mapping, Set<String> keys) {
    for (String key : mapping.entries().keySet()) {
      boolean alone = mapping.equals(whole) && WHOLE_KEYS.contains(key);
      if (!alone && !keys.contains(key)) {
        findings.at(mapping.span(), Rule.YAML_UNKNOWN_KEY, key);
      }
    }
  }

  private void bad(YamlNode where, String message) {
    findings.at(where.span(), Rule.YAML_VALUE, message);
  }
}
