package org.clearleaf.manuscript;

import java.util.List;
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
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "publisher",
          "address",
          "seen",
          "how",
          "language",
          "evidence",
          "authors",
          "author",
          "year",
          "date");

  private static final Set<String> WAYS = Set.of("copy", "elsewhere", "quoted");

  private SourcesReader() {}

  static SortedMap<String, Source> read(YamlNode.Mapping yaml, Findings findings) {
    SortedMap<String, Source> sources = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : yaml.entries().entrySet()) {
      if (entry.getValue() instanceof YamlNode.Mapping source) {
        told(entry.getKey(), source, findings);
        sources.put(
            entry.getKey(),
            new Source(
                entry.getKey(),
                authors(source),
                source.text("year").or(() -> source.text("date")),
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

  /** Tells what a source lacks: a printed one has no address and was not seen on a day. */
  private static void told(String name, YamlNode.Mapping source, Findings findings) {
    boolean printed = !authors(source).isEmpty() || source.text("year").isPresent();
    List<String> wanted =
        printed && source.text("address").isEmpty()
            ? List.of("title")
            : List.of("title", "publisher", "address", "seen");
    for (String key : wanted) {
      if (source.text(key).isEmpty()) {
        findings.at(source.span(), Rule.YAML_VALUE, "source " + name + " has no " + key);
      }
    }
    source
        .entries()
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key)) {
                findings.at(value.span(), Rule.YAML_UNKNOWN_KEY, key);
              }
            });
  }

  private static List<String> authors(YamlNode.Mapping source) {
    String key = source.get("authors").isPresent() ? "authors" : "author";
    return source.items(key).stream()
        .flatMap(
            author ->
                (author instanceof YamlNode.Mapping mapping ? mapping.text("name") : author.text())
                    .stream())
        .toList();
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
