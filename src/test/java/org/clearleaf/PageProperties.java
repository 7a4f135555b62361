package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** What must hold of the pages of every edited. */
public final class PageProperties {
  private final Layout layout;
  private final Edited edited;

  private PageProperties(Layout layout, Edited edited) {
    this.layout = layout;
    this.edited = edited;
  }

  /** Checks all of them. */
  public static void check(Layout layout, Edited edited) {
    PageProperties properties = new PageProperties(layout, edited);
    properties.everyTextOnceAndInOrder();
    layout.pages().pages().forEach(PageProperties::nothingOutside);
    layout.pages().pages().forEach(PageProperties::nothingOverlaps);
    layout.pages().pages().forEach(PageProperties::theFolioIsTheLabel);
    properties.noParagraphIsCutShort();
    properties.noHeadingIsStranded();
  }

  private void everyTextOnceAndInOrder() {
    Map<NodeId, StringBuilder> set = new HashMap<>();
    Map<NodeId, Integer> starts = new HashMap<>();
    for (Pages.Page page : layout.pages().pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.origin() instanceof Origin.Content content) {
          int before = starts.getOrDefault(content.node(), 0);
          assertThat(content.start()).as(content.toString()).isGreaterThanOrEqualTo(before);
          starts.put(content.node(), content.start());
          String text = glyphs.actualText().orElseGet(() -> String.join("", glyphs.text().texts()));
          set.computeIfAbsent(content.node(), id -> new StringBuilder()).append(text);
        }
      }
    }
    edited.walk(block -> block.texts().forEach(phrase -> said(phrase, set)));
  }

  private static void said(Text phrase, Map<NodeId, StringBuilder> set) {
    StringBuilder found = set.get(phrase.id());
    if (found != null && phrase.plain().indexOf(PlainText.OBJECT) < 0) {
      assertThat(words(found.toString())).as(phrase.id().value()).isEqualTo(words(phrase.plain()));
    }
  }

  private static String words(String text) {
    return text.replace("\u00AD", "").replaceAll("[\\s\u200B]+", " ").strip();
  }

  private static void nothingOutside(Pages.Page page) {
    for (Placed item : page.items()) {
      // Spaces at the end of a line hang.
      boolean blank = item instanceof Placed.Glyphs glyphs && text(glyphs).isBlank();
      if (item instanceof Placed.Glyphs glyphs && !blank) {
        assertThat(glyphs.x()).as(text(glyphs)).isGreaterThan(-glyphs.size());
        // A space at the end of a line hangs into the margin.
        double hanging = glyphs.size();
        assertThat(glyphs.x() + glyphs.width()).as(text(glyphs)).isLessThan(page.width() + hanging);
        assertThat(glyphs.baseline()).as(text(glyphs)).isBetween(0.0, page.height());
      } else if (!blank) {
        assertThat(item.x()).isGreaterThanOrEqualTo(-0.01);
        assertThat(item.x() + item.width()).isLessThanOrEqualTo(page.width() + 0.01);
      }
    }
  }

  private static String text(Placed.Glyphs glyphs) {
    return String.join("", glyphs.text().texts());
  }

  /** Where a page has a foot, its folio is what the page is called. */
  private static void theFolioIsTheLabel(Pages.Page page) {
    List<String> foot = new ArrayList<>();
    for (Placed item : page.items()) {
      if (item instanceof Placed.Glyphs glyphs && item.origin() == Origin.Artifact.FOOTER) {
        foot.add(text(glyphs).strip());
      }
    }
    assertThat(foot.isEmpty() || foot.contains(page.label())).as(foot.toString()).isTrue();
  }

  /** Ink of a run: without spaces at its ends, from the x-height to the baseline. */
  private record Ink(double left, double right, double top, double bottom, String text) {
    static Ink of(Placed.Glyphs glyphs) {
      String[] texts = glyphs.text().texts();
      double left = glyphs.x();
      double right = glyphs.x() + glyphs.width();
      boolean rtl = glyphs.text().rightToLeft();
      for (int i = texts.length - 1; i >= 0 && texts[i].isBlank() && !rtl; i--) {
        right -= (glyphs.text().advances()[i] + glyphs.letterSpacing()) * glyphs.size();
      }
      double top = glyphs.baseline() - glyphs.size() * 0.45;
      return new Ink(left, right, top, glyphs.baseline(), PageProperties.text(glyphs));
    }

    boolean overlaps(Ink other) {
      // Kerning over the edge of two runs, and marks, are allowed a hair.
      double hair = 1.5;
      return left + hair < other.right
          && other.left + hair < right
          && top < other.bottom
          && other.top < bottom;
    }
  }

  private static void nothingOverlaps(Pages.Page page) {
    List<Ink> inks = new ArrayList<>();
    for (Placed item : page.items()) {
      if (item instanceof Placed.Glyphs glyphs && !text(glyphs).isBlank()) {
        inks.add(Ink.of(glyphs));
      }
    }
    for (int i = 0; i < inks.size(); i++) {
      for (int k = i + 1; k < inks.size(); k++) {
        boolean overlap = inks.get(i).overlaps(inks.get(k));
        assertThat(overlap).as(page.label() + ": " + inks.get(i) + inks.get(k)).isFalse();
      }
    }
  }

  /** The baselines of a node's lines on each page that has some. */
  private Map<NodeId, Map<Integer, Set<Long>>> lines() {
    Map<NodeId, Map<Integer, Set<Long>>> lines = new LinkedHashMap<>();
    List<Pages.Page> pages = layout.pages().pages();
    for (int p = 0; p < pages.size(); p++) {
      for (Placed item : pages.get(p).items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.origin() instanceof Origin.Content content
            && !text(glyphs).isBlank()) {
          lines
              .computeIfAbsent(content.node(), id -> new LinkedHashMap<>())
              .computeIfAbsent(p, id -> new TreeSet<>())
              // Raised and lowered text stands on the same line.
              .add(Math.round(glyphs.baseline() / glyphs.size()));
        }
      }
    }
    return lines;
  }

  /** No widows and no orphans: two lines at least on each page (Bringhurst, 2.4.8). */
  private void noParagraphIsCutShort() {
    Set<NodeId> paragraphs = new HashSet<>();
    edited
        .sections()
        .forEach(
            chapter ->
                chapter
                    .blocks()
                    .forEach(
                        block -> {
                          if (block instanceof Matter.Paragraph paragraph) {
                            paragraphs.add(paragraph.text().id());
                          }
                        }));
    lines()
        .forEach(
            (node, pages) -> {
              if (paragraphs.contains(node) && pages.size() > 1) {
                pages.forEach(
                    (page, found) ->
                        assertThat(found)
                            .as(node.value() + " on page " + page)
                            .hasSizeGreaterThanOrEqualTo(2));
              }
            });
  }

  /** A heading has text below it on its page. */
  private void noHeadingIsStranded() {
    Set<NodeId> headings = new HashSet<>();
    // What ends a chapter or a container heads nothing; nor does what is longer than a page.
    Set<NodeId> last = new HashSet<>();
    edited.walk(
        block -> {
          if (block instanceof Matter.Heading heading) {
            headings.add(heading.text().id());
          }
          List<Matter> inside = block.children();
          if (!inside.isEmpty() && inside.get(inside.size() - 1) instanceof Matter.Heading end) {
            last.add(end.text().id());
          }
        });
    lines().forEach((node, pages) -> last.addAll(pages.size() > 1 ? Set.of(node) : Set.of()));
    for (Section chapter : edited.sections()) {
      List<NodeId> phrases = new ArrayList<>();
      chapter.blocks().forEach(b -> b.walk(i -> i.texts().forEach(p -> phrases.add(p.id()))));
      if (!phrases.isEmpty()) {
        last.add(phrases.get(phrases.size() - 1));
      }
    }
    for (Pages.Page page : layout.pages().pages()) {
      double lowest = 0;
      NodeId node = new NodeId("none");
      for (Placed item : page.items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.origin() instanceof Origin.Content content
            && glyphs.baseline() > lowest) {
          lowest = glyphs.baseline();
          node = content.node();
        } else if (bottom(item) > lowest) {
          lowest = bottom(item);
          node = new NodeId("none");
        }
      }
      assertThat(headings.contains(node) && !last.contains(node))
          .as("page " + page.label() + " ends with the heading " + node)
          .isFalse();
    }
  }

  /** Where a picture or a rule ends; what is no part of the text counts for nothing. */
  private static double bottom(Placed item) {
    if (item instanceof Placed.PictureBox picture) {
      return picture.y() + picture.height();
    } else if (item instanceof Placed.DrawingBox drawing) {
      return drawing.y() + drawing.height();
    }
    return item instanceof Placed.Panel panel && panel.origin() == Origin.Artifact.LAYOUT
        ? panel.y() + panel.height()
        : 0;
  }
}
