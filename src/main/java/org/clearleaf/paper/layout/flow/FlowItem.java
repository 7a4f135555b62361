package org.clearleaf.paper.layout.flow;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Colour;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** A part of a column before it is cut into pages. */
public sealed interface FlowItem {

  /**
   * Something that is never cut: a line, a picture, a row.
   *
   * @param height in points
   * @param items relative to the column's left edge and the slug's top
   * @param breakCost of ending a page after it: 0, or what is counted in lines left empty, or KEEP
   * @param notes whose marks stand in it
   * @param anchors nodes that begin with it
   */
  record Slug(
      double height,
      List<Placed> items,
      int breakCost,
      List<NodeId> notes,
      List<NodeId> anchors,
      Kind kind)
      implements FlowItem {
    /** A page ends after it only where it cannot be helped. */
    public static final int KEEP = 1000;

    /** A word that goes on over the page is about as bad as three lines left empty. */
    static final int HYPHEN = 3;

    /** Copies the lists. */
    public Slug {
      items = List.copyOf(items);
      notes = List.copyOf(notes);
      anchors = List.copyOf(anchors);
    }

    /** The first or last item of a list, or row of a table, alone is as bad as four. */
    static final int LONE_ITEM = 4;

    /** An empty one. */
    static Slug strut(double height, boolean keepWithNext) {
      return of(height, List.of(), keepWithNext, List.of(), List.of());
    }

    /** One of text. */
    static Slug of(
        double height,
        List<Placed> items,
        boolean keepWithNext,
        List<NodeId> notes,
        List<NodeId> anchors) {
      return new Slug(height, items, keepWithNext ? KEEP : 0, notes, anchors, Kind.TEXT);
    }

    /** A whole page. */
    public static Slug page(double height, List<Placed> items, List<NodeId> anchors) {
      return of(height, items, false, List.of(), anchors);
    }

    /** The same, kept with what follows or not. */
    Slug kept(boolean keep) {
      return new Slug(height, items, keep ? KEEP : 0, notes, anchors, kind);
    }

    /** The same as something else. */
    Slug as(Kind changed) {
      return new Slug(height, items, breakCost, notes, anchors, changed);
    }

    /** The same with other things in it. */
    Slug holding(List<Placed> other) {
      return new Slug(height, other, breakCost, notes, anchors, kind);
    }

    /** The same where a page had better not end. */
    Slug costing(int cost) {
      return new Slug(height, items, Math.max(breakCost, cost), notes, anchors, kind);
    }
  }

  /** What page breaking must know of a slug. */
  enum Kind {
    TEXT,
    HEADING,
    /** A picture with its caption, which may stand at the top of the next page. */
    FLOAT
  }

  /** Room between two things: the larger of neighbours counts, none at the top of a page. */
  record Gap(double height) implements FlowItem {}

  /**
   * What follows begins a page.
   *
   * @param left whether it is a left-hand page, if need be after an empty one
   */
  record NewPage(String chapterTitle, Furniture furniture, boolean left) implements FlowItem {
    /** One of text. */
    static NewPage of(String chapterTitle) {
      return new NewPage(chapterTitle, Furniture.ALL, false);
    }

    /** One without running head and foot. */
    static NewPage bare() {
      return new NewPage("", Furniture.NONE, false);
    }
  }

  /** What stands around the text. */
  enum Furniture {
    NONE,
    /** A chapter opens: a running head would say its title twice. The pages after it have all. */
    FOOT,
    ALL
  }

  /** A panel begins: it is painted behind what follows, on each page it reaches. */
  record OpenPanel(PanelLook look, double x, double width) implements FlowItem {
    /** What is painted of it between two heights, behind what stands in it; may be nothing. */
    public Placed ground(double left, double top, double bottom) {
      return new Placed.Panel(
          new Placed.Spot(Origin.Artifact.BACKGROUND, left + x, top),
          width,
          bottom - top,
          look.fill(),
          look.stroke(),
          look.strokeWidth(),
          look.radius());
    }

    /** Its bar between two heights; may be nothing. */
    public Placed bar(double left, double top, double bottom) {
      return new Placed.Panel(
          new Placed.Spot(Origin.Artifact.BACKGROUND, left + x, top),
          look.barWidth(),
          bottom - top,
          look.bar(),
          Optional.empty(),
          0,
          0);
    }

    /** Whether anything is painted of a panel. */
    public static boolean isSeen(Placed placed) {
      return placed instanceof Placed.Panel panel
          && panel.height() > 0
          && (panel.fill().isPresent() || panel.stroke().isPresent());
    }
  }

  /** The last panel that began ends. */
  record ClosePanel() implements FlowItem {}

  /**
   * What follows comes again, as an artifact, at the top of each page until the end.
   *
   * @param foot artifacts without a height that close a page on which it does not end
   */
  record OpenRepeat(List<Slug> head, List<Placed> foot) implements FlowItem {
    /** Copies both. */
    public OpenRepeat {
      head = List.copyOf(head);
      foot = List.copyOf(foot);
    }
  }

  /** Nothing is repeated any more. */
  record CloseRepeat() implements FlowItem {}

  /** What follows reaches past the outer edge of the column by so much, until the end. */
  record OpenWide(double over) implements FlowItem {}

  /** What follows keeps to the column. */
  record CloseWide() implements FlowItem {}

  /**
   * How a panel looks.
   *
   * @param bar a bar along its left edge
   */
  record PanelLook(
      Optional<Colour> fill,
      Optional<Colour> stroke,
      double strokeWidth,
      double radius,
      Optional<Colour> bar,
      double barWidth) {

    /** A bar and nothing else. */
    static PanelLook ruled(Colour bar, double width) {
      return new PanelLook(Optional.empty(), Optional.empty(), 0, 0, Optional.of(bar), width);
    }

    /** A panel with a border. */
    static PanelLook bordered(Colour stroke, double width, double radius) {
      return new PanelLook(
          Optional.empty(), Optional.of(stroke), width, radius, Optional.empty(), 0);
    }

    /** A filled panel. */
    static PanelLook filled(Colour fill, double radius) {
      return new PanelLook(Optional.of(fill), Optional.empty(), 0, radius, Optional.empty(), 0);
    }
  }
}
