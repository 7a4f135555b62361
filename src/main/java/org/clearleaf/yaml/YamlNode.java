package org.clearleaf.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.SourceSpan;

/** A value read from YAML and where it stands. */
public sealed interface YamlNode {

  /** Where the value begins. */
  SourceSpan span();

  /** A single value as written; empty for null. */
  record Scalar(String value, SourceSpan span) implements YamlNode {}

  /** Values in order. */
  record Sequence(List<YamlNode> items, SourceSpan span) implements YamlNode {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Named values in the order written. */
  record Mapping(Map<String, YamlNode> entries, SourceSpan span) implements YamlNode {
    /** Copies the entries, keeping their order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** What a file says that says nothing, or is not there. */
    public static Mapping nothing(String file) {
      return new Mapping(Map.of(), SourceSpan.startOf(file));
    }

    /**
     * This with what it does not say taken from another: keys, keys of mappings, and items of
     * sequences of the same length. What is taken stands where this stands.
     */
    public Mapping or(Mapping other) {
      Map<String, YamlNode> all = new LinkedHashMap<>(entries);
      other.entries.forEach((key, value) -> all.merge(key, value.at(span), YamlNode::either));
      return new Mapping(all, span);
    }

    /** These keys and no others. */
    public Mapping only(Set<String> keys) {
      Map<String, YamlNode> kept = new LinkedHashMap<>(entries);
      kept.keySet().retainAll(keys);
      return new Mapping(kept, span);
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** The text of a key, when it is a single value that is not empty. */
    public Optional<String> text(String key) {
      return get(key).flatMap(YamlNode::text);
    }

    /** The items of a key: a sequence's, or the one value itself. */
    public List<YamlNode> items(String key) {
      return get(key).map(YamlNode::items).orElse(List.of());
    }

    /** The mapping of a key; empty when it is none. */
    public Mapping mapping(String key) {
      return get(key)
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .orElseGet(() -> new Mapping(Map.of(), span));
    }

    /** The number of a key. */
    public Optional<Double> number(String key) {
      return text(key).flatMap(YamlNode::parseNumber);
    }
  }

  /** A text as a string in double quotes. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** The same value, said to stand somewhere else. */
  default YamlNode at(SourceSpan place) {
    if (this instanceof Mapping mapping) {
      Map<String, YamlNode> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, value) -> entries.put(key, value.at(place)));
      return new Mapping(entries, place);
    } else if (this instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(i -> i.at(place)).toList(), place);
    }
    return new Scalar(((Scalar) this).value(), place);
  }

  private static YamlNode either(YamlNode ours, YamlNode theirs) {
    if (ours instanceof Mapping a && theirs instanceof Mapping b) {
      return a.or(b);
    }
    if (ours instanceof Sequence a
        && theirs instanceof Sequence b
        && a.items().size() == b.items().size()) {
      List<YamlNode> items = new ArrayList<>();
      for (int i = 0; i < a.items().size(); i++) {
        items.add(either(a.items().get(i), b.items().get(i)));
      }
      return new Sequence(items, a.span());
    }
    return ours;
  }

  /** The text of a single value that is not empty. */
  default Optional<String> text() {
    return this instanceof Scalar scalar && !scalar.value().isBlank()
        ? Optional.of(scalar.value().strip())
        : Optional.empty();
  }

  /** The items of a sequence, or this value alone when it is not empty. */
  default List<YamlNode> items() {
    if (this instanceof Sequence sequence) {
      return sequence.items();
    }
    return this instanceof Scalar scalar && scalar.value().isBlank() ? List.of() : List.of(this);
  }

  private static Optional<Double> parseNumber(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
