package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads lists of HTML; what stands in no item is read all the same. */
final class HtmlLists {
  private final Reading reading;

  HtmlLists(Reading reading) {
    this.reading = reading;
  }

  /** A list of items. */
  Block listing(Element list, HtmlReader.Part part, SourceSpan span) {
    NodeId id = reading.next("list");
    List<Block.Item> items = new ArrayList<>();
    boolean tight = true;
    for (Node node : list.childNodes()) {
      if (node instanceof Element element && element.normalName().equals("li")) {
        tight &= element.select("> p").isEmpty();
        items.add(item(element, part));
      } else if (isSaid(node)) {
        // Words and lists that stand in no item go with the one before.
        List<Block> more = part.blocks(alone(node));
        Optional<Block.Item> last =
            items.isEmpty() ? Optional.empty() : Optional.of(items.remove(items.size() - 1));
        List<Block> all = new ArrayList<>(last.map(Block.Item::blocks).orElse(List.of()));
        all.addAll(more);
        items.add(
            new Block.Item(
                last.map(Block.Item::id).orElseGet(() -> reading.next("item")),
                last.flatMap(Block.Item::done),
                all));
      }
    }
    Optional<Numbering> numbering =
        list.normalName().equals("ol") ? Optional.of(numbering(list)) : Optional.empty();
    return new Block.Listing(id, numbering, tight, items, span);
  }

  private static boolean isSaid(Node node) {
    return node instanceof Element || (node instanceof TextNode text && !text.isBlank());
  }

  private Block.Item item(Element element, HtmlReader.Part part) {
    Optional<Boolean> done = Optional.empty();
    Element box = element.selectFirst("> input[type=checkbox], > p > input[type=checkbox]");
    if (box != null) {
      done = Optional.of(box.hasAttr("checked"));
      box.remove();
    }
    return new Block.Item(reading.next("item"), done, part.blocks(element));
  }

  private static Numbering numbering(Element list) {
    String start = list.attr("start");
    Numbering.Letters letters =
        switch (list.attr("type")) {
          case "a" -> Numbering.Letters.LOWER;
          case "A" -> Numbering.Letters.UPPER;
          default -> Numbering.Letters.NONE;
        };
    int first = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    return new Numbering(first, letters, Numbering.Mark.DOT);
  }

  /** A list of terms; where none has a description, or the first none, what they say. */
  void definitions(Element list, HtmlReader.Part part, SourceSpan span, List<Block> out) {
    NodeId id = reading.next("dl");
    List<Block.Definition> definitions = new ArrayList<>();
    List<Phrase> terms = new ArrayList<>();
    List<Block.Item> descriptions = new ArrayList<>();
    for (Node child : entries(list)) {
      if (child.nameIs("dt")) {
        if (!descriptions.isEmpty()) {
          definitions.add(new Block.Definition(terms, descriptions));
          terms = new ArrayList<>();
          descriptions = new ArrayList<>();
        }
        terms.add(new Phrase(reading.next("term"), part.line((Element) child)));
      } else {
        boolean described = child.nameIs("dd");
        List<Block> said = part.blocks(described ? (Element) child : alone(child));
        if (terms.isEmpty() && definitions.isEmpty()) {
          out.addAll(said);
        } else if (described || !said.isEmpty()) {
          descriptions.add(new Block.Item(reading.next("dd"), Optional.empty(), said));
        }
      }
    }
    if (!descriptions.isEmpty()) {
      definitions.add(new Block.Definition(terms, descriptions));
    }
    if (!definitions.isEmpty()) {
      out.add(new Block.DefinitionList(id, definitions, span));
    }
    if (descriptions.isEmpty()) {
      terms.forEach(term -> out.add(new Block.Paragraph(term, span)));
    }
  }

  /** Terms, descriptions, and words that stand in neither. */
  private static List<Node> entries(Element list) {
    List<Node> all = new ArrayList<>();
    for (Node node : list.childNodes()) {
      if (node.nameIs("div")) {
        all.addAll(node.childNodes());
      } else {
        all.add(node);
      }
    }
    return all.stream().filter(HtmlLists::isSaid).toList();
  }

  private static Element alone(Node stray) {
    Element parent = new Element("div");
    parent.appendChild(stray.clone());
    return parent;
  }
}
