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
 * Makes blocks of a stretch: heading, what to know, warnings, steps with pictures, and dose.
 * Cautions and when to stop come before instructions.
 */
final class StretchReader {
  private static final List<String> PREPARATION =
      List.of("muscle", "equipment", "feel", "sitting", "start");
  private static final List<String> WARNINGS = List.of("cautions", "stop");
  private static final List<String> FIELDS =
      List.of(
          "muscle", "equipment", "start", "cautions", "dose", "often", "feel", "sitting", "stop");

  /** The start and the stretch itself. */
  private static final int LEAST_FRAMES = 2;

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
    out.add(preparation(yaml, words));
    DoseReader.read(yaml, id, words, reading.findings).ifPresent(out::add);
    for (String warning : WARNINGS) {
      yaml.get(warning)
          .ifPresent(value -> out.add(warning(value, file.name(), words.word(warning))));
    }
    out.add(steps(yaml, file));
    complete(yaml, file);
    return new Block.Stretch(id, file.name(), out, span);
  }

  /** What a reader needs to do a stretch safely (PEMAT-P, 20 to 26). */
  private void complete(YamlNode.Mapping yaml, StretchFile file) {
    for (String field : FIELDS) {
      if (yaml.get(field).isEmpty()) {
        reading.findings.at(yaml.span(), Rule.STRETCH_FIELD, file.name(), field);
      }
    }
    if (yaml.items("frames").size() < LEAST_FRAMES) {
      reading.findings.at(yaml.span(), Rule.STRETCH_FRAMES, file.name());
    }
  }

  /** What to know before the first step, each led by its name. */
  private Block preparation(YamlNode.Mapping yaml, StretchWords words) {
    List<Block.Item> items = new ArrayList<>();
    for (String field : PREPARATION) {
      Optional<YamlNode> value = yaml.get(field);
      if (value.isPresent()) {
        String led = "**" + words.word(field) + "** " + value.get().text().orElse("");
        NodeId item = reading.next("item");
        List<Block> inside =
            reading.at(value.get().span(), () -> blocks.children(MarkdownParser.parse(led)));
        items.add(new Block.Item(item, Optional.empty(), inside));
      }
    }
    return new Block.Listing(reading.next("list"), Optional.empty(), true, items, yaml.span());
  }

  private String required(YamlNode.Mapping yaml, String key, StretchFile file) {
    Optional<String> text = yaml.text(key);
    if (text.isEmpty()) {
      reading.findings.at(yaml.span(), Rule.STRETCH_FIELD, file.name(), key);
    }
    return text.orElse(file.name());
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
    return new Block.Steps(reading.next("steps"), steps, yaml.span());
  }
}
