package org.clearleaf.manuscript;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.Source;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads `sources.yaml`: a source under each key. */
final class SourcesReader {
  private static final Set<String> WAYS = Set.of("copy", "elsewhere", "quoted");

  private SourcesReader() {}

  static SortedMap<String, Source> read(YamlNode.Mapping yaml, Findings findings) {
    SortedMap<String, Source> sources = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : yaml.entries().entrySet()) {
      if (entry.getValue() instanceof YamlNode.Mapping source) {
        for (String key : new String[] {"title", "publisher", "address", "seen"}) {
          if (source.text(key).isEmpty()) {
            findings.at(
                source.span(), Rule.YAML_VALUE, "source " + entry.getKey() + " has no " + key);
          }
        }
        sources.put(
            entry.getKey(),
            new Source(
                entry.getKey(),
                source.text("title").orElse(entry.getKey()),
                source.text("publisher").orElse(""),
                source.text("address").flatMap(a -> address(a, source, findings)).orElse(""),
                source.text("seen").orElse(""),
                how(source, findings),
                source.text("language").flatMap(LanguageTag::of),
                source.text("evidence").orElse("").equals("weak")));
      } else {
        findings.at(
            entry.getValue().span(), Rule.YAML_VALUE, "a source is a title, publisher and so on");
      }
    }
    return sources;
  }

  private static Optional<String> how(YamlNode.Mapping source, Findings findings) {
    Optional<String> how = source.text("how").filter(word -> WAYS.contains(word));
    if (how.isEmpty() && source.get("how").isPresent()) {
      findings.at(source.span(), Rule.YAML_VALUE, "how is one of copy, elsewhere, quoted");
    }
    return how;
  }

  private static Optional<String> address(
      String written, YamlNode.Mapping source, Findings findings) {
    Optional<String> address =
        WebAddress.isOne(written) ? WebAddress.clean(written) : Optional.empty();
    if (address.isEmpty()) {
      findings.at(source.span(), Rule.YAML_VALUE, "“" + written + "” is no address");
    }
    return address;
  }
}
