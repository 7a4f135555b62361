package org.clearleaf.manuscript;

import org.clearleaf.yaml.YamlNode;

/** One file of `stretches/`. */
record StretchFile(String name, YamlNode.Mapping yaml) {}
