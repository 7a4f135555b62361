package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.yaml.YamlNode;

/** One file of `stretches/`. */
record StretchFile(String name, YamlNode.Mapping yaml) {
  private static final Set<String> POSE =
      Set.of(
          "face",
          "trunk",
          "near",
          "far",
          "before",
          "anchor",
          "props",
          "contacts",
          "arrows",
          "muscle");

  /** What a translation takes over: who is drawn and how, and the dose. No words. */
  YamlNode.Mapping drawn() {
    List<YamlNode> frames = new ArrayList<>();
    for (YamlNode frame : yaml.items("frames")) {
      frames.add(frame instanceof YamlNode.Mapping mapping ? mapping.only(POSE) : frame);
    }
    Map<String, YamlNode> entries =
        new LinkedHashMap<>(yaml.only(Set.of("person", "feet", "dose")).entries());
    entries.put("frames", new YamlNode.Sequence(frames, yaml.span()));
    return new YamlNode.Mapping(entries, yaml.span());
  }
}
