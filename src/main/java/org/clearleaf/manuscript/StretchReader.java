package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/**
 * Makes blocks of a stretch: heading, what to know, dose, cautions, when to stop, steps with
 * pictures. What warns stands before the steps.
 */
final class StretchReader {
  private static final List<String> PREPARATION =
      List.of("muscle", "equipment", "feel", "sitting", "start");
  private static final List<String> FIELDS =
      List.of(
          "muscle", "equipment", "start", "cautions", "dose", "often", "feel", "sitting", "stop");

  /** Fields that may hold several texts. */
  private static final Set<String> LISTS = Set.of("cautions", "stop");

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
    box(Block.Callout.Kind.WARNING, "cautions", file, words).ifPresent(out::add);
    box(Block.Callout.Kind.STOP, "stop", file, words).ifPresent(out::add);
    out.add(steps(yaml, file));
    complete(yaml, file);
    return new Block.Stretch(id, file.name(), out, span);
  }

  /** What a reader needs to do a stretch safely (PEMAT-P, 20 to 26). */
  private void complete(YamlNode.Mapping yaml, StretchFile file) {
    for (String field : FIELDS) {
      boolean said =
          field.equals("often")
              ? yaml.mapping(field).text("value").isPresent()
              : yaml.items(field).stream().anyMatch(item -> item.text().isPresent());
      boolean single = LISTS.contains(field) || yaml.items(field).size() <= 1;
      if (!said || !single) {
        reading.findings.at(yaml.span(), Rule.STRETCH_FIELD, file.name(), field);
      }
    }
    long frames = yaml.items("frames").stream().filter(YamlNode.Mapping.class::isInstance).count();
    if (frames < LEAST_FRAMES) {
      reading.findings.at(yaml.span(), Rule.STRETCH_FRAMES, file.name());
    }
  }

  /** What to know before the first step, each led by its name. */
  private Block preparation(YamlNode.Mapping yaml, StretchWords words) {
    List<Block.Item> items = new ArrayList<>();
    for (String field : PREPARATION) {
      yaml.get(field).ifPresent(value -> items.add(item(value, words.word(field))));
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

  /** A box with the items of a field, which may be one text or a list. */
  private Optional<Block> box(
      Block.Callout.Kind kind, String field, StretchFile file, StretchWords words) {
    List<Block.Item> items = new ArrayList<>();
    for (YamlNode line : file.yaml().items(field)) {
      items.add(item(line, ""));
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan span = file.yaml().get(field).orElseThrow().span();
    NodeId id = reading.next("callout");
    Phrase title = words.phrase(id.part("title"), words.word(field));
    Block list = new Block.Listing(reading.next("list"), Optional.empty(), true, items, span);
    return Optional.of(
        new Block.Callout(id, kind, Optional.of(title), List.of(file.name()), List.of(list), span));
  }

  /** An item of Markdown, led by words in strong type. */
  private Block.Item item(YamlNode value, String led) {
    String text = (led.isEmpty() ? "" : "**" + led + "** ") + value.text().orElse("");
    NodeId id = reading.next("item");
    List<Block> inside =
        reading.at(value.span(), () -> blocks.children(MarkdownParser.parse(text)));
    return new Block.Item(id, Optional.empty(), inside);
  }

  private Block steps(YamlNode.Mapping yaml, StretchFile file) {
    List<Block.Step> steps = new ArrayList<>();
    for (YamlNode frame : yaml.items("frames")) {
      if (frame instanceof YamlNode.Mapping mapping) {
        NodeId id = reading.next("step");
        PoseReader pose = new PoseReader(mapping, yaml, reading.findings);
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
