package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Reads lists, and terms with what they mean. */
final class ListReader {
  private static final Pattern BOX = Pattern.compile("\\[([ xX])][ \\t]+(?=\\S)");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})[.)]");

  private final Reading reading;
  private final BlockReader blocks;

  ListReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  /**
   * A list, and program text where Flexmark takes indented lines after it for items of it
   * (CommonMark 0.31.2, example 313).
   */
  void read(ListBlock list, SourceSpan span, List<Block> out) {
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
        out.add(blocks.code(IndentedItems.code(end, last), "", reading.span(end)));
      }
      first = last;
    }
  }

  private Block listing(ListBlock list, Node first, @Nullable Node end, SourceSpan span) {
    NodeId id = reading.next("list");
    List<Block.Item> items = new ArrayList<>();
    for (Node child = first; child != null && child != end; child = child.getNext()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    Optional<Numbering> numbering =
        list instanceof OrderedList ordered
            ? Optional.of(numbering(ordered, first))
            : Optional.empty();
    return new Block.Listing(id, numbering, list.isTight(), items, span);
  }

  /** An item, of a task list where it begins with a box (GFM 0.29, 5.3). */
  private Block.Item item(ListItem item) {
    NodeId id = reading.next("item");
    if (item.getFirstChild() instanceof Paragraph words) {
      Matcher box = BOX.matcher(words.getChars());
      if (box.lookingAt()) {
        List<Block> all = new ArrayList<>();
        all.add(blocks.paragraph(words, box.end()));
        all.addAll(blocks.children(item, words.getNext()));
        return new Block.Item(id, Optional.of(!box.group(1).equals(" ")), all);
      }
    }
    return new Block.Item(id, Optional.empty(), blocks.children(item));
  }

  private static Numbering numbering(OrderedList list, Node first) {
    Matcher number = NUMBER.matcher(first.getChars());
    int start = number.lookingAt() ? Integer.parseInt(number.group(1)) : list.getStartNumber();
    return new Numbering(
        start,
        Numbering.Letters.NONE,
        list.getDelimiter() == ')' ? Numbering.Mark.BRACKET : Numbering.Mark.DOT);
  }

  /** A list that is counted by letters. */
  Block read(LetteredItems lettered, SourceSpan span) {
    NodeId id = reading.next("list");
    List<Block.Item> items = new ArrayList<>();
    for (int i = 0; i < lettered.starts().size(); i++) {
      Node start = lettered.starts().get(i);
      Node end = i + 1 < lettered.starts().size() ? lettered.starts().get(i + 1) : null;
      NodeId item = reading.next("item");
      NodeId words = reading.next("p");
      List<Inline> inlines = blocks.inlines(words).part(start, end, lettered.skip());
      items.add(
          new Block.Item(
              item,
              Optional.empty(),
              List.of(new Block.Paragraph(new Phrase(words, inlines), reading.span(start)))));
    }
    return new Block.Listing(id, Optional.of(lettered.numbering()), true, items, span);
  }

  /**
   * Reads terms and what is said of each: a paragraph and the descriptions below it, again and
   * again; what follows.
   */
  @Nullable Node definitions(Node first, List<Block> out) {
    NodeId id = reading.next("dl");
    List<Block.Definition> definitions = new ArrayList<>();
    Node node = first;
    while (node != null && isTerm(node)) {
      List<Phrase> terms = blocks.lines(node, "term");
      List<Block.Item> descriptions = new ArrayList<>();
      for (node = node.getNext(); node instanceof DescriptionNode; node = node.getNext()) {
        descriptions.add(
            new Block.Item(reading.next("dd"), Optional.empty(), blocks.children(node)));
      }
      definitions.add(new Block.Definition(terms, descriptions));
    }
    out.add(new Block.DefinitionList(id, definitions, reading.span(first)));
    return node;
  }

  /** Whether descriptions follow a node, which is a paragraph. */
  static boolean isTerm(Node node) {
    return node instanceof Paragraph && node.getNext() instanceof DescriptionNode;
  }
}
