package org.clearleaf.screen.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.edition.Words;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.illustration.QrCode;
import org.clearleaf.picture.LineArt;

/** Writes the blocks of one chapter. */
final class BlockXhtml implements Block.Visitor<Markup> {
  private final Markup out;
  private final Book book;
  private final Words words;
  private final PictureFiles pictures;
  private final PageMarks marks;
  private final InlineXhtml inlines;

  /** The notes to write at the end of the chapter. */
  private final List<NodeId> called = new ArrayList<>();

  private boolean inNotes;

  BlockXhtml(
      Markup out,
      Book book,
      Words words,
      PictureFiles pictures,
      PageMarks marks,
      Map<NodeId, String> places,
      String file) {
    this.out = out;
    this.book = book;
    this.words = words;
    this.pictures = pictures;
    this.marks = marks;
    this.inlines = new InlineXhtml(out, pictures, marks, places, words, file, called);
  }

  Markup blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
    }
    return out;
  }

  /** The title page: the title, then all else. */
  void titlePage(Chapter chapter) {
    boolean first = true;
    for (Block block : chapter.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        phrase(first ? "h1" : "p", paragraph.text()).line();
        first = false;
      }
    }
  }

  /** The notes of the chapter, each with a way back. */
  void notes() {
    if (called.isEmpty()) {
      return;
    }
    inNotes = true;
    out.open(
            "section",
            "class",
            "notes",
            "epub:type",
            "endnotes",
            "role",
            "doc-endnotes",
            "aria-label",
            words.say("notes"))
        .line();
    for (NodeId id : List.copyOf(called)) {
      Note note = book.notes().get(id);
      if (note != null) {
        out.open("aside", "id", id.value(), "epub:type", "footnote", "role", "doc-footnote");
        out.open("p", "class", "back")
            .element(
                "a",
                Integer.toString(note.number()),
                "href",
                "#mark-" + id,
                "role",
                "doc-backlink",
                "aria-label",
                words.say("back", note.number()))
            .end("p");
        blocks(note.blocks());
        out.end("aside");
      }
    }
    out.end("section");
  }

  /** An element with the words of a phrase and its id. */
  private Markup phrase(String element, Phrase phrase, String... attributes) {
    String[] all = new String[attributes.length + 2];
    all[0] = "id";
    all[1] = phrase.id().value();
    System.arraycopy(attributes, 0, all, 2, attributes.length);
    out.open(element, all);
    inlines.phrase(phrase);
    return out.close(element);
  }

  @Override
  public Markup heading(Block.Heading b) {
    // A heading inside a note heads nothing but it, and would break the order of levels.
    return inNotes
        ? phrase("p", b.text(), "class", "label-line").line()
        : phrase("h" + b.level(), b.text()).line();
  }

  @Override
  public Markup paragraph(Block.Paragraph b) {
    return phrase("p", b.text()).line();
  }

  @Override
  public Markup quote(Block.Quote b) {
    out.open("blockquote", "id", b.id().value()).line();
    blocks(b.blocks());
    return out.end("blockquote");
  }

  @Override
  public Markup listing(Block.Listing b) {
    String element = b.start().isPresent() ? "ol" : "ul";
    boolean tasks = b.items().stream().anyMatch(item -> item.done().isPresent());
    String start = b.start().filter(n -> n != 1).map(String::valueOf).orElse("");
    String kind = (tasks ? "tasks" : "") + (b.tight() ? " tight" : "");
    out.open(element, "id", b.id().value(), "class", kind.strip(), "start", start).line();
    for (Block.Item item : b.items()) {
      out.open("li", "id", item.id().value());
      item.done().ifPresent(this::box);
      blocks(item.blocks());
      out.end("li");
    }
    return out.end(element);
  }

  private void box(boolean done) {
    String said = words.say(done ? "done" : "not-done");
    out.element("span", done ? "☑ " : "☐ ", "class", "label", "role", "img", "aria-label", said);
  }

  @Override
  public Markup definitionList(Block.DefinitionList b) {
    out.open("dl", "id", b.id().value()).line();
    for (Block.Definition definition : b.definitions()) {
      definition.terms().forEach(term -> phrase("dt", term).line());
      for (Block.Item item : definition.descriptions()) {
        out.open("dd", "id", item.id().value());
        blocks(item.blocks());
        out.end("dd");
      }
    }
    return out.end("dl");
  }

  @Override
  public Markup codeBlock(Block.CodeBlock b) {
    out.open("pre", "id", b.id().value()).open("code");
    int from = 0;
    for (var start : marks.in(b.id())) {
      int at = Math.min(start.offset(), b.text().length());
      out.text(b.text().substring(from, at));
      marks.write(start, out);
      from = at;
    }
    return out.text(b.text().substring(from)).close("code").end("pre");
  }

  @Override
  public Markup table(Block.Table b) {
    new TableXhtml(out, inlines, words).table(b);
    return out;
  }

  @Override
  public Markup figure(Block.Figure b) {
    boolean lost = b.picture() instanceof Picture.ImageFile image && !pictures.has(image.path());
    if (b.decorative() && lost && b.caption().isEmpty()) {
      return out.empty("span", "id", b.id().value()).line();
    }
    String details = b.longDescription().isPresent() ? b.id() + "-details" : "";
    out.open("figure", "id", b.id().value());
    marks.writeAll(b.id(), out);
    picture(b, details);
    b.caption().ifPresent(caption -> phrase("figcaption", caption));
    out.end("figure");
    // Right after the picture (DAISY, extended descriptions), so that it is found in place.
    b.longDescription()
        .ifPresent(
            description -> {
              out.open("details", "id", details).element("summary", words.say("long-description"));
              phrase("p", description);
              out.end("details");
            });
    return out;
  }

  private void picture(Block.Figure b, String details) {
    if (b.picture() instanceof Picture.Posed posed) {
      Drawing drawing = Illustrator.draw(posed.pose());
      out.image(pictures.drawing(b.id(), drawing, b.alt()), b.alt(), details);
    } else if (b.picture() instanceof Picture.Code code) {
      Drawing drawing = QrCode.draw(code.address());
      out.image(pictures.drawing(b.id(), drawing, b.alt()), b.alt(), details);
    } else if (b.picture() instanceof Picture.ImageFile image) {
      Optional<String> line = pictures.lineArt(image.path());
      Optional<String> name = line.isEmpty() ? pictures.file(image.path()) : line;
      String alt = b.alt().isEmpty() && !b.decorative() ? words.say("alt-missing") : b.alt();
      boolean told = b.decorative() || !b.alt().isEmpty();
      if (told && line.isPresent()) {
        String drawing = LineArt.withIds(line.get(), b.id() + "-");
        out.drawing(drawing, b.alt(), b.id() + "-title", details);
      } else if (name.isPresent() && told) {
        out.image(name.get(), alt, details);
      } else if (!b.decorative()) {
        out.element("div", alt, "class", "lost", "role", "img", "aria-label", alt);
      }
    }
  }

  @Override
  public Markup thematicBreak(Block.ThematicBreak b) {
    return out.empty("hr", "id", b.id().value()).line();
  }

  @Override
  public Markup callout(Block.Callout b) {
    String kind = b.kind().name().toLowerCase(Locale.ROOT);
    return box(b.id(), "callout " + kind, b.title(), b.blocks());
  }

  @Override
  public Markup doctorSign(Block.DoctorSign b) {
    String urgency = b.urgency().name().toLowerCase(Locale.ROOT);
    return box(b.id(), "sign " + urgency, b.label(), b.blocks());
  }

  private Markup box(NodeId id, String kind, Optional<Phrase> title, List<Block> inside) {
    String label = title.map(words -> words.id().value()).orElse("");
    out.open("div", "id", id.value(), "class", kind, "role", "note", "aria-labelledby", label)
        .line();
    title.ifPresent(words -> phrase("p", words, "class", "label-line").line());
    blocks(inside);
    return out.end("div");
  }

  @Override
  public Markup doctorPage(Block.DoctorPage b) {
    return out;
  }

  @Override
  public Markup doctorCard(Block.DoctorCard b) {
    String urgency = b.urgency().name().toLowerCase(Locale.ROOT);
    String heading = b.heading().id().value();
    out.open(
            "section", "id", b.id().value(), "class", "card " + urgency, "aria-labelledby", heading)
        .line();
    b.heading().accept(this);
    blocks(b.signs());
    return out.end("section");
  }

  @Override
  public Markup stretch(Block.Stretch b) {
    out.open("section", "id", b.id().value(), "class", "stretch").line();
    blocks(b.blocks());
    return out.end("section");
  }

  @Override
  public Markup steps(Block.Steps b) {
    out.open("ol", "id", b.id().value(), "class", "steps").line();
    for (Block.Step step : b.steps()) {
      out.open("li", "id", step.id().value());
      figure(step.figure());
      phrase("p", step.words());
      out.end("li");
    }
    return out.end("ol");
  }

  @Override
  public Markup dose(Block.Dose b) {
    out.open("ul", "id", b.id().value(), "class", "dose").line();
    for (Block.Fact fact : b.facts()) {
      out.open("li");
      phrase("p", fact.value(), "class", "value");
      phrase("p", fact.words());
      out.end("li");
    }
    return out.end("ul");
  }

  @Override
  public Markup imprint(Block.Imprint b) {
    out.open("div", "id", b.id().value(), "class", "imprint").line();
    blocks(b.children());
    return out.end("div");
  }

  @Override
  public Markup editionOnly(Block.EditionOnly b) {
    out.open("div", "id", b.id().value(), "class", "edition-only").line();
    blocks(b.blocks());
    return out.end("div");
  }
}
