package org.clearleaf.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into values that know their line. */
public final class YamlReader {
  /** Documents of the program itself. */
  private static final Map<String, YamlNode.Mapping> READ = new ConcurrentHashMap<>();

  /** Characters of one document; a book.yaml of this size is a mistake or an attack. */
  private static final int MAX_CODE_POINTS = 1_000_000;

  private static final int MAX_DEPTH = 30;

  private static final int MAX_SAID = 1_000_000;

  private final String file;
  private final Findings findings;
  private long said;

  private YamlReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * The mapping that a document holds. What is broken is a finding; then, and where the document is
   * empty or no mapping, the answer is an empty mapping.
   */
  public static YamlNode.Mapping read(String text, String file, Findings findings) {
    SourceSpan start = SourceSpan.startOf(file);
    YamlNode.Mapping nothing = new YamlNode.Mapping(Map.of(), start);
    if (text.isEmpty()) {
      return nothing;
    }
    try {
      LoadSettings limits =
          LoadSettings.builder()
              .setCodePointLimit(MAX_CODE_POINTS)
              .setMaxAliasesForCollections(20)
              .setAllowDuplicateKeys(false)
              .setUseMarks(true)
              .build();
      Optional<Node> root = new Compose(limits).composeString(text);
      if (root.isEmpty()) {
        return nothing;
      }
      YamlNode value = new YamlReader(file, findings).convert(root.get(), 0);
      if (value instanceof YamlNode.Mapping mapping) {
        return mapping;
      }
      findings.at(start, Rule.YAML_VALUE, "expected keys and values here");
      return nothing;
    } catch (MarkedYamlEngineException e) {
      findings.at(place(e.getProblemMark(), file), Rule.YAML_BROKEN, e.getProblem());
    } catch (YamlEngineException e) {
      findings.at(start, Rule.YAML_BROKEN, String.valueOf(e.getMessage()).split("\n", 2)[0]);
    } catch (StackOverflowError e) {
      findings.at(start, Rule.YAML_BROKEN, "nested too deeply");
    }
    return nothing;
  }

  /**
   * A document of the program itself, read when it is first asked for. Classes ask anew each time:
   * one that reads it as it begins is lost for good where memory is short at that moment.
   */
  public static YamlNode.Mapping resource(Class<?> owner, String name) {
    return READ.computeIfAbsent(
        owner.getPackageName() + " " + name, known -> readResource(owner, name));
  }

  private static YamlNode.Mapping readResource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      Findings findings = new Findings();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode.Mapping mapping = read(text, name, findings);
      if (!findings.list().isEmpty()) {
        throw new AssertionError(findings.list());
      }
      return mapping;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlNode convert(Node node, int depth) {
    if (depth > MAX_DEPTH) {
      throw new YamlEngineException("nested deeper than " + MAX_DEPTH + " levels");
    }
    SourceSpan span = place(node.getStartMark(), file);
    // What an alias names counts each time.
    said += node instanceof ScalarNode scalar ? scalar.getValue().length() : 1;
    if (said > MAX_SAID) {
      throw new YamlEngineException("it says more than a million characters, with its aliases");
    }
    if (node instanceof AnchorNode anchor) {
      return convert(anchor.getRealNode(), depth + 1);
    } else if (node instanceof ScalarNode scalar) {
      boolean isNull = scalar.getTag().getValue().endsWith(":null");
      return new YamlNode.Scalar(isNull ? "" : PlainText.clean(scalar.getValue()), span);
    } else if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item, depth + 1));
      }
      return new YamlNode.Sequence(items, span);
    } else if (node instanceof MappingNode mapping) {
      Map<String, YamlNode> entries = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          twice(key.getValue(), entries, place(key.getStartMark(), file));
          entries.put(key.getValue(), convert(tuple.getValueNode(), depth + 1));
        }
      }
      return new YamlNode.Mapping(entries, span);
    }
    throw new AssertionError(node);
  }

  /** Tells of a key that stands in a mapping already: the last one counts, as YAML has it. */
  private void twice(String key, Map<String, YamlNode> entries, SourceSpan place) {
    YamlNode first = entries.get(key);
    if (first != null) {
      findings.at(
          place, Rule.YAML_VALUE, key + " stands here again; first in line " + first.span().line());
    }
  }

  private static SourceSpan place(Optional<Mark> mark, String file) {
    return mark.map(m -> new SourceSpan(file, m.getLine() + 1, m.getColumn() + 1))
        .orElseGet(() -> SourceSpan.startOf(file));
  }
}
