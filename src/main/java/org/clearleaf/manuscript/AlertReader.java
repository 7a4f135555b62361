package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;

/**
 * Reads alerts: quotations that begin `[!NOTE]`, as on GitHub, or `[!tip] Title`, as in Obsidian.
 */
final class AlertReader {
  /** Obsidian's mark for boxes that fold may follow. */
  private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z-]+)][+-]?[ \\t]*");

  private final BlockReader blocks;

  AlertReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  /** What a quotation is when it is an alert. */
  Optional<Block> read(BlockQuote quote, NodeId id, SourceSpan span) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return Optional.empty();
    }
    Matcher alert = ALERT.matcher(first.getChars());
    if (!alert.lookingAt()) {
      return Optional.empty();
    }
    String name = alert.group(1).toLowerCase(Locale.ROOT);
    Block.Callout.Kind kind = ContainerReader.callout(name).orElse(Block.Callout.Kind.NOTE);
    Optional<Paragraph> written = firstLine(first);
    Optional<Phrase> line = written.map(it -> without(blocks.phrase(it, "title"), alert));
    written.ifPresent(Node::unlink);
    Optional<Phrase> title =
        line.filter(words -> !words.inlines().isEmpty())
            .or(
                () ->
                    ContainerReader.typed(name, kind).map(own -> Phrase.of(id.part("title"), own)));
    List<Block> inside = blocks.children(quote);
    return Optional.of(
        new Block.Callout(
            id, kind, title, List.of(), line.isPresent() ? inside : begun(inside, alert), span));
  }

  /**
   * The first line of a paragraph, taken from it when more follows and no mark goes on from the one
   * to the other. It may end in spaces that ask for a new line.
   */
  private static Optional<Paragraph> firstLine(Paragraph paragraph) {
    Node end = paragraph.getFirstChild();
    while (end != null && !(end instanceof SoftLineBreak || end instanceof HardLineBreak)) {
      end = end.getNext();
    }
    int line = paragraph.getChars().indexOf('\n');
    if (end == null || end.getEndOffset() > paragraph.getStartOffset() + line + 1) {
      return Optional.empty();
    }
    Paragraph title = new Paragraph(paragraph.getChars().subSequence(0, line));
    while (paragraph.getFirstChild() != end) {
      title.appendChild(paragraph.getFirstChild());
    }
    end.unlink();
    // What reads its words asks for the file that they stand in.
    paragraph.insertBefore(title);
    return Optional.of(title);
  }

  /** The blocks of an alert that is one line, or whose first line is not parted from the next. */
  private static List<Block> begun(List<Block> blocks, Matcher alert) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph first)) {
      return blocks;
    }
    List<Block> rest = new ArrayList<>(blocks.subList(1, blocks.size()));
    Phrase words = without(first.text(), alert);
    if (!words.inlines().isEmpty()) {
      rest.add(0, new Block.Paragraph(words, first.span()));
    }
    return rest;
  }

  /** A phrase without the mark that it begins with. */
  private static Phrase without(Phrase phrase, Matcher alert) {
    List<Inline> inlines = new ArrayList<>(phrase.inlines());
    if (!inlines.isEmpty() && inlines.get(0) instanceof Inline.Text text) {
      String mark = "^\\s*" + Pattern.quote(alert.group().strip()) + "\\s*";
      String words = text.text().replaceFirst(mark, "");
      inlines.remove(0);
      if (!words.isEmpty()) {
        inlines.add(0, new Inline.Text(words));
      }
    }
    return phrase.withInlines(inlines);
  }
}
