package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.layout.flow.FlowItem;

/**
 * Cuts a column into pages: each as full as it can be, never between things that keep together
 * unless they fill a page by themselves. Notes stand on the page of their mark; what does not fit
 * goes on at the foot of the next.
 */
final class PageCutter {
  /** Room above the notes, with the rule that parts them from the text. */
  static final double NOTE_ROOM = 14;

  private final List<FlowItem> items;
  private final Map<NodeId, List<FlowItem.Slug>> notes;
  private final double height;

  /** The item with the first mark of each note: a note stands there and nowhere else. */
  private final Map<NodeId, Integer> firstMarks = new HashMap<>();

  PageCutter(List<FlowItem> items, Map<NodeId, List<FlowItem.Slug>> notes, double height) {
    this.items = items;
    this.notes = notes;
    this.height = height;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof FlowItem.Slug slug) {
        for (NodeId note : slug.notes()) {
          firstMarks.putIfAbsent(note, i);
        }
      }
    }
  }

  /** The lines of the notes whose first marks stand in a slug. */
  private List<FlowItem.Slug> called(FlowItem.Slug slug, int index) {
    List<FlowItem.Slug> called = new ArrayList<>();
    for (NodeId note : new LinkedHashSet<>(slug.notes())) {
      if (firstMarks.getOrDefault(note, -1) == index) {
        called.addAll(notes.getOrDefault(note, List.of()));
      }
    }
    return called;
  }

  /**
   * What stands on one page.
   *
   * @param from the first item
   * @param to after the last
   * @param foot the lines of notes
   */
  record Cut(int from, int to, List<FlowItem.Slug> foot) {
    Cut {
      foot = List.copyOf(foot);
    }
  }

  List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>();
    List<FlowItem.Slug> carried = new ArrayList<>();
    List<FlowItem.Slug> head = List.of();
    int from = 0;
    while (from < items.size() || !carried.isEmpty()) {
      Page page = new Page(from, head, carried);
      page.fill();
      cuts.add(new Cut(from, page.end, page.foot));
      carried = page.rest;
      head = headAfter(from, page.end, head);
      from = page.end;
    }
    return cuts;
  }

  private List<FlowItem.Slug> headAfter(int from, int to, List<FlowItem.Slug> before) {
    List<FlowItem.Slug> head = before;
    for (FlowItem item : items.subList(from, to)) {
      if (item instanceof FlowItem.OpenRepeat open) {
        head = open.head();
      } else if (item instanceof FlowItem.CloseRepeat) {
        head = List.of();
      }
    }
    return head;
  }

  private static double sum(List<FlowItem.Slug> slugs) {
    return slugs.stream().mapToDouble(FlowItem.Slug::height).sum();
  }

  /** One page while it is filled. */
  private final class Page {
    private final int from;
    private double used;
    private double gap;
    private boolean empty = true;
    private int end;

    /** The last place where the page may end, and what stood at its foot there. */
    private int safe = -1;

    private List<FlowItem.Slug> safeFoot = List.of();
    private List<FlowItem.Slug> safeRest = List.of();
    private List<FlowItem.Slug> foot = new ArrayList<>();
    private List<FlowItem.Slug> rest = new ArrayList<>();

    Page(int from, List<FlowItem.Slug> head, List<FlowItem.Slug> carried) {
      this.from = from;
      this.used = sum(head);
      addNotes(carried);
    }

    void fill() {
      int i = from;
      for (; i < items.size(); i++) {
        FlowItem item = items.get(i);
        if (item instanceof FlowItem.NewPage && i > from) {
          break;
        } else if (item instanceof FlowItem.Gap room) {
          gap = empty ? 0 : Math.max(gap, room.height());
        } else if (item instanceof FlowItem.Slug slug && !take(slug, i)) {
          end = Math.max(end, from + 1);
          return;
        }
      }
      end = i;
    }

    /** Adds a slug if the page has room for it and its notes; else ends the page. */
    private boolean take(FlowItem.Slug slug, int index) {
      List<FlowItem.Slug> called = called(slug, index);
      // A note may be split, but it begins on the page of its mark.
      double least =
          called.isEmpty() ? 0 : called.get(0).height() + (foot.isEmpty() ? NOTE_ROOM : 0);
      boolean fits = used + gap + slug.height() + footHeight() + least <= height + 0.01;
      if (!fits && !empty) {
        end = index;
        if (safe > from) {
          end = safe;
          foot = new ArrayList<>(safeFoot);
          rest = new ArrayList<>(safeRest);
        }
        return false;
      }
      used += gap + slug.height();
      gap = 0;
      empty = false;
      addNotes(called);
      if (!slug.keepWithNext()) {
        safe = index + 1;
        while (safe < items.size()
            && (items.get(safe) instanceof FlowItem.ClosePanel
                || items.get(safe) instanceof FlowItem.CloseRepeat)) {
          safe++;
        }
        safeFoot = List.copyOf(foot);
        safeRest = List.copyOf(rest);
      }
      return true;
    }

    private double footHeight() {
      return foot.isEmpty() ? 0 : sum(foot) + NOTE_ROOM;
    }

    /** Lays notes at the foot as far as there is room; the rest goes on the next page. */
    private void addNotes(List<FlowItem.Slug> lines) {
      for (FlowItem.Slug line : lines) {
        double room = height - used - footHeight() - (foot.isEmpty() ? NOTE_ROOM : 0);
        boolean alone = foot.isEmpty() && line.height() > height - NOTE_ROOM;
        if ((rest.isEmpty() && line.height() <= room) || alone) {
          foot.add(line);
        } else {
          rest.add(line);
        }
      }
    }
  }
}
