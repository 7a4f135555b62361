package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Legs;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads a picture that is a file of `poses/`: a pose, or a pair of legs. */
final class DrawingReader {
  private static final Set<String> LEG_KEYS = Set.of("person", "legs", "swollen");

  private final YamlNode.Mapping yaml;
  private final Findings findings;

  private DrawingReader(YamlNode.Mapping yaml, Findings findings) {
    this.yaml = yaml;
    this.findings = findings;
  }

  /** The drawing at a path; empty when none is there. */
  static Optional<Picture> read(String path, Reading reading) {
    return file(path, reading).map(yaml -> new DrawingReader(yaml, reading.findings).picture());
  }

  /** What the file at a path says; empty when it is no drawing. */
  static Optional<YamlNode.Mapping> file(String path, Reading reading) {
    String name = path.replaceFirst("^(?:\\./)?" + ManuscriptReader.POSES + "/", "");
    if (name.equals(path) || !name.endsWith(".yaml")) {
      return Optional.empty();
    }
    return Optional.ofNullable(reading.poses.get(name.substring(0, name.length() - 5)));
  }

  private Picture picture() {
    boolean legs = yaml.get("legs").isPresent() || yaml.get("swollen").isPresent();
    return legs
        ? new Picture.Limbs(legs())
        : new Picture.Posed(new PoseReader(yaml, yaml, findings).read());
  }

  /** `legs: [calf, foot]` marks parts, `swollen: left` says that a leg is. */
  private Legs legs() {
    for (String key : yaml.entries().keySet()) {
      if (!LEG_KEYS.contains(key)) {
        findings.at(yaml.span(), Rule.YAML_UNKNOWN_KEY, key);
      }
    }
    List<Legs.Part> parts = new ArrayList<>();
    for (YamlNode item : yaml.items("legs")) {
      constant(Legs.Part.class, item).ifPresent(parts::add);
    }
    return new Legs(
        yaml.text("person").orElse("sam"),
        parts,
        yaml.get("swollen").flatMap(side -> constant(Legs.Side.class, side)));
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type, YamlNode value) {
    String word = value.text().orElse("");
    for (E constant : type.getEnumConstants()) {
      if (Pose.word(constant).equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(constant);
      }
    }
    findings.at(value.span(), Rule.YAML_VALUE, "“" + word + "” is no part of a leg");
    return Optional.empty();
  }
}
