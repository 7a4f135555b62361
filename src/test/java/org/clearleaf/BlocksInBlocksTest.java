package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Description;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Prepared;
import org.clearleaf.illustration.Icon;
import org.clearleaf.illustration.QrCode;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells, captions and descriptions that hold more than a paragraph, though no manuscript can say so
 * yet: each block in each of them, in both wings, standards and directions.
 */
class BlocksInBlocksTest {
  @TempDir Path folder;

  private int number;

  private NodeId id(String kind) {
    return new NodeId("x-" + kind + ++number);
  }

  private Text text(String words) {
    return new Text(id("p"), List.of(new Run.Characters(0, words, List.of())));
  }

  private Matter paragraph(String words) {
    return new Matter.Paragraph(text(words));
  }

  private Matter list(Matter... inside) {
    List<Matter.Item> items = new ArrayList<>();
    for (Matter block : inside) {
      Matter.Label label = new Matter.Label(items.size() + 1 + ".", Optional.empty());
      items.add(new Matter.Item(id("item"), label, List.of(block)));
    }
    return new Matter.Listing(
        id("list"), Matter.Listing.Labels.NUMBERS, Numbering.from(1), true, items);
  }

  /** One of each kind of block that may stand anywhere. */
  private List<Matter> each() {
    return List.of(
        list(paragraph("one of a list"), list(paragraph("nested in it"))),
        new Matter.Definitions(
            id("dl"),
            List.of(
                new Matter.Definition(
                    List.of(text("A term")),
                    List.of(
                        new Matter.Item(
                            id("dd"),
                            new Matter.Label("", Optional.empty()),
                            List.of(paragraph("what it means"))))))),
        new Matter.Code(id("code"), "first\n  second"),
        box(Role.NOTE),
        box(Role.QUOTE),
        box(Role.WARNING),
        new Matter.Facts(
            id("facts"), List.of(new Matter.Fact(Icon.TIMES, text("Ten"), text("times")))),
        new Matter.Rule(id("rule")),
        figure(List.of()),
        table(List.of(paragraph("cell in a table in it"))));
  }

  private Matter box(Role role) {
    return new Matter.Box(
        id("box"), role, Optional.of(paragraph("A label")), List.of(paragraph("boxed words")));
  }

  private Matter figure(List<Matter> caption) {
    return new Matter.Figure(
        id("figure"),
        new Image.Code(QrCode.draw("https://example.org/a")),
        Alternative.of("A code"),
        caption,
        caption.isEmpty()
            ? Optional.empty()
            : Optional.of(new Description("More", List.of(paragraph("At length."), list()))));
  }

  private Matter table(List<Matter> inside) {
    Row head = row(List.of(paragraph("What")), List.of(paragraph("How")));
    Row body = row(List.of(paragraph("Words beside it, some of them")), inside);
    return new Matter.Table(
        id("table"),
        List.of(),
        "Table",
        List.of(Alignment.START, Alignment.END),
        List.of(head),
        List.of(body, row(List.of(paragraph("After")), List.of(paragraph("it")))),
        false);
  }

  private Row row(List<Matter> one, List<Matter> two) {
    return new Row(id("row"), List.of(cell(one), cell(two)));
  }

  private Cell cell(List<Matter> blocks) {
    NodeId id = Matter.only(blocks).map(Text::id).orElseGet(() -> id("cell"));
    return new Cell(id, blocks, 1, 1);
  }

  /** The kind of block of a number in each place that holds blocks. */
  private List<Matter> holders(int kind) {
    List<Matter> caption = List.of(paragraph("A caption"), each().get(kind));
    return List.of(
        new Matter.Heading(2, text("Kind " + kind)),
        table(List.of(paragraph("Before it."), each().get(kind), paragraph("And after."))),
        table(List.of(each().get(kind))),
        figure(caption));
  }

  private Prepared prepared(String language, PdfStandard standard, boolean paper)
      throws IOException {
    Book book = Samples.book(folder, "---\ntitle: T\nlang: " + language + "\n---\n# T\n\nWords.\n");
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of(paper ? "book" : "epub"))
            .withPdf(Optional.of(standard), Optional.empty());
    Prepared usual = Samples.edit(book, wishes);
    number = 0;
    List<Matter> blocks = new ArrayList<>();
    blocks.add(new Matter.Heading(1, text("Blocks in blocks")));
    for (int kind = 0; kind < each().size(); kind++) {
      blocks.addAll(holders(kind));
    }
    Edited text = usual.text();
    List<Section> sections = new ArrayList<>(text.sections());
    // It lists what is not there any more.
    sections.removeIf(section -> section.role() == Section.Role.CONTENTS);
    sections.replaceAll(
        section ->
            section.role() == Section.Role.BODY
                ? new Section(section.id(), section.role(), section.name(), blocks)
                : section);
    Edited filled = new Edited(text.metadata(), sections, new TreeMap<>(), text.furniture());
    return new Prepared(filled, usual.edition(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"en,UA_1", "en,UA_2", "he,UA_1", "he,UA_2"})
  void editionsAreValidAndSayTheSame(String language, PdfStandard standard) throws IOException {
    Prepared printed = prepared(language, standard, true);
    Layout layout = LayoutEngine.layOut(printed, Pictures.none());
    PageProperties.check(layout, printed.text());
    byte[] pdf = PdfWriter.write(layout.pages(), printed, Pictures.none());
    Edited screen = prepared(language, standard, false).text();
    byte[] epub = EpubPublisher.publish(screen, layout.breaks(), Pictures.none());
    Path pdfFile = Files.write(folder.resolve("a.pdf"), pdf);
    Path epubFile = Files.write(folder.resolve("a.epub"), epub);
    assertThat(Samples.faults(epubFile, pdfFile)).isEmpty();
  }
}
