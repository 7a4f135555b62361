package org.clearleaf.screen.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.MatterVisitor;
import org.clearleaf.edited.Text;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.picture.LineArt;

/** Writes the blocks of one section. */
final class BlockXhtml implements MatterVisitor {
  /** Where the marks of items are hidden, WebKit takes a list for none. */
  private static final String LIST = "list";

  private final Markup out;
  private final Edited edited;
  private final PictureFiles pictures;
  private final PageMarks pages;
  private final RunXhtml runs;

  /** The language of our words, where it is not that of the text. */
  private final String own;

  /** The notes to write at the end of the section. */
  private final List<NodeId> called = new ArrayList<>();

  private boolean inNotes;
  private boolean inItem;

  /** The heading that blocks stand under; empty where there is none. */
  private String heading = "";

  BlockXhtml(
      Markup out,
      Edited edited,
      PictureFiles pictures,
      PageMarks pages,
      Map<NodeId, String> places,
      String file) {
    this.out = out;
    this.edited = edited;
    this.pictures = pictures;
    this.pages = pages;
    this.own = edited.furniture().language().orElse("");
    Direction direction = edited.metadata().direction();
    this.runs = new RunXhtml(out, pictures, pages, places, file, called, direction);
  }

  void blocks(List<Matter> blocks) {
    for (Matter block : blocks) {
      block.accept(this);
    }
  }

  /** What is one text as that, with no paragraph around it; all else as blocks. */
  void only(List<Matter> blocks) {
    Matter.only(blocks).ifPresentOrElse(runs::text, () -> blocks(blocks));
  }

  /** The notes of the section, each with a way back. */
  void notes() {
    if (called.isEmpty()) {
      return;
    }
    inNotes = true;
    // Not doc-endnotes: Chromium takes each item of a list in those for a note.
    out.open(
            "section",
            "class",
            "notes",
            "epub:type",
            "footnotes",
            "aria-label",
            edited.furniture().notes(),
            "lang",
            own)
        .line();
    for (NodeId id : List.copyOf(called)) {
      Footnote note = edited.notes().get(id);
      if (note != null) {
        note(note);
      }
    }
    out.end("section");
  }

  private void note(Footnote note) {
    String language = own.isEmpty() ? "" : edited.metadata().language();
    out.open(
        "aside",
        "id",
        note.id().value(),
        "epub:type",
        "footnote",
        "role",
        "doc-footnote",
        "lang",
        language);
    out.open("p", "class", "back")
        .element(
            "a",
            Integer.toString(note.number()),
            "href",
            "#mark-" + note.id(),
            "role",
            "doc-backlink",
            "aria-label",
            note.back(),
            "lang",
            own)
        .end("p");
    blocks(note.blocks());
    out.end("aside");
  }

  /**
   * An element with the words of a text and its id. What all of it is spoken in is said once, at
   * the element; not in an item of a list, which would then stand far from its mark.
   */
  private Markup text(String element, Text text, String... attributes) {
    Optional<Mark.Spoken> spoken = inItem ? Optional.empty() : text.spoken();
    List<String> all = new ArrayList<>(List.of("id", text.id().value()));
    all.addAll(List.of(attributes));
    spoken.ifPresent(mark -> all.addAll(RunXhtml.spoken(mark)));
    out.open(element, all.toArray(String[]::new));
    runs.text(text, spoken.isPresent() ? 1 : 0);
    return out.close(element);
  }

  @Override
  public void title(Matter.Title b) {
    pages.writeBefore(b.text().id(), out);
    text("h1", b.text()).line();
    heading = b.text().id().value();
  }

  @Override
  public void heading(Matter.Heading b) {
    if (inNotes) {
      // A heading inside a note heads nothing but it, and would break the order of levels.
      text("p", b.text(), "class", "label-line").line();
    } else {
      pages.writeBefore(b.text().id(), out);
      text("h" + b.level(), b.text()).line();
      heading = b.text().id().value();
    }
  }

