package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.paper.layout.flow.FlowItem;

/**
 * Fills one page as far as it goes and says where it may end. Notes stand on the page of their
 * mark; what does not fit goes on at the foot of the next. A picture that does not fit waits for
 * the top of the next page, and the text after it goes on.
 */
final class PageFiller {
  /** Room above the notes, with the rule that parts them from the text. */
  static final double NOTE_ROOM = 14;

  /** Notes take no more than this part of a page, so that the text goes on beside them. */
  private static final double MOST_NOTES = 0.6;

  /** Room below a picture at the top. */
  static final double FLOAT_ROOM = 14;

  /** A page is left short by so much of its height only where it cannot be helped. */
  private static final double SHORT = 0.25;

  /** A picture waits for the next page where it would leave more than this part of the page. */
  private static final double HOLE = 0.12;

  /**
   * Where a page begins.
   *
   * @param from the first item
   * @param floated an item from before that still waits, or -1
   * @param carried lines of notes from the page before
   */
  record Start(int from, int floated, List<FlowItem.Slug> carried) {}

  /**
   * Where a page may end.
   *
   * @param next where the next one begins
   * @param breakCost of ending after the last item
   */
  record End(Cut cut, Start next, int breakCost) {}

  private final ColumnIndex column;
  private final double height;
  private final Start start;
  private final List<End> ends = new ArrayList<>();

  private double used;
  private double gap;
  private double gaps;
  private boolean empty = true;
  private int deferred = -1;
  private int lastCost;
  private List<FlowItem.Slug> foot = new ArrayList<>();
  private List<FlowItem.Slug> rest = new ArrayList<>();
  private double footHeight;

  private PageFiller(ColumnIndex column, double height, Start start) {
    this.column = column;
    this.height = height;
    this.start = start;
  }

  /** The places where a page that begins somewhere may end, at least one. */
  static List<End> ends(ColumnIndex column, double height, Start start) {
    return new PageFiller(column, height, start).run();
  }

  private List<End> run() {
    used = column.headHeight(start.from());
    if (start.floated() >= 0) {
      used += column.slug(start.floated()).height() + FLOAT_ROOM;
    }
    addNotes(start.carried());
    if (start.floated() >= 0) {
      addNotes(column.called(start.floated()));
    }
    // What is left of the chapter before has a page of its own.
    boolean leftOver = start.floated() >= 0 || !foot.isEmpty();
    List<FlowItem> items = column.items();
    int i = start.from();
    for (; i < items.size(); i++) {
      FlowItem item = items.get(i);
      if (item instanceof FlowItem.NewPage && (i > start.from() || leftOver)) {
        break;
      } else if (item instanceof FlowItem.Gap room) {
        gap = empty ? 0 : Math.max(gap, room.height());
      } else if (item instanceof FlowItem.OpenPanel) {
        used += gap;
        gaps += gap;
        gap = 0;
      } else if (item instanceof FlowItem.Slug slug && !take(slug, i)) {
        return stopped(i);
      }
    }
    if (deferred < 0 && rest.isEmpty()) {
      ends.clear();
    }
    // A picture that waits must not leave a heading behind.
    add(i, deferred < 0 ? 0 : lastCost, true);
    return ends;
  }

  /** Adds a slug if there is room for it and its notes, or lets it wait; false ends the page. */
  private boolean take(FlowItem.Slug slug, int index) {
    List<FlowItem.Slug> called = column.called(index);
    // A note may be split, but it begins on the page of its mark.
    double least = called.isEmpty() ? 0 : called.get(0).height() + (foot.isEmpty() ? NOTE_ROOM : 0);
    boolean fits = used + gap + slug.height() + footHeight + least <= height + 0.01;
    boolean alone = empty && start.floated() < 0 && foot.isEmpty();
    if (!fits && !alone) {
      return mayWait(slug, index);
    }
    if (deferred >= 0 && slug.kind() == FlowItem.Kind.HEADING) {
      // A picture does not leave its section.
      return false;
    }
    used += gap + slug.height();
    gaps += gap;
    gap = 0;
    empty = false;
    addNotes(called);
    lastCost = slug.breakCost();
    if (slug.breakCost() < FlowItem.Slug.KEEP) {
      add(column.afterClosings(index + 1), slug.breakCost(), false);
    }
    return true;
  }

  private boolean mayWait(FlowItem.Slug slug, int index) {
    boolean hole = height - used - footHeight > HOLE * height;
    boolean fitsNext = slug.height() + FLOAT_ROOM < height * 0.8;
    if (slug.kind() == FlowItem.Kind.FLOAT && deferred < 0 && hole && fitsNext && !empty) {
      deferred = index;
      return true;
    }
    return false;
  }

  private void add(int to, int breakCost, boolean last) {
    int waits = deferred < to ? deferred : -1;
    boolean closes = last && waits < 0 && rest.isEmpty();
    double left = height - used - footHeight;
    Cut cut = new Cut(start.from(), to, start.floated(), waits, foot, gaps, left, closes);
    ends.add(new End(cut, new Start(to, waits, List.copyOf(rest)), breakCost));
  }

  /** The page is full before an item: the ends that leave little empty, or the fullest. */
  private List<End> stopped(int index) {
    if (ends.isEmpty()) {
      add(index, FlowItem.Slug.KEEP, false);
      return ends;
    }
    double least = ends.get(ends.size() - 1).cut().empty();
    double most = Math.max(least, SHORT * height);
    ends.removeIf(end -> end.cut().empty() > most + 0.01);
    return ends;
  }

  /** Lays notes at the foot as far as there is room; the rest goes on the next page. */
  private void addNotes(List<FlowItem.Slug> lines) {
    if (lines.isEmpty()) {
      return;
    }
    foot = new ArrayList<>(foot);
    rest = new ArrayList<>(rest);
    for (FlowItem.Slug line : lines) {
      double above = foot.isEmpty() ? NOTE_ROOM : 0;
      double room = height - used - footHeight - above;
      // The first line may be a picture higher than notes should be; it is never put off for ever.
      boolean first = foot.isEmpty();
      boolean alone = first && empty && start.floated() < 0;
      boolean many = !first && footHeight + line.height() > MOST_NOTES * height;
      if (rest.isEmpty() && ((line.height() <= room && !many) || alone)) {
        foot.add(line);
        footHeight += line.height() + above;
      } else {
        rest.add(line);
      }
    }
  }
}
