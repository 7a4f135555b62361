package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Reads blocks of raw HTML as the parts of a Book that they are: no list and no table is run
 * together, and what cannot be printed is told.
 */
final class HtmlReader {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Elements that stand between paragraphs and not in one. */
  private static final Set<String> BLOCKS =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "menu",
          "dir",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "tr",
          "th",
          "td",
          "pre",
          "hr",
          "blockquote",
          "figure",
          "figcaption",
          "details",
          "summary",
          "div",
          "section",
          "article",
          "aside",
          "main",
          "header",
          "footer",
          "nav",
          "hgroup",
          "address",
          "center",
          "form",
          "fieldset",
          "legend",
          "dialog",
          "search",
          "title");

  private static final Pattern TABLE_TAG =
      Pattern.compile("(?i)<(/?)(table|caption|tr|th|td)(?=[\\s/>])");

  private final Reading reading;
  private final BlockReader blocks;
  private final HtmlMarks marks;
  private final HtmlTables tables;
  private final HtmlLists lists;

  HtmlReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
    this.marks = new HtmlMarks(reading);
    this.tables = new HtmlTables(reading);
    this.lists = new HtmlLists(reading);
  }

  /** Reads a run of HTML and Markdown. */
  void read(HtmlRun run, List<Block> out) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    HtmlCuts cuts = HtmlCuts.of(run.html());
    for (int place : cuts.places()) {
      reading.findings.at(reading.span(run.place(place)), Rule.HTML_CUT);
    }
    Document document = Jsoup.parse(apart(cuts.html()), "", parser);
    Element body = document.body();
    // What comes first and may stand in a head is put there, and would be lost unsaid.
    body.insertChildren(0, document.head().childNodes());
    Part whole = new Part(run, 0);
    moved(body, whole);
    whole.read(body, out);
  }

  /**
   * Tells what a browser, and jsoup, takes out of a table, since it stands in none of its cells.
   */
  private void moved(Element body, Part part) {
    for (Element table : body.getElementsByTag("table")) {
      int start = table.sourceRange().startPos();
      for (Node node = table.previousSibling();
          node != null && node.sourceRange().startPos() > start;
          node = node.previousSibling()) {
        if (!(node instanceof TextNode text && text.isBlank())) {
          reading.findings.at(part.span(node), Rule.HTML_MOVED);
        }
      }
    }
  }

  /**
   * HTML with cells that stand in no table as paragraphs, of as many characters: a browser, and
   * jsoup, drops their tags and joins their words.
   */
  private static String apart(String html) {
    Matcher tags = TABLE_TAG.matcher(html);
    StringBuilder out = new StringBuilder(html);
    int open = 0;
    while (tags.find()) {
      boolean closing = !tags.group(1).isEmpty();
      if (tags.group(2).equalsIgnoreCase("table")) {
        open = Math.max(0, open + (closing ? -1 : 1));
      } else if (open == 0) {
        out.replace(tags.start(2), tags.end(2), "p" + " ".repeat(tags.group(2).length() - 1));
      }
    }
    return out.toString();
  }

  /** Whether an element stands between paragraphs and not in one. */
  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** What blocks say, a line for each, for places that hold no blocks. */
  static List<Inline> words(List<Block> parts) {
    InlineList words = new InlineList();
    for (Block part : parts) {
      part.walk(
          block -> {
            words.boundary();
            if (block instanceof Block.CodeBlock code) {
              words.add(new Inline.Code(code.text()));
            } else if (block instanceof Block.Figure figure
                && figure.picture() instanceof Picture.ImageFile file) {
              words.add(new Inline.InlineImage(file, figure.alt(), figure.decorative()));
            }
            for (Phrase phrase : block.phrases()) {
              words.boundary();
              words.addAll(phrase.inlines());
            }
          });
    }
    return words.list();
  }

  /** What stands at one depth of one run. */
  final class Part {
    private final HtmlRun run;
    private final int depth;

    Part(HtmlRun run, int depth) {
      this.run = run;
      this.depth = depth;
    }

    SourceSpan span(Node node) {
      return reading.span(run.place(node.sourceRange().startPos()));
    }

    /** What stands in an element, as blocks. */
    List<Block> blocks(Element parent) {
      List<Block> out = new ArrayList<>();
      new Part(run, depth + 1).read(parent, out);
      return out;
    }

    /** What stands in an element, in one line. */
    List<Inline> line(Element parent) {
      HtmlFlow flow = flow(new ArrayList<>());
      parent.childNodes().forEach(flow::add);
      return flow.line();
    }

    private void read(Element parent, List<Block> out) {
      HtmlFlow flow = flow(out);
      if (depth > Reading.MAX_DEPTH) {
        flow.flat(parent);
      } else {
        parent.childNodes().forEach(flow::add);
      }
      flow.end();
    }

    private HtmlFlow flow(List<Block> out) {
      return new HtmlFlow(reading, this, marks, out);
    }

    /** Whether an element stands between paragraphs and not in one. */
    boolean isBlock(Node node) {
      return HtmlReader.isBlock(node.normalName()) || node.normalName().equals(run.standIn());
    }

    boolean isStandIn(Element element) {
      return element.normalName().equals(run.standIn());
    }

    /** A picture that stands alone. */
    Block figure(Element image) {
      return blocks
          .figures()
          .figure(
              WrittenPicture.of(image),
              AttributeList.NONE,
              WrittenPicture.title(image),
              span(image));
    }

    /** Reads an element that stands between paragraphs. */
    void block(Element element, List<Block> out) {
      if (!element.id().isEmpty()) {
        reading.anchor(element.id());
      }
      String name = element.normalName();
      SourceSpan span = span(element);
      if (isStandIn(element)) {
        markdown(element, out);
        return;
      }
      int before = out.size();
      if (HEADINGS.contains(name)) {
        Phrase words = new Phrase(reading.next("h"), line(element));
        blocks.heading(name.charAt(1) - '0', words, span).ifPresent(out::add);
      } else {
        switch (name) {
          case "ul", "ol", "menu", "dir" -> out.add(lists.listing(element, this, span));
          case "dl" -> lists.definitions(element, this, span, out);
          case "table" -> tables.read(element, this, out);
          case "pre" -> preformatted(element, out);
          case "hr" -> out.add(new Block.ThematicBreak(reading.next("break"), span));
          case "blockquote" ->
              out.add(new Block.Quote(reading.next("quote"), blocks(element), span));
          case "figure" -> figure(element, out);
          case "details" -> details(element, out);
          default -> division(element, out);
        }
      }
      if (element.hasAttr("lang") || element.hasAttr("dir")) {
        List<Block> read = out.subList(before, out.size());
        List<Block> directed =
            new Marked(words -> marks.directed(element, words, span)).blocks(List.copyOf(read));
        read.clear();
        out.addAll(directed);
      }
    }

    private void division(Element element, List<Block> out) {
      Optional<Block.Callout.Kind> kind =
          element.classNames().stream()
              .flatMap(
                  name ->
                      ContainerReader.callout(name)
                          .filter(it -> ContainerReader.isNamed(it, name))
                          .stream())
              .findFirst();
      if (kind.isEmpty()) {
        out.addAll(blocks(element));
        return;
      }
      NodeId id = reading.next("callout");
      Optional<Phrase> title =
          HtmlMarks.attribute(element, "title")
              .map(text -> reading.phrase(id.part("title"), text, span(element)));
      out.add(
          new Block.Callout(
              id, kind.get(), title, List.of("general"), blocks(element), span(element)));
    }

    private void preformatted(Element element, List<Block> out) {
      StringBuilder code = new StringBuilder();
      List<Block> more = new ArrayList<>();
      for (Node node : element.childNodes()) {
        if (node instanceof TextNode text) {
          code.append(text.getWholeText());
        } else if (node instanceof Element inside && isStandIn(inside)) {
          markdown(inside, more);
        } else if (node instanceof Element inside) {
          append(inside, code);
          inside.select(run.standIn()).forEach(standIn -> markdown(standIn, more));
        }
      }
      if (!code.toString().isBlank()) {
        String text = PlainText.clean(code.toString().replace(HtmlCuts.LESS, '<'));
        out.add(blocks.code(text, "", span(element)));
      }
      out.addAll(more);
    }

    /** Adds what an element says; what is a block elsewhere begins a line here. */
    private void append(Element element, StringBuilder code) {
      element.traverse(
          new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
              if (node instanceof TextNode text) {
                code.append(text.getWholeText());
              } else if (node.nameIs("img")) {
                code.append(node.attr("alt"));
              } else {
                part(node);
              }
            }

            @Override
            public void tail(Node node, int depth) {
              part(node);
            }

            private void part(Node node) {
              boolean begins = code.isEmpty() || code.charAt(code.length() - 1) == '\n';
              boolean parts =
                  node instanceof Element block && (isBlock(block) || block.nameIs("br"));
              code.append(parts && !begins ? "\n" : "");
            }
          });
    }

    private void figure(Element element, List<Block> out) {
      Element caption = element.selectFirst("> figcaption");
      List<Inline> words = List.of();
      if (caption != null) {
        words = line(caption);
        caption.remove();
      }
      List<Block> inside = blocks(element);
      if (words.isEmpty()) {
        out.addAll(inside);
      } else if (inside.size() == 1 && inside.get(0) instanceof Block.Figure figure) {
        out.add(figure.withCaption(new Phrase(figure.id().part("caption"), words)));
      } else if (inside.size() == 1
          && inside.get(0) instanceof Block.Table table
          && table.caption().isEmpty()) {
        out.add(table.withCaption(new Phrase(reading.next("caption"), words)));
      } else {
        out.addAll(inside);
        out.add(new Block.Paragraph(new Phrase(reading.next("p"), words), span(element)));
      }
    }

    /** Paper cannot open it: what it sums up stands above it. */
    private void details(Element element, List<Block> out) {
      Element summary = element.selectFirst("> summary");
      if (summary != null) {
        List<Inline> words = line(summary);
        if (!words.isEmpty()) {
          Phrase phrase = new Phrase(reading.next("p"), List.of(new Inline.Strong(words)));
          out.add(new Block.Paragraph(phrase, span(summary)));
        }
        summary.remove();
      }
      out.addAll(blocks(element));
    }

    private void markdown(Element standIn, List<Block> out) {
      out.addAll(blocks.upToHtml(run.markdown().get(Integer.parseInt(standIn.attr("n")))));
    }
  }
}