  @Override
  public void paragraph(Matter.Paragraph b) {
    text("p", b.text()).line();
  }

  @Override
  public void listing(Matter.Listing b) {
    boolean counts = b.labels() == Matter.Listing.Labels.NUMBERS;
    String element = counts ? "ol" : "ul";
    int first = b.numbering().first();
    String start = counts && first != 1 ? Integer.toString(first) : "";
    String kind = (b.hasTasks() ? "tasks" : "") + (b.tight() ? " tight" : "");
    if (counts && b.numbering().mark() == Numbering.Mark.BRACKET) {
      kind += " bracket";
    }
    String type =
        switch (b.numbering().letters()) {
          case NONE -> "";
          case LOWER -> "a";
          case UPPER -> "A";
        };
    String role = b.hasTasks() ? LIST : "";
    out.open(
            element,
            "id",
            b.id().value(),
            "class",
            kind.strip(),
            "role",
            role,
            "start",
            start,
            "type",
            type)
        .line();
    for (Matter.Item item : b.items()) {
      out.open("li", "id", item.id().value());
      item.label().task().ifPresent(said -> box(item.label().box(), said));
      boolean outer = inItem;
      inItem = true;
      blocks(item.blocks());
      inItem = outer;
      out.end("li");
    }
    out.end(element);
  }

  private void box(String shown, String said) {
    out.element(
        "span", shown + " ", "class", "label", "role", "img", "aria-label", said, "lang", own);
  }

  @Override
  public void definitions(Matter.Definitions b) {
    out.open("dl", "id", b.id().value()).line();
    for (Matter.Definition definition : b.definitions()) {
      definition.terms().forEach(term -> text("dt", term).line());
      for (Matter.Item item : definition.descriptions()) {
        out.open("dd", "id", item.id().value());
        blocks(item.blocks());
        out.end("dd");
      }
    }
    out.end("dl");
  }

  @Override
  public void code(Matter.Code b) {
    // Program text runs from the left in a book that does not.
    String direction = edited.metadata().direction() == Direction.RTL ? "ltr" : "";
    out.open("pre", "id", b.id().value(), "dir", direction).open("code");
    int from = 0;
    for (var start : pages.in(b.id())) {
      int at = Math.min(start.offset(), b.text().length());
      out.text(b.text().substring(from, at));
      pages.write(start, out);
      from = at;
    }
    out.text(b.text().substring(from)).close("code").end("pre");
  }

  @Override
  public void table(Matter.Table b) {
    b.caption().forEach(it -> it.texts().forEach(text -> pages.writeBefore(text.id(), out)));
    new TableXhtml(out, this, own).table(b, heading);
  }

  @Override
  public void figure(Matter.Figure b) {
    boolean lost = b.image() instanceof Image.File file && !pictures.has(file.path());
    if (b.alternative().isDecorative() && lost && b.caption().isEmpty()) {
      out.empty("span", "id", b.id().value()).line();
      return;
    }
    String details = b.description().isPresent() ? b.id() + "-details" : "";
    if (b.alternative().isDecorative() && b.caption().isEmpty() && b.description().isEmpty()) {
      // What says nothing is no figure: its name would be heard, and then nothing.
      out.open("div", "id", b.id().value(), "class", "picture");
      pages.writeAll(b.id(), out);
      b.image().accept(new Shown(b.id(), b.alternative(), details));
      out.end("div");
      return;
    }
    pages.writeAll(b.id(), out);
    out.open("figure", "id", b.id().value());
    b.image().accept(new Shown(b.id(), b.alternative(), details));
    Matter.only(b.caption())
        .ifPresentOrElse(
            caption -> text("figcaption", caption),
            () -> {
              if (!b.caption().isEmpty()) {
                out.open("figcaption");
                blocks(b.caption());
                out.close("figcaption");
              }
            });
    out.end("figure");
    // Right after the picture (DAISY, extended descriptions), so that it is found in place.
    b.description()
        .ifPresent(
            description -> {
              out.open("details", "id", details)
                  .element("summary", description.name(), "lang", own);
              Matter.only(description.blocks())
                  .ifPresentOrElse(words -> text("p", words), () -> blocks(description.blocks()));
              out.end("details");
            });
  }

