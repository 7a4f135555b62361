package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Rule;

/** Reads fenced containers: `::: name words {attributes}`. */
final class ContainerReader {
  /** The rank of a sign whose author gave none: after all that have one. */
  private static final int LAST_RANK = 1000;

  private static final String GENERAL = "general";

  /** Pandoc's parts that stand side by side: here they follow each other. */
  private static final Set<String> COLUMNS = Set.of("columns", "column");

  /** What a warning goes with, and not a sentence. */
  private static final Pattern SCOPE = Pattern.compile("[a-z-]+(?:\\s*,\\s*[a-z-]+)*");

  /** MyST's pictures with what stands below them. */
  private static final Set<String> PICTURES = Set.of("figure", "image");

  /** MyST's form: `{note} Title`. */
  private static final Pattern BRACED = Pattern.compile("\\s*\\{([A-Za-z-]+)}(.*)");

  /** A title as Docusaurus has it: `note[Title]`. */
  private static final Pattern BRACKETED = Pattern.compile("\\s*([^\\s,\\[{]+)\\[(.*)]\\s*");

  private final Reading reading;
  private final BlockReader blocks;

  ContainerReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  /** Whether a fence of code with such a name in braces holds Markdown, as a directive of MyST. */
  static boolean isDirective(String name) {
    return callout(name).isPresent() || PICTURES.contains(name);
  }

  /** The blocks that a container becomes. */
  List<Block> read(ContainerNode node, SourceSpan info) {
    // The fence begins the line.
    SourceSpan span = new SourceSpan(info.file(), info.line(), 1);
    if (!node.isClosed()) {
      reading.findings.at(span, Rule.CONTAINER_OPEN);
    }
    String line = node.info().replaceFirst(":+\\s*$", "");
    int brace = line.indexOf('{');
    AttributeList attributes =
        brace < 0 ? AttributeList.NONE : AttributeList.at(line, brace, line.length());
    List<String> words = new ArrayList<>();
    String plain = attributes.length() == 0 ? line : line.substring(0, brace);
    Matcher named = attributes.length() == 0 ? BRACED.matcher(line) : BRACKETED.matcher(plain);
    if (named.matches() || named.usePattern(BRACKETED).matches()) {
      plain = named.group(1) + " " + named.group(2);
    }
    attributes = attributes.length() == 0 ? node.options() : attributes;
    Arrays.stream(plain.strip().split("[\\s,]+")).filter(w -> !w.isEmpty()).forEach(words::add);
    // Pandoc's form, `::: {.name}`.
    if (words.isEmpty()) {
      words.addAll(attributes.classes());
    }
    if (words.isEmpty()
        && (attributes.value("lang").isPresent() || attributes.value("dir").isPresent())) {
      return directed(node, attributes, span);
    }
    String name = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    String behind = plain.strip().replaceFirst("^[^\\s,]*[\\s,]*", "");
    // Quarto's boxes bear a prefix.
    String type = name.replaceFirst("^callout-", "");
    if (type.equals("admonition")) {
      // Its class says what it is like.
      type =
          attributes.classes().stream()
              .filter(it -> callout(it).isPresent())
              .findFirst()
              .orElse(type);
    }
    Optional<Block.Callout.Kind> kind = callout(type);
    if (PICTURES.contains(name) && line.strip().startsWith("{")) {
      return figure(node, behind, attributes, span);
    }
    if (kind.isPresent()) {
      return callout(kind.get(), type, behind, node, attributes, words, span);
    }
    String own = attributes.value("title").orElse("");
    if (COLUMNS.contains(name) && behind.isEmpty() && own.isEmpty()) {
      attributes.id().ifPresent(reading::anchor);
      return blocks.children(node);
    }
    return switch (name) {
      case "only" -> only(node, attributes, rest, span);
      case "see-doctor" -> sign(node, attributes, rest, span);
      case "doctor-page" -> doctorPage(node, attributes, span);
      case "stretch" -> stretch(node, rest, span);
      default -> {
        reading.findings.at(span, Rule.CONTAINER_UNKNOWN, name);
        String title =
            Stream.of("[" + name + "]", behind, own)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        yield unknown(title, node, attributes, span);
      }
    };
  }

