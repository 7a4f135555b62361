package org.clearleaf.paper.layout.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Level;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Prepared;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.Shaper;
import org.clearleaf.paper.placed.Placed;
import org.junit.jupiter.api.Test;

/** What stands in a column for each kind of block and role, before it is cut into pages. */
class ColumnFlowTest {
  private static final double WIDTH = 300;

  private final Prepared every = EveryKind.prepared("book");
  private final Styles styles = new Styles(every.edition().profile());

  private ColumnFlow.Setup setup(Prepared prepared) {
    Shaper shaper =
        new Shaper(
            FontLibrary.standard(),
            prepared.edition().profile(),
            prepared.edition().hyphens(),
            "en",
            "test");
    PieceCollector.Setting setting =
        new PieceCollector.Setting(
            prepared.edition().profile(),
            prepared.text().furniture(),
            EveryKind.pictures(),
            Map.of(new NodeId("end"), "9"));
    return new ColumnFlow.Setup(
        setting,
        new ParagraphSetter(shaper, EveryKind.pictures(), "en"),
        new Styles(prepared.edition().profile()),
        WIDTH,
        WIDTH,
        0,
        450,
        OwnPages.NONE);
  }

  private List<FlowItem> column(Matter... blocks) {
    Section section = new Section(new NodeId("s"), Section.Role.BODY, "", List.of(blocks));
    return ColumnFlow.section(section, setup(every));
  }

  @Test
  void columnsOfEveryKind() throws IOException {
    for (String edition : List.of("book", "handouts")) {
      Prepared prepared = EveryKind.prepared(edition);
      StringBuilder out = new StringBuilder();
      for (Section section : prepared.text().sections()) {
        out.append("section ").append(section.id()).append('\n');
        ColumnFlow.section(section, setup(prepared)).forEach(item -> out.append(line(item)));
      }
      Goldens.check(EveryKind.kept(edition), "flow", out.toString());
    }
  }

  private static String line(FlowItem item) {
    if (item instanceof FlowItem.Slug slug) {
      StringBuilder words = new StringBuilder();
      for (Placed placed : slug.items()) {
        if (placed instanceof Placed.Glyphs glyphs) {
          words.append(String.join("", glyphs.text().texts()));
        } else if (!(placed instanceof Placed.LinkArea)) {
          words.append('[').append(placed.getClass().getSimpleName()).append(']');
        }
      }
      return String.format(
          Locale.ROOT,
          "  %s %.1f %d %s “%s” %s%n",
          slug.kind(),
          slug.height(),
          slug.breakCost(),
          slug.anchors(),
          words,
          slug.notes());
    } else if (item instanceof FlowItem.Gap gap) {
      return String.format(Locale.ROOT, "  gap %.1f%n", gap.height());
    } else if (item instanceof FlowItem.OpenPanel panel) {
      return String.format(Locale.ROOT, "  panel %.1f wide %.1f%n", panel.x(), panel.width());
    }
    return "  " + item.getClass().getSimpleName() + "\n";
  }

  private static Matter.Paragraph paragraph(String id, String words) {
    return new Matter.Paragraph(
        new Text(new NodeId(id), List.of(new Run.Characters(0, words, List.of()))));
  }

  private List<FlowItem.PanelLook> panels(Role role) {
    Matter label =
        new Matter.Heading(
            2, new Text(new NodeId("l"), List.of(new Run.Characters(0, "Label", List.of()))));
    Matter box =
        new Matter.Box(new NodeId("b"), role, Optional.of(label), List.of(paragraph("p", "Words")));
    List<FlowItem.PanelLook> looks = new ArrayList<>();
    for (FlowItem item : column(paragraph("first", "Before"), box)) {
      if (item instanceof FlowItem.OpenPanel panel) {
        looks.add(panel.look());
      }
    }
    return looks;
  }

  /** Each role is set apart in the colours that its table gives it. */
  @Test
  void rolesAreSetByTheirTable() {
    for (Role role : Role.values()) {
      List<FlowItem.PanelLook> looks = panels(role);
      if (role.level().isEmpty()) {
        assertThat(looks).as(role.name()).hasSize(role.setting() == Role.Setting.RULE ? 1 : 0);
        continue;
      }
      Level level = role.level().get();
      Colour tone = styles.profile().colour(level.tone());
      Colour ground = styles.profile().colour(level.ground());
      assertThat(looks).as(role.name()).anyMatch(look -> look.fill().equals(Optional.of(ground)));
      assertThat(looks)
          .as(role.name())
          .anyMatch(
              look -> (level.form().isBand() ? look.fill() : look.bar()).equals(Optional.of(tone)));
    }
    assertThat(styles.profile().colour(Tone.NOW)).isNotEqualTo(styles.profile().colour(Tone.TODAY));
  }

  /** What has a page of its own begins one, unless only a heading stands before it. */
  @Test
  void anExerciseBeginsAPage() {
    Matter box =
        new Matter.Box(
            new NodeId("b"), Role.EXERCISE, Optional.empty(), List.of(paragraph("p", "Words")));
    assertThat(pages(column(paragraph("first", "Before"), box))).isEqualTo(2);
    assertThat(pages(column(box))).isEqualTo(1);
  }

  private static long pages(List<FlowItem> column) {
    return column.stream().filter(FlowItem.NewPage.class::isInstance).count();
  }

  /** A row with a list in a cell is one piece; each word of it is there. */
  @Test
  void aCellHoldsAList() {
    Matter.Label label = new Matter.Label("1.", Optional.empty());
    Matter list =
        new Matter.Listing(
            new NodeId("list"),
            Matter.Listing.Labels.NUMBERS,
            Numbering.from(1),
            true,
            List.of(
                new Matter.Item(new NodeId("i1"), label, List.of(paragraph("p1", "first"))),
                new Matter.Item(new NodeId("i2"), label, List.of(paragraph("p2", "second")))));
    Cell plain = new Cell(new NodeId("c1"), List.of(paragraph("c1", "x")), 1, 1);
    Cell listed = new Cell(new NodeId("c2"), List.of(list), 1, 1);
    Matter table =
        new Matter.Table(
            new NodeId("t"),
            List.of(),
            "Table",
            List.of(Alignment.START, Alignment.START),
            List.of(),
            List.of(new Row(new NodeId("r"), List.of(plain, listed))),
            false);
    List<String> rows =
        column(table).stream().map(ColumnFlowTest::line).filter(l -> l.contains("“")).toList();
    assertThat(rows).filteredOn(line -> line.contains("first")).hasSize(1);
    assertThat(String.join("", rows)).contains("first", "second", "i1", "p2");
  }
}
