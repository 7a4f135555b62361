package org.clearleaf.paper.layout.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.Samples;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Text;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Prepared;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every finished sheet must be. */
class SheetTest {
  /** The sheets that stand on one side of A4, in English. */
  private static final Set<String> ONE_SIDE =
      Set.of(
          "ankle-pumps",
          "calf-massage",
          "calf-wall",
          "hamstring-chair",
          "heel-drop",
          "night-cramp",
          "thigh-chair",
          "towel-calf",
          "see-your-doctor");

  private static final Comparator<Placed> BY_HEIGHT = Comparator.comparingDouble(Placed::y);

  private static final double LINE = 15;

  @TempDir static Path folder;

  /** A sheet and its pages. */
  private record Made(Edition edition, Edited text, Layout layout) {
    boolean isLarge() {
      return edition.sheet().map(HandoutSheet::largePrint).orElse(false);
    }

    List<Pages.Page> pages() {
      return layout.pages().pages();
    }

    String name() {
      return edition.fileName("");
    }
  }

  private static List<Made> sheets(Path title, String paper) throws IOException {
    Manuscript manuscript = ManuscriptReader.read(title);
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("handouts"))
            .withLook(PageSize.parse(paper), Optional.empty());
    List<Made> made = new ArrayList<>();
    for (Edition edition :
        EditionPlan.of(
            manuscript.book().orElseThrow(), manuscript.settings(), wishes, new Findings())) {
      Prepared prepared = Editor.apply(manuscript.book().orElseThrow(), edition);
      made.add(new Made(edition, prepared.text(), LayoutEngine.layOut(prepared, Pictures.none())));
    }
    return made;
  }

  @ParameterizedTest
  @CsvSource({
    "manuscript/leg-cramps, A4",
    "manuscript/leg-cramps, Letter",
    "manuscript/calambres, A4",
    "manuscript/calambres, Letter"
  })
  void sheetsAreWhole(String title, String paper) throws IOException {
    for (Made sheet : sheets(Path.of(title), paper)) {
      assertThat(sheet.layout().findings()).as(sheet.name()).isEmpty();
      nothingIsLost(sheet);
      if (!sheet.isLarge()) {
        boolean one = title.endsWith("leg-cramps") && paper.equals("A4");
        int sides = one && ONE_SIDE.contains(sheet.edition().name()) ? 1 : 2;
        assertThat(sheet.pages().size()).as(sheet.name()).isLessThanOrEqualTo(sides);
      }
      for (Pages.Page page : sheet.pages()) {
        look(sheet, page);
        // A loose side says whom to call: nobody turns it over in an emergency.
        assertThat(sheet.pages().size() == 1 || said(page).contains("mergenc"))
            .as(sheet.name())
            .isTrue();
      }
      Pages.Page last = sheet.pages().get(sheet.pages().size() - 1);
      assertThat(gap(last))
          .as("the last side of " + sheet.name())
          .isLessThan(sheet.isLarge() ? 0.65 : 0.2);
    }
  }

  /** Each text and each picture of a sheet stands on one of its sides. */
  private static void nothingIsLost(Made sheet) {
    Set<NodeId> placed = new HashSet<>();
    for (Pages.Page page : sheet.pages()) {
      for (Placed item : page.items()) {
        if (item.origin() instanceof Origin.Content content) {
          placed.add(content.node());
        }
      }
    }
    sheet
        .text()
        .walk(
            block -> {
              for (Text words : block.texts()) {
                if (!words.plain().isBlank()) {
                  assertThat(placed).as(sheet.name() + ": " + words.label()).contains(words.id());
                }
              }
              if (block instanceof Matter.Figure figure && !figure.alternative().isDecorative()) {
                assertThat(placed).as(sheet.name()).contains(figure.id());
              }
            });
  }

  private static String said(Pages.Page page) {
    return page.items().stream()
        .filter(Placed.Glyphs.class::isInstance)
        .map(item -> String.join("", ((Placed.Glyphs) item).text().texts()))
        .collect(Collectors.joining());
  }

  private static void look(Made sheet, Pages.Page page) {
    double margin = sheet.edition().profile().margins().outer().pt();
    // A space at the end of a line may stand past its edge.
    double space = 5;
    for (Placed item : page.items()) {
      assertThat(item.x()).as(sheet.name()).isGreaterThanOrEqualTo(margin - 1);
      assertThat(item.x() + item.width()).isLessThanOrEqualTo(page.width() - margin + space);
      if (item instanceof Placed.Glyphs glyphs) {
        assertThat(glyphs.size()).as(sheet.name()).isGreaterThanOrEqualTo(12);
        assertThat(glyphs.baseline()).isBetween(margin / 2, page.height() - 8);
      }
    }
    onOneLine(sheet, page);
    noLineOverAnother(sheet, page);
  }

  /** Pictures of a side are at one scale, those of a row on one ground. */
  private static void onOneLine(Made sheet, Pages.Page page) {
    List<Placed.DrawingBox> figures =
        page.items().stream()
            .filter(Placed.DrawingBox.class::isInstance)
            .map(Placed.DrawingBox.class::cast)
            .filter(box -> box.drawing().height() < 3)
            .toList();
    for (Placed.DrawingBox figure : figures) {
      double scale = figure.height() / figure.drawing().height();
      double first = figures.get(0).height() / figures.get(0).drawing().height();
      assertThat(scale).as(sheet.name()).isCloseTo(first, within(0.01));
      for (Placed.DrawingBox other : figures) {
        double ground = figure.y() + figure.height();
        double its = other.y() + other.height();
        if (Math.abs(ground - its) < 20) {
          assertThat(ground).as("ground line of " + sheet.name()).isCloseTo(its, within(0.01));
        }
      }
    }
  }

  /** No words stand on other words. */
  private static void noLineOverAnother(Made sheet, Pages.Page page) {
    List<Placed.Glyphs> glyphs =
        page.items().stream()
            .filter(Placed.Glyphs.class::isInstance)
            .map(Placed.Glyphs.class::cast)
            .sorted((a, b) -> Double.compare(a.baseline(), b.baseline()))
            .toList();
    for (int i = 0; i < glyphs.size(); i++) {
      Placed.Glyphs upper = glyphs.get(i);
      for (int j = i + 1; j < glyphs.size(); j++) {
        Placed.Glyphs lower = glyphs.get(j);
        double apart = lower.baseline() - upper.baseline();
        if (apart > upper.size() * 0.9) {
          break;
        }
        boolean beside =
            lower.x() >= upper.x() + upper.width() - 0.5
                || upper.x() >= lower.x() + lower.width() - 0.5;
        assertThat(beside).as(sheet.name() + ": " + text(upper) + " / " + text(lower)).isTrue();
      }
    }
  }

  private static String text(Placed.Glyphs glyphs) {
    return String.join("", glyphs.text().texts());
  }

  /** The largest room on a page that holds nothing, lines to write on neither, as a part of it. */
  private static double gap(Pages.Page page) {
    double largest = 0;
    double below = page.items().stream().mapToDouble(Placed::y).min().orElse(0);
    for (Placed item : page.items().stream().sorted(BY_HEIGHT).toList()) {
      largest = Math.max(largest, item.y() - below);
      double height = LINE;
      if (item instanceof Placed.Panel panel) {
        height = panel.height();
      } else if (item instanceof Placed.DrawingBox drawing) {
        height = drawing.height();
      }
      below = Math.max(below, item.y() + height);
    }
    return largest / page.height();
  }

  /** What no template fits is set as a column, or said: nothing is lost and nothing fails. */
  @ParameterizedTest
  @CsvSource({
    "1, 5, 20, 6",
    "9, 5, 20, 6",
    "4, 60, 20, 6",
    "4, 5, 120, 6",
    "2, 5, 20, 200",
    "0, 5, 20, 6"
  })
  void oddSheetsFitOrSayWhatToCut(int frames, int caption, int title, int warnings)
      throws IOException {
    String name = frames + "-" + caption + "-" + title + "-" + warnings;
    Path odd = folder.resolve(name);
    Samples.copy(Path.of("manuscript/leg-cramps/stretches"), odd.resolve("stretches"));
    Path file = odd.resolve("stretches/calf-wall.yaml");
    String yaml = Files.readString(file);
    int begin = yaml.indexOf("frames:\n") + "frames:\n".length();
    int second = yaml.indexOf("  - words:", begin + 5);
    String frame =
        yaml.substring(begin, second)
            .replaceFirst(
                "words: .*", "words: " + "so many words ".repeat(caption / 3 + 1).strip());
    String rest = yaml.substring(yaml.indexOf("dose:"));
    Files.writeString(
        file,
        yaml.substring(0, begin)
                .replaceFirst("title: .*", "title: " + "a title ".repeat(title / 8 + 1))
            + frame.repeat(frames)
            + rest);
    Samples.write(
        odd,
        "book.yaml",
        "title: Odd\nlanguage: en\ncountry: GB\nhandouts:\n  sheets:\n    - each: stretch\n");
    Samples.write(
        odd,
        "01.md",
        "# Odd\n\n::: warning calf-wall {title=\"Mind\"}\n"
            + "Take care of this and of that. ".repeat(warnings / 6)
            + "\n:::\n\n::: stretch calf-wall\n:::\n");
    for (Made sheet : sheets(odd, "A4")) {
      nothingIsLost(sheet);
      long sides = sheet.pages().size();
      boolean said =
          sheet.layout().findings().stream()
              .anyMatch(f -> Samples.ids(List.of(f)).contains("LY-009"));
      assertThat(sheet.isLarge() || sides <= 2 || said).as(sheet.name()).isTrue();
      String words =
          sheet.pages().stream()
              .flatMap(page -> page.items().stream())
              .filter(Placed.Glyphs.class::isInstance)
              .map(item -> text((Placed.Glyphs) item))
              .collect(Collectors.joining());
      assertThat(words.replace(" ", "")).contains("Stopif");
    }
  }

  /** The foot stands at the lower edge, whatever is above it. */
  @Test
  void theFootStandsAtTheEdge() throws IOException {
    for (Made sheet : sheets(Path.of("manuscript/leg-cramps"), "A4")) {
      Pages.Page last = sheet.pages().get(sheet.pages().size() - 1);
      double lowest =
          last.items().stream()
              .filter(item -> item instanceof Placed.Glyphs)
              .mapToDouble(Placed::y)
              .max()
              .orElse(0);
      if (!sheet.isLarge()) {
        assertThat(last.height() - lowest).as(sheet.name()).isLessThan(60);
      }
    }
  }
}