  /** Writes what a figure shows. */
  private final class Shown implements Image.Visitor<Markup> {
    private final NodeId id;
    private final Alternative alternative;
    private final String details;

    Shown(NodeId id, Alternative alternative, String details) {
      this.id = id;
      this.alternative = alternative;
      this.details = details;
    }

    @Override
    public Markup file(Image.File image) {
      if (!alternative.isTold() || !pictures.has(image.path())) {
        return alternative.isDecorative() ? out : out.lost("div", alternative.text(), alternative);
      }
      return pictures
          .lineArt(image)
          .map(
              line ->
                  out.drawing(
                      LineArt.withIds(line, id + "-"), alternative.text(), id + "-title", details))
          .orElseGet(
              () ->
                  out.image(
                      pictures.file(image.path()).orElseThrow(),
                      alternative.text(),
                      details,
                      PictureFiles.style(image)));
    }

    @Override
    public Markup drawn(Image.Drawn image) {
      return drawing(image.drawing());
    }

    @Override
    public Markup code(Image.Code image) {
      return drawing(image.drawing());
    }

    private Markup drawing(Drawing drawing) {
      String alt = alternative.text();
      return out.image(pictures.drawing(id, drawing, alt), alt, details, "");
    }
  }

  @Override
  public void rule(Matter.Rule b) {
    out.empty("hr", "id", b.id().value()).line();
  }

  @Override
  public void box(Matter.Box b) {
    String label = b.label().map(it -> it.id().value()).orElse("");
    String element = b.role().element();
    // A page that begins here begins before the box, whose name would hold its number.
    b.label().ifPresent(it -> it.texts().forEach(text -> pages.writeBefore(text.id(), out)));
    out.open(
            element,
            "id",
            b.id().value(),
            "class",
            b.role().className(),
            "role",
            b.role().aria(),
            "aria-labelledby",
            label)
        .line();
    b.label().ifPresent(this::label);
    blocks(b.blocks());
    out.end(element);
  }

  private void label(Matter label) {
    if (label instanceof Matter.Paragraph words) {
      text("p", words.text(), "class", "label-line").line();
    } else {
      label.accept(this);
    }
  }

  @Override
  public void facts(Matter.Facts b) {
    out.open("ul", "id", b.id().value(), "class", "dose", "role", LIST).line();
    for (Matter.Fact fact : b.facts()) {
      out.open("li", "class", fact.icon().label());
      text("p", fact.value(), "class", "value");
      text("p", fact.words());
      out.end("li");
    }
    out.end("ul");
  }

  @Override
  public void pictureRow(Matter.PictureRow b) {
    // A page that begins with the row is no part of its first step.
    b.steps().stream().findFirst().ifPresent(it -> pages.writeBefore(it.figure().id(), out));
    out.open("ol", "id", b.id().value(), "class", "steps").line();
    for (Matter.Step step : b.steps()) {
      out.open("li", "id", step.id().value());
      figure(step.figure());
      text("p", step.words());
      out.end("li");
    }
    out.end("ol");
  }

  @Override
  public void imprint(Matter.Imprint b) {
    out.open("div", "id", b.id().value(), "class", "imprint").line();
    blocks(b.children());
    out.end("div");
  }

  @Override
  public void writeIn(Matter.WriteIn b) {
    out.open("div", "id", b.id().value(), "class", "write-in").line();
    b.texts().forEach(label -> text("p", label));
    out.end("div");
  }

  @Override
  public void contents(Matter.Contents b) {
    out.open("ol", "id", b.id().value(), "class", "contents").line();
    for (Matter.Heading entry : b.entries()) {
      out.open("li").element("a", entry.text().label(), "href", runs.href(entry.id())).end("li");
    }
    out.end("ol");
  }
}
