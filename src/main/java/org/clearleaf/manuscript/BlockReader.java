package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.HeadingLevels;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a chapter. */
final class BlockReader {
  /** Two lines or more that begin with a bar, and no table. */
  private static final Pattern VERSE =
      Pattern.compile("\\|(?: [^\\n]*)?(?:\\n[ \\t]*\\|(?: [^\\n]*)?)++\\s*");

  private static final Pattern BAR = Pattern.compile("\\|[ \\t]?");

  /** Elements of HTML that never end: after so many their ends are no more looked for. */
  private static final int MOST_UNENDED = 20;

  private final Reading reading;
  private final HeadingLevels levels;
  private final FigureReader figures;
  private final CodeReader code;
  private final TableReader tables;
  private final ContainerReader containers;
  private final HtmlReader html;
  private final ListReader lists;
  private final ForeignSyntax foreign;
  private final FootnoteReader notes;
  private int depth;
  private int unended;

  BlockReader(Reading reading, HeadingLevels levels) {
    this.reading = reading;
    this.levels = levels;
    this.figures = new FigureReader(reading);
    this.code = new CodeReader(reading);
    this.tables = new TableReader(reading, this);
    this.foreign = new ForeignSyntax(reading);
    this.notes = new FootnoteReader(reading, this);
    this.lists = new ListReader(reading, this);
    this.html = new HtmlReader(reading, this);
    this.containers = new ContainerReader(reading, this);
  }

  /** The blocks under a node. */
  List<Block> children(Node parent) {
    return children(parent, parent.getFirstChild());
  }

  /** The blocks under a node from one of them on. */
  List<Block> children(Node parent, @Nullable Node from) {
    if (depth >= Reading.MAX_DEPTH) {
      return flat(parent, from);
    }
    depth++;
    List<Block> blocks = new ArrayList<>();
    for (Node node = from; node != null; ) {
      node = next(node, blocks);
    }
    depth--;
    return blocks;
  }

