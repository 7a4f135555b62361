package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.finding.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Words and blocks in the order in which HTML mixes them: words between blocks become a paragraph.
 */
final class HtmlFlow {
  private final Reading reading;
  private final HtmlReader.Part part;
  private final HtmlMarks marks;
  private final List<Block> out;
  private final List<Element> pictures = new ArrayList<>();
  private InlineList words = new InlineList();
  private Optional<Node> first = Optional.empty();
  private boolean afterSpace = true;

  HtmlFlow(Reading reading, HtmlReader.Part part, HtmlMarks marks, List<Block> out) {
    this.reading = reading;
    this.part = part;
    this.marks = marks;
    this.out = out;
  }

  /** Adds a node of any kind. */
  void add(Node node) {
    if (node instanceof Element element && part.isBlock(element)) {
      end();
      part.block(element, out);
    } else if (node instanceof Element element
        && !HtmlMarks.isLost(element.normalName())
        && element.stream().anyMatch(part::isBlock)) {
      end();
      List<Block> inside = part.blocks(element);
      // The first block bears the name of the element.
      Optional<NodeId> id = inside.stream().findFirst().map(Block::id);
      out.addAll(
          new Marked(words -> marks.marked(element, words, id, part.span(element))).blocks(inside));
    } else {
      inline(node, words, 0);
    }
  }

  /** Adds all that an element says, without what marks it. */
  void flat(Element deep) {
    reading.findings.at(part.span(deep), Rule.NESTED_TOO_DEEP, Reading.MAX_DEPTH);
    deep.filter(
        (NodeFilter)
            (node, depth) -> {
              if (node instanceof TextNode text) {
                text(text, words);
              } else if (node instanceof Element inside && part.isStandIn(inside)) {
                end();
                part.block(inside, out);
              } else if (node instanceof Element inside && part.isBlock(inside)) {
                end();
              } else if (node instanceof Element lost && HtmlMarks.isLost(lost.normalName())) {
                marks.lost(lost, part.span(lost));
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
              }
              return NodeFilter.FilterResult.CONTINUE;
            });
  }

  private void inline(Node node, InlineList into, int depth) {
    if (node instanceof TextNode text) {
      text(text, into);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      first = first.or(() -> Optional.of(node));
      if (name.equals("br")) {
        into.add(new Inline.LineBreak());
        afterSpace = true;
      } else if (name.equals("img") || name.equals("image")) {
        picture(element, into);
      } else if (HtmlMarks.isLost(name)) {
        marks.lost(element, part.span(element));
      } else if (depth > Reading.MAX_DEPTH) {
        flat(element);
      } else {
        InlineList inside = new InlineList();
        element.childNodes().forEach(child -> inline(child, inside, depth + 1));
        into.addAll(marks.marked(element, inside.list(), Optional.empty(), part.span(element)));
      }
    }
  }

  private void text(TextNode node, InlineList into) {
    String text =
        node.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ").replace(HtmlCuts.LESS, '<');
    if (afterSpace && text.startsWith(" ")) {
      text = text.substring(1);
    }
    if (!text.isEmpty()) {
      afterSpace = text.endsWith(" ");
      first = first.or(() -> Optional.of(node));
      into.termed(reading.typography.spaced(text), part.span(node));
    }
  }

  private void picture(Element element, InlineList into) {
    pictures.add(element);
    afterSpace = false;
    into.add(reading.inset(WrittenPicture.of(element)));
  }

  /** The words so far, which no block follows. */
  List<Inline> line() {
    if (!out.isEmpty()) {
      end();
      return HtmlReader.words(out);
    }
    pictures.forEach(this::tellMissing);
    return Quotes.set(words.trimmed(), reading.typography);
  }

  private void tellMissing(Element picture) {
    WrittenPicture said = WrittenPicture.of(picture);
    if (said.alt().isEmpty() && !said.decorative()) {
      reading.findings.at(part.span(picture), Rule.ALT_MISSING);
    }
  }

  /** Ends a paragraph, if words wait for one. */
  void end() {
    List<Inline> inlines = Quotes.set(words.trimmed(), reading.typography);
    words = new InlineList();
    afterSpace = true;
    Optional<Node> place = first;
    first = Optional.empty();
    List<Element> waiting = List.copyOf(pictures);
    pictures.clear();
    if (inlines.isEmpty() || inlines.stream().allMatch(Inline.LineBreak.class::isInstance)) {
      return;
    }
    if (inlines.stream().allMatch(HtmlFlow::isPictureOrSpace)) {
      waiting.forEach(picture -> out.add(part.figure(picture)));
      return;
    }
    waiting.forEach(this::tellMissing);
    NodeId id = reading.next("p");
    out.add(new Block.Paragraph(new Phrase(id, inlines), part.span(place.orElseThrow())));
  }

  private static boolean isPictureOrSpace(Inline inline) {
    return inline instanceof Inline.InlineImage
        || inline instanceof Inline.LineBreak
        || (inline instanceof Inline.Text text && text.text().isBlank());
  }
}
