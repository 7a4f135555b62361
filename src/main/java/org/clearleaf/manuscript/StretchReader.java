package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/**
 * Makes blocks of a stretch: heading, what it is for, cautions, steps with pictures, dose, what it
 * should feel like, a sitting version and when to stop. Cautions come before instructions.
 */
final class StretchReader {
  private final Reading reading;
  private final BlockReader blocks;

  StretchReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  Block read(StretchFile file, SourceSpan span) {
    YamlNode.Mapping yaml = file.yaml();
    NodeId id = reading.named(Optional.of("stretch-" + file.name()), "stretch", span);
    StretchWords words = StretchWords.of(reading.language);
    int level = blocks.level(2, span);
    List<Block> out = new ArrayList<>();
    Phrase title =
        Phrase.of(
            reading.named(Optional.of(file.name()), "h", span), required(yaml, "title", file));
    out.add(new Block.Heading(level, title, yaml.span()));
    markdown(yaml, "summary", out);
    cautions(yaml, file.name(), words, out);
    out.add(steps(yaml, file));
    DoseReader.read(yaml, id, words, reading.findings).ifPresent(out::add);
    section(yaml, "feel", words.feel(), level + 1, out);
    section(yaml, "sitting", words.sitting(), level + 1, out);
    yaml.get("stop").ifPresent(stop -> out.add(warning(stop, file.name(), words.stop())));
    return new Block.Stretch(id, file.name(), out, span);
  }

  private String required(YamlNode.Mapping yaml, String key, StretchFile file) {
    Optional<String> text = yaml.text(key);
    if (text.isEmpty()) {
      reading.findings.at(
          yaml.span(), Rule.YAML_VALUE, "stretch " + file.name() + " has no " + key);
    }
    return text.orElse(file.name());
  }

  private void section(
      YamlNode.Mapping yaml, String key, String heading, int level, List<Block> out) {
    if (yaml.get(key).isPresent()) {
      SourceSpan span = yaml.get(key).get().span();
      out.add(new Block.Heading(level, Phrase.of(reading.next("h"), heading), span));
      markdown(yaml, key, out);
    }
  }

  private void markdown(YamlNode.Mapping yaml, String key, List<Block> out) {
    yaml.get(key).ifPresent(value -> out.addAll(blocks(value)));
  }

  /** A text as Markdown, or a sequence as a list of such texts. */
  private List<Block> blocks(YamlNode value) {
    if (value instanceof YamlNode.Sequence sequence) {
      List<Block.Item> items = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        items.add(new Block.Item(reading.next("item"), Optional.empty(), blocks(item)));
      }
      return List.of(
          new Block.Listing(reading.next("list"), Optional.empty(), true, items, value.span()));
    }
    String text = value.text().orElse("");
    return reading.at(value.span(), () -> blocks.children(MarkdownParser.parse(text)));
  }

  private void cautions(YamlNode.Mapping yaml, String name, StretchWords words, List<Block> out) {
    Optional<YamlNode> cautions = yaml.get("cautions");
    if (cautions.isEmpty()) {
      reading.findings.at(yaml.span(), Rule.YAML_VALUE, "stretch " + name + " has no cautions");
    } else {
      out.add(warning(cautions.get(), name, words.cautions()));
    }
  }

  private Block warning(YamlNode value, String scope, String title) {
    NodeId id = reading.next("callout");
    return new Block.Callout(
        id,
        Block.Callout.Kind.WARNING,
        Optional.of(Phrase.of(id.part("title"), title)),
        List.of(scope),
        blocks(value),
        value.span());
  }

  private Block steps(YamlNode.Mapping yaml, StretchFile file) {
    String person = yaml.text("person").orElse("sam");
    List<Block.Step> steps = new ArrayList<>();
    for (YamlNode frame : yaml.items("frames")) {
      if (frame instanceof YamlNode.Mapping mapping) {
        NodeId id = reading.next("step");
        PoseReader pose = new PoseReader(mapping, person, reading.findings);
        Block.Figure figure =
            new Block.Figure(
                id.part("figure"),
                new Picture.Posed(pose.read()),
                required(mapping, "alt", file),
                false,
                Optional.empty(),
                Optional.empty(),
                frame.span());
        Phrase words = Phrase.of(id.part("words"), required(mapping, "words", file));
        steps.add(new Block.Step(id, figure, words));
      }
    }
    if (steps.isEmpty()) {
      reading.findings.at(
          yaml.span(), Rule.YAML_VALUE, "stretch " + file.name() + " has no frames");
    }
    return new Block.Steps(reading.next("steps"), steps, yaml.span());
  }
}