  /** The blocks from one on, as far as the next that is HTML. */
  List<Block> upToHtml(Node from) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = from; node != null && !(node instanceof HtmlBlockBase); ) {
      node = next(node, blocks);
    }
    return blocks;
  }

  /** What is nested too deeply: its words, a paragraph for each. */
  private List<Block> flat(Node parent, @Nullable Node from) {
    reading.findings.at(reading.span(parent), Rule.NESTED_TOO_DEEP, Reading.MAX_DEPTH);
    List<Block> blocks = new ArrayList<>();
    int start = from == null ? parent.getEndOffset() : from.getStartOffset();
    for (Node node : parent.getDescendants()) {
      if (node.getStartOffset() < start) {
        continue;
      }
      boolean words = node instanceof Paragraph || node instanceof Heading;
      if (words) {
        paragraph(node).ifPresent(blocks::add);
      } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        String text = SourceText.of(((com.vladsch.flexmark.util.ast.Block) node).getContentLines());
        blocks.add(code(text, "", reading.span(node)));
      } else if (node instanceof TableBlock || node instanceof HtmlBlockBase) {
        String text = node.getChars().toString().replaceAll("[\\s|]+", " ").strip();
        blocks.add(new Block.Paragraph(Phrase.of(reading.next("p"), text), reading.span(node)));
      }
    }
    return blocks;
  }

  /** Reads a block, or HTML and what belongs to it; what follows. */
  @Nullable Node next(Node node, List<Block> out) {
    if (ListReader.isTerm(node)) {
      return lists.definitions(node, out);
    }
    if (!(node instanceof HtmlBlockBase html)) {
      read(node, out);
      return node.getNext();
    }
    String text = SourceText.of(html.getContentLines());
    if (text.stripLeading().startsWith("<!--") && !text.contains("-->")) {
      openComment(html, text.replaceFirst("<!--", ""), out);
      return node.getNext();
    }
    Optional<Node> last = unended < MOST_UNENDED ? HtmlRun.end(html) : Optional.of(html);
    unended += last.isEmpty() ? 1 : 0;
    HtmlRun run = HtmlRun.of(html, last.orElse(html));
    this.html.read(run, out);
    return run.next();
  }

  /** A comment that is never closed would hide the rest of the file: it is read as Markdown. */
  private void openComment(Node comment, String text, List<Block> out) {
    SourceSpan span = reading.span(comment);
    reading.findings.at(span, Rule.HTML_CUT);
    Document rest = MarkdownParser.parse(text);
    out.addAll(reading.at(span, () -> children(rest)));
    out.addAll(reading.at(span, () -> UncalledNotes.of(rest, reading, this)));
  }

  /** Reads figures, which HTML has too. */
  FigureReader figures() {
    return figures;
  }

  /** Reads one block that nothing after it belongs to. */
  private void read(Node node, List<Block> out) {
    SourceSpan span = reading.span(node);
    if (node instanceof Paragraph) {
      paragraphs(node, span, out);
    } else if (node instanceof Heading heading) {
      heading(heading, span).ifPresent(out::add);
    } else if (node instanceof ListBlock list) {
      lists.read(list, span, out);
    } else if (node instanceof TableBlock table) {
      tables.read(table, span, out);
    } else if (node instanceof FencedCodeBlock code) {
      out.addAll(this.code.read(code, span));
    } else if (node instanceof IndentedCodeBlock code) {
      out.add(code(SourceText.of(code.getContentLines()), "", span));
    } else if (node instanceof BlockQuote quote) {
      out.add(quote(quote, span));
    } else if (node instanceof FormulaBlock formula) {
      reading.findings.at(span, Rule.FORMULA);
      out.add(code(formula.getContentChars().toString(), "", span));
    } else if (node instanceof AdmonitionNode box) {
      out.add(containers.read(box, span));
    } else if (node instanceof ThematicBreak) {
      out.add(new Block.ThematicBreak(reading.next("break"), span));
    } else if (node instanceof ContainerNode container) {
      out.addAll(containers.read(container, span));
    } else if (node instanceof DescriptionNode) {
      description(node, out);
    } else if (!(node instanceof FootnoteBlock) && !isDefinitionOfNames(node)) {
      throw new AssertionError(node.getClass());
    }
  }

  /** Reads a paragraph of Flexmark's, or what it is else. */
  private void paragraphs(Node node, SourceSpan span, List<Block> out) {
    if (isStrayFence(node.getChars())) {
      reading.findings.at(span, Rule.FENCE_STRAY);
      return;
    }
    if (ForeignSyntax.CONTENTS.matcher(node.getChars()).matches()) {
      String mark = node.getChars().toString().strip();
      reading.findings.at(span, Rule.CONTENTS_LEFT_OUT, mark);
      return;
    }
    List<Block> pictures = figures.figures(node);
    Optional<LetteredItems> lettered = LetteredItems.of(node);
    if (!pictures.isEmpty()) {
      out.addAll(pictures);
    } else if (VERSE.matcher(node.getChars()).matches()) {
      out.add(verse(node, span));
    } else if (lettered.isPresent()) {
      out.add(lists.read(lettered.get(), span));
    } else if (!isCaption(node, out)) {
      paragraph(node, "p", span).ifPresent(out::add);
    }
  }

  /** Takes Pandoc's `Table: words` below a table for its caption. */
  private boolean isCaption(Node node, List<Block> out) {
    Matcher caption = TableReader.CAPTION.matcher(node.getChars());
    int last = out.size() - 1;
    if (last < 0
        || !(out.get(last) instanceof Block.Table table)
        || table.caption().isPresent()
        || !caption.find()) {
      return false;
    }
    NodeId id = reading.next("caption");
    List<Inline> words = inlines(id).part(node.getFirstChild(), null, caption.end());
    out.set(last, table.withCaption(new Phrase(id, words)));
    return true;
  }

  /** Lines that each begin with a bar, as Pandoc has it. */
  private Block verse(Node paragraph, SourceSpan span) {
    NodeId id = reading.next("p");
    InlineList all = new InlineList();
    for (Node start = paragraph.getFirstChild(); start != null; ) {
      Node end = lineEnd(start);
      Matcher bar = BAR.matcher(start.getChars());
      int skip = bar.lookingAt() ? bar.end() : 0;
      all.addAll(inlines(id).part(start, end, skip));
      start = end == null ? null : end.getNext();
      if (start != null) {
        all.add(new Inline.LineBreak());
      }
    }
    return new Block.Paragraph(new Phrase(id, all.list()), span);
  }

  private static @Nullable Node lineEnd(Node start) {
    Node end = start;
    while (end != null && !(end instanceof SoftLineBreak)) {
      end = end.getNext();
    }
    return end;
  }

  /** A paragraph without its first characters. */
  Block paragraph(Node node, int skip) {
    NodeId id = reading.next("p");
    foreign.tell(node);
    List<Inline> words = inlines(id).part(node.getFirstChild(), null, skip);
    return new Block.Paragraph(new Phrase(id, words), reading.span(node));
  }

  /** The lines of a paragraph, each a phrase. */
  List<Phrase> lines(Node paragraph, String kind) {
    foreign.tell(paragraph);
    List<Phrase> lines = new ArrayList<>();
    for (Node start = paragraph.getFirstChild(); start != null; ) {
      Node end = lineEnd(start);
      NodeId id = reading.next(kind);
      lines.add(new Phrase(id, inlines(id).part(start, end, 0)));
      start = end == null ? null : end.getNext();
    }
    return lines;
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

  /** A reader of what stands in a phrase. */
  InlineReader inlines(NodeId phrase) {
    return new InlineReader(reading, phrase, notes);
  }

  /** A paragraph, if a node says anything. */
  Optional<Block> paragraph(Node node) {
    return paragraph(node, "p", reading.span(node));
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
    foreign.tell(node);
    List<Inline> inlines = inlines(id).children(node);
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
    foreign.tell(heading, limit);
    List<Inline> inlines = inlines(id).children(heading, limit);
    List<Inline> words = trimEnd(inlines);
    if (limit != Integer.MAX_VALUE) {
      reading.idle(attributes, Set.of("lang", "dir"), Set.of(), span);
      words = reading.directed(attributes, words, span);
    }
    return heading(heading.getLevel(), new Phrase(id, words), span);
  }

  /** The heading of a chapter whose title stands in its front matter. */
  Optional<Block> title(String text) {
    SourceSpan span = SourceSpan.startOf(reading.file());
    return heading(1, reading.phrase(reading.next("h"), text, span), span);
  }

  /** A heading of some words; without words it is none. */
  Optional<Block> heading(int level, Phrase words, SourceSpan span) {
    if (words.label().isBlank()) {
      // A picture or a mark that says nothing heads nothing, and no list could name it.
      return words.text().isBlank() && !words.holds(Inline.NoteMark.class)
          ? Optional.empty()
          : Optional.of(new Block.Paragraph(words, span));
    }
    reading.target(slug(words.text()), words.id());
    return Optional.of(new Block.Heading(notes.isOpen() ? 6 : level(level, span), words, span));
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

  Block code(String text, String language, SourceSpan span) {
    return this.code.block(text, language, span);
  }

  /** A block that could not be read. */
  Block asTyped(Node node, Throwable fault) {
    SourceSpan span = reading.span(node);
    reading.findings.at(span, Rule.TEXT_UNREAD, fault.getClass().getSimpleName());
    return code(node.getChars().toString(), "", span);
  }

  private Block quote(BlockQuote node, SourceSpan span) {
    NodeId id = reading.next("quote");
    return new AlertReader(this)
        .read(node, id, span)
        .orElseGet(() -> new Block.Quote(id, children(node), span));
  }

  /** A description without a term: the caption of a table in Pandoc, else a paragraph. */
  private void description(Node node, List<Block> out) {
    int last = out.size() - 1;
    boolean captions =
        last >= 0
            && out.get(last) instanceof Block.Table table
            && table.caption().isEmpty()
            && node.getFirstChild() == node.getLastChild();
    if (captions && node.getFirstChild() instanceof Paragraph words) {
      out.set(last, ((Block.Table) out.get(last)).withCaption(phrase(words, "caption")));
    } else {
      out.addAll(children(node));
    }
  }
}