  /** The callout that a name stands for. */
  static Optional<Block.Callout.Kind> callout(String name) {
    return switch (name) {
      case "note", "info", "details", "dropdown", "admonition", "seealso" ->
          Optional.of(Block.Callout.Kind.NOTE);
      case "tip", "hint", "success", "check", "done" -> Optional.of(Block.Callout.Kind.TIP);
      case "important" -> Optional.of(Block.Callout.Kind.IMPORTANT);
      case "warning", "attention", "danger", "error" -> Optional.of(Block.Callout.Kind.WARNING);
      case "caution" -> Optional.of(Block.Callout.Kind.CAUTION);
      default -> Optional.empty();
    };
  }

  /** Whether a name is a kind's own, and not another word for it. */
  static boolean isNamed(Block.Callout.Kind kind, String name) {
    return name.equals(kind.name().toLowerCase(Locale.ROOT));
  }

  /** A box of MkDocs. */
  Block read(AdmonitionNode box, SourceSpan span) {
    Block.Callout.Kind kind = callout(box.type()).orElse(Block.Callout.Kind.NOTE);
    NodeId id = reading.next("callout");
    Optional<String> title =
        box.title().filter(text -> !text.isBlank()).or(() -> typed(box.type(), kind));
    return new Block.Callout(
        id,
        kind,
        title.map(text -> reading.phrase(id.part("title"), PlainText.clean(text), span)),
        List.of(GENERAL),
        blocks.children(box),
        span);
  }

