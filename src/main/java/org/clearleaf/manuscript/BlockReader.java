package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.HeadingLevels;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a chapter. */
final class BlockReader implements InlineReader.NoteReader {
  /** GitHub's alerts: a quotation that begins `[!NOTE]`. */
  private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z-]+)]\\s*");

  private final Reading reading;
  private final HeadingLevels levels;
  private final FigureReader figures;
  private final TableReader tables;
  private final ContainerReader containers;
  private final HtmlReader html;
  private int depth;
  private boolean inNote;

  BlockReader(Reading reading, HeadingLevels levels) {
    this.reading = reading;
    this.levels = levels;
    this.figures = new FigureReader(reading);
    this.tables = new TableReader(reading, this);
    this.html = new HtmlReader(reading, this);
    this.containers = new ContainerReader(reading, this);
  }

  /** The blocks under a node. */
  List<Block> children(Node parent) {
    if (depth >= Reading.MAX_DEPTH) {
      return flat(parent);
    }
    depth++;
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; ) {
      node = next(node, blocks);
    }
    depth--;
    return blocks;
  }

  /** What is nested too deeply, as one paragraph. */
  private List<Block> flat(Node parent) {
    SourceSpan span = reading.span(parent);
    reading.findings.at(span, Rule.NESTED_TOO_DEEP, Reading.MAX_DEPTH);
    String text = parent.getChars().toString().replaceAll("[\\s>*+-]+", " ").strip();
    return List.of(new Block.Paragraph(Phrase.of(reading.next("p"), text), span));
  }

  /** Reads a block, or HTML and what belongs to it; what follows. */
  @Nullable Node next(Node node, List<Block> out) {
    if (!(node instanceof HtmlBlockBase html)) {
      read(node, out);
      return node.getNext();
    }
    String text = SourceText.of(html.getContentLines());
    if (text.stripLeading().startsWith("<!--") && !text.contains("-->")) {
      openComment(html, text.replaceFirst("<!--", ""), out);
      return node.getNext();
    }
    HtmlRun run = HtmlRun.of(html);
    this.html.read(run, out);
    return run.next();
  }

  /** A comment that is never closed would hide the rest of the file: it is read as Markdown. */
  private void openComment(Node comment, String text, List<Block> out) {
    SourceSpan span = reading.span(comment);
    reading.findings.at(span, Rule.HTML_CUT);
    out.addAll(reading.at(span, () -> children(MarkdownParser.parse(text))));
  }

  /** Reads figures, which HTML has too. */
  FigureReader figures() {
    return figures;
  }

  /** Reads one block. */
  void read(Node node, List<Block> out) {
    SourceSpan span = reading.span(node);
    if (node instanceof Paragraph && isStrayFence(node.getChars())) {
      reading.findings.at(span, Rule.FENCE_STRAY);
    } else if (node instanceof Paragraph) {
      List<Block> pictures = figures.figures(node);
      if (pictures.isEmpty()) {
        paragraph(node, "p", span).ifPresent(out::add);
      } else {
        out.addAll(pictures);
      }
    } else if (node instanceof Heading heading) {
      heading(heading, span).ifPresent(out::add);
    } else if (node instanceof DefinitionList) {
      out.add(definitions(node, span));
    } else if (node instanceof ListBlock list) {
      listings(list, span, out);
    } else if (node instanceof FencedCodeBlock code) {
      String language = code.getInfo().toString().split("[,\\s{]", 2)[0];
      out.add(code(SourceText.of(code.getContentLines()), language, span));
    } else if (node instanceof IndentedCodeBlock code) {
      out.add(code(SourceText.of(code.getContentLines()), "", span));
    } else if (node instanceof BlockQuote) {
      out.add(quote(node, span));
    } else if (node instanceof TableBlock table) {
      out.add(tables.read(table, span));
    } else if (node instanceof ThematicBreak) {
      out.add(new Block.ThematicBreak(reading.next("break"), span));
    } else if (node instanceof ContainerNode container) {
      out.addAll(containers.read(container, span));
    } else if (node instanceof DefinitionItem) {
      out.addAll(children(node));
    } else if (!(node instanceof FootnoteBlock) && !isDefinitionOfNames(node)) {
      throw new AssertionError(node.getClass());
    }
  }

  private static boolean isStrayFence(BasedSequence paragraph) {
    return paragraph.startsWith(":::") && paragraph.toString().matches(":{3,}\\s*");
  }

  /** Link references, abbreviations and front matter: read elsewhere. */
  private static boolean isDefinitionOfNames(Node node) {
    return node instanceof com.vladsch.flexmark.ast.Reference
        || node instanceof com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock
        || node instanceof com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
  }

  private Optional<Block> paragraph(Node node, String kind, SourceSpan span) {
    Phrase phrase = phrase(node, kind);
    return phrase.inlines().isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(phrase, span));
  }

  /** The inlines of a node as a phrase with the next id of a kind. */
  Phrase phrase(Node node, String kind) {
    NodeId id = reading.next(kind);
    List<Inline> inlines = new InlineReader(reading, id, this).children(node);
    int end = inlines.size();
    while (end > 0 && inlines.get(end - 1) instanceof Inline.LineBreak) {
      end--;
    }
    return new Phrase(id, inlines.subList(0, end));
  }

  /** A heading; one without words is none. */
  private Optional<Block> heading(Heading heading, SourceSpan span) {
    // Attributes stand at the end of the line.
    String text = SourceText.of(heading.getText());
    int brace = text.endsWith("}") ? text.lastIndexOf('{') : -1;
    int start = heading.getText().getStartOffset();
    AttributeList attributes =
        brace < 0 ? AttributeList.NONE : AttributeList.at(text, brace, text.length());
    int limit =
        attributes.length() == text.length() - Math.max(brace, 0)
            ? start + brace
            : Integer.MAX_VALUE;
    NodeId id =
        reading.named(limit == Integer.MAX_VALUE ? Optional.empty() : attributes.id(), "h", span);
    List<Inline> inlines = new InlineReader(reading, id, this).children(heading, limit);
    return heading(heading.getLevel(), new Phrase(id, trimEnd(inlines)), span);
  }

  /** A heading of some words; without words it is none. */
  Optional<Block> heading(int level, Phrase words, SourceSpan span) {
    if (words.text().isBlank()) {
      return Optional.empty();
    }
    reading.target(slug(words.text()), words.id());
    return Optional.of(new Block.Heading(inNote ? 6 : level(level, span), words, span));
  }

  /** The level that a heading written at a level gets here. */
  int level(int written, SourceSpan span) {
    HeadingLevels.Repair repair = levels.repair(written);
    repair
        .skippedFrom()
        .ifPresent(
            from -> reading.findings.at(span, Rule.HEADING_SKIPPED, from, written, repair.level()));
    return repair.level();
  }

  private static List<Inline> trimEnd(List<Inline> inlines) {
    if (inlines.isEmpty()
        || !(inlines.get(inlines.size() - 1) instanceof Inline.Text last)
        || !last.text().endsWith(" ")) {
      return inlines;
    }
    List<Inline> trimmed = new ArrayList<>(inlines.subList(0, inlines.size() - 1));
    if (!last.text().isBlank()) {
      trimmed.add(new Inline.Text(last.text().stripTrailing()));
    }
    return trimmed;
  }

  /** The anchor that GitHub and mdBook give a heading. */
  static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  /**
   * A list, and program text where Flexmark takes indented lines after it for items of it
   * (CommonMark 0.31.2, example 313).
   */
  private void listings(ListBlock list, SourceSpan span, List<Block> out) {
    Node first = list.getFirstChild();
    while (first != null) {
      Node end = first.getNext();
      while (end != null && !IndentedItems.isCode(end)) {
        end = end.getNext();
      }
      Node last = end;
      while (last != null && IndentedItems.isCode(last)) {
        last = last.getNext();
      }
      out.add(listing(list, first, end, first.getPrevious() == null ? span : reading.span(first)));
      if (end != null) {
        out.add(code(IndentedItems.code(end, last), "", reading.span(end)));
      }
      first = last;
    }
  }

  private Block listing(ListBlock list, Node first, @Nullable Node end, SourceSpan span) {
    NodeId id = reading.next("list");
    List<Block.Item> items = new ArrayList<>();
    for (Node child = first; child != null && child != end; child = child.getNext()) {
      if (child instanceof ListItem item) {
        Optional<Boolean> done =
            item instanceof TaskListItem task
                ? Optional.of(task.isItemDoneMarker())
                : Optional.empty();
        items.add(new Block.Item(reading.next("item"), done, children(item)));
      }
    }
    Optional<Integer> start =
        list instanceof OrderedList ordered
            ? Optional.of(ordered.getStartNumber())
            : Optional.empty();
    return new Block.Listing(id, start, list.isTight(), items, span);
  }

  Block code(String text, String language, SourceSpan span) {
    String trimmed = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return new Block.CodeBlock(reading.next("code"), language, trimmed.stripTrailing(), span);
  }

  private Block quote(Node node, SourceSpan span) {
    NodeId id = reading.next("quote");
    Node first = node.getFirstChild();
    Matcher alert = ALERT.matcher(first instanceof Paragraph ? first.getChars() : "");
    if (!alert.lookingAt()) {
      return new Block.Quote(id, children(node), span);
    }
    String name = alert.group(1).toLowerCase(Locale.ROOT);
    Optional<Block.Callout.Kind> known =
        switch (name) {
          case "note" -> Optional.of(Block.Callout.Kind.NOTE);
          case "tip" -> Optional.of(Block.Callout.Kind.TIP);
          case "important" -> Optional.of(Block.Callout.Kind.IMPORTANT);
          case "warning" -> Optional.of(Block.Callout.Kind.WARNING);
          case "caution" -> Optional.of(Block.Callout.Kind.CAUTION);
          default -> Optional.empty();
        };
    // Those of GitHub get their word with the edition, in its language; another is its own title.
    Optional<Phrase> title =
        known.isPresent()
            ? Optional.empty()
            : Optional.of(
                Phrase.of(
                    id.part("title"),
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
    List<Block> blocks = AlertText.without(children(node), alert.group(1));
    return new Block.Callout(
        id, known.orElse(Block.Callout.Kind.NOTE), title, List.of(), blocks, span);
  }

  private Block definitions(Node list, SourceSpan span) {
    NodeId id = reading.next("dl");
    List<Block.Definition> definitions = new ArrayList<>();
    List<Phrase> terms = new ArrayList<>();
    List<Block.Item> descriptions = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof DefinitionTerm) {
        if (!descriptions.isEmpty()) {
          definitions.add(new Block.Definition(terms, descriptions));
          terms = new ArrayList<>();
          descriptions = new ArrayList<>();
        }
        Node words = child.getFirstChild() instanceof Paragraph only ? only : child;
        terms.add(phrase(words, "term"));
      } else if (child instanceof DefinitionItem) {
        descriptions.add(new Block.Item(reading.next("dd"), Optional.empty(), children(child)));
      }
    }
    definitions.add(new Block.Definition(terms, descriptions));
    return new Block.DefinitionList(id, definitions, span);
  }

  /** The words of a note's paragraphs, without their markup. */
  private String words(FootnoteBlock block, NodeId phrase) {
    InlineReader reader = new InlineReader(reading, phrase, (inner, id) -> Optional.empty());
    List<String> words = new ArrayList<>();
    for (Node child : block.getChildren()) {
      words.add(PlainText.of(reader.children(child)));
    }
    return String.join(" ", words).strip();
  }

  /** The blocks of a note that no mark calls, told to the author. */
  List<Block> uncalled(FootnoteBlock block) {
    reading.findings.at(reading.span(block), Rule.NOTE_UNCALLED);
    return children(block);
  }

  @Override
  public Optional<Inline> mark(Footnote footnote, NodeId phrase) {
    FootnoteBlock block = footnote.getFootnoteBlock();
    Optional<Note> called = reading.calledNote(block);
    if (called.isPresent()) {
      return Optional.of(new Inline.NoteMark(called.get().id(), called.get().number()));
    }
    if (inNote) {
      // A note inside a note has no place of its own on a page: its words follow in brackets.
      reading.mentionNote(block);
      return Optional.of(new Inline.Text(" (" + words(block, phrase) + ")"));
    }
    Note note = reading.callNote(block, phrase);
    inNote = true;
    List<Block> blocks = children(block);
    inNote = false;
    reading.notes.put(note.id(), new Note(note.id(), note.number(), phrase, blocks));
    return Optional.of(new Inline.NoteMark(note.id(), note.number()));
  }
}