  /** The title of a box of a type that is not one of ours: the type, as it is typed. */
  static Optional<String> typed(String type, Block.Callout.Kind kind) {
    return isNamed(kind, type)
        ? Optional.empty()
        : Optional.of(type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
            .map(title -> title.replace("Seealso", "See also"));
  }

  /** A part in another language or direction, and nothing else. */
  private List<Block> directed(ContainerNode node, AttributeList attributes, SourceSpan span) {
    attributes.id().ifPresent(reading::anchor);
    reading.idle(attributes, Set.of("lang", "dir"), Set.of(), span);
    return new Marked(words -> reading.directed(attributes, words, span))
        .blocks(blocks.children(node));
  }

  /**
   * A box. What stands behind its name is what it goes with where it has a title in braces; else it
   * is the title, as in VuePress and Docusaurus, and a list of names is both.
   */
  private List<Block> callout(
      Block.Callout.Kind kind,
      String type,
      String behind,
      ContainerNode node,
      AttributeList attributes,
      List<String> words,
      SourceSpan span) {
    Set<String> used = new TreeSet<>(words);
    used.add(type);
    reading.idle(attributes, Set.of("title"), used, span);
    NodeId id = reading.named(attributes.id(), "callout", span);
    boolean titled = attributes.value("title").isPresent();
    boolean titles = !titled && !behind.isEmpty() && !behind.equals(GENERAL);
    boolean scoped = SCOPE.matcher(behind).matches();
    Optional<String> title =
        titles
            ? Optional.of(PlainText.clean(behind))
            : attributes.value("title").or(() -> typed(type, kind));
    return List.of(
        new Block.Callout(
            id,
            kind,
            title.map(text -> reading.phrase(id.part("title"), text, span)),
            words.size() == 1 || (titles && !scoped)
                ? List.of(GENERAL)
                : words.subList(1, words.size()),
            blocks.children(node),
            span));
  }

  /** A picture of MyST's: its caption is the first paragraph, and the rest follows it. */
  private List<Block> figure(
      ContainerNode node, String path, AttributeList attributes, SourceSpan span) {
    Set<String> keys = new TreeSet<>(Set.of("alt", "longdesc"));
    WrittenPicture picture =
        WrittenPicture.of(path, PlainText.clean(attributes.value("alt").orElse("")), attributes);
    keys.addAll(picture.keys());
    reading.idle(attributes, keys, Set.of("decorative"), span);
    Block.Figure figure = blocks.figures().figure(picture, attributes, Optional.empty(), span);
    List<Block> out = new ArrayList<>();
    if (node.getFirstChild() instanceof Paragraph caption) {
      out.add(figure.withCaption(blocks.phrase(caption, "caption")));
      out.addAll(blocks.children(node, caption.getNext()));
    } else {
      out.add(figure);
      out.addAll(blocks.children(node));
    }
    return out;
  }

  /** What nobody knows: its text in a box that names it. */
  private List<Block> unknown(
      String title, ContainerNode node, AttributeList attributes, SourceSpan span) {
    NodeId id = reading.named(attributes.id(), "callout", span);
    return List.of(
        new Block.Callout(
            id,
            Block.Callout.Kind.UNKNOWN,
            Optional.of(Phrase.of(id.part("title"), title)),
            List.of(),
            blocks.children(node),
            span));
  }

  private List<Block> only(
      ContainerNode node, AttributeList attributes, List<String> editions, SourceSpan span) {
    if (editions.isEmpty()) {
      reading.findings.at(span, Rule.CONTAINER_ARGUMENT, "“only” names no edition");
    }
    NodeId id = reading.named(attributes.id(), "only", span);
    List<Block> inside = blocks.children(node);
    Set<String> names = new TreeSet<>(editions);
    List<Block> out = new ArrayList<>();
    List<Block> held = new ArrayList<>();
    NodeId next = id;
    for (Block block : inside) {
      if (!isSafety(block)) {
        held.add(block);
        continue;
      }
      // What every edition must carry stands outside, whatever the author wrote.
      reading.findings.at(block.span(), Rule.SAFETY_IN_ONLY);
      if (!held.isEmpty()) {
        out.add(new Block.EditionOnly(next, names, held, span));
        next = reading.next("only");
        held.clear();
      }
      out.add(block);
    }
    if (!held.isEmpty() || out.isEmpty()) {
      out.add(new Block.EditionOnly(next, names, held, span));
    }
    return out;
  }

  private static boolean isSafety(Block block) {
    boolean[] safety = {false};
    block.walk(
        b ->
            safety[0] |=
                b instanceof Block.DoctorSign || (b instanceof Block.Callout c && c.warns()));
    return safety[0];
  }

  /** The page of signs; what is written inside stands before them. */
  private List<Block> doctorPage(ContainerNode node, AttributeList attributes, SourceSpan span) {
    if (!reading.claimDoctorPage()) {
      reading.findings.at(span, Rule.CONTAINER_ARGUMENT, "a title has one doctor page");
      return blocks.children(node);
    }
    NodeId id = reading.named(attributes.id(), "doctor", span);
    List<Block> out = new ArrayList<>(blocks.children(node));
    out.add(new Block.DoctorPage(id, span));
    return out;
  }

  private List<Block> sign(
      ContainerNode node, AttributeList attributes, List<String> words, SourceSpan span) {
    Urgency urgency = Urgency.TODAY;
    String word = words.isEmpty() ? "" : words.get(0);
    switch (word) {
      case "now" -> urgency = Urgency.NOW;
      case "today" -> urgency = Urgency.TODAY;
      case "soon" -> urgency = Urgency.SOON;
      default ->
          reading.findings.at(
              span, Rule.CONTAINER_ARGUMENT, "“see-doctor” needs now, today or soon");
    }
    int rank = LAST_RANK;
    if (words.size() > 1) {
      if (words.get(1).equals("other")) {
        rank = Block.DoctorSign.CATCH_ALL;
      } else if (words.get(1).matches("\\d{1,3}")) {
        rank = Integer.parseInt(words.get(1));
      } else {
        reading.findings.at(
            span, Rule.CONTAINER_ARGUMENT, "“" + words.get(1) + "” is no clinical rank");
      }
    }
    NodeId id = reading.named(attributes.id(), "sign", span);
    return List.of(new Block.DoctorSign(id, urgency, rank, blocks.children(node), span));
  }

  private List<Block> stretch(ContainerNode node, List<String> words, SourceSpan span) {
    String name = words.isEmpty() ? "" : words.get(0);
    StretchFile file = reading.stretches.get(name);
    if (file == null) {
      reading.findings.at(span, Rule.STRETCH_UNKNOWN, name);
      return unknown("[stretch " + name + "]", node, AttributeList.NONE, span);
    }
    List<Block> out = new ArrayList<>();
    out.add(new StretchReader(reading, blocks).read(file, span));
    out.addAll(blocks.children(node));
    return out;
  }
}
