package org.clearleaf.paper.layout.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Puts what was cut for each page at its place, panels behind, notes at the foot. */
final class PageAssembler {
  /** How far a panel that is cut by the page reaches past what is in it. */
  private static final double CUT = 4;

  private final PageTemplate template;
  private final Profile profile;
  private final List<FlowItem> items;
  private final int firstIndex;
  private final List<FlowItem.OpenPanel> open = new ArrayList<>();

  /** Panels and heads that go on over the page, from the outermost in. */
  private final Deque<FlowItem> carried = new ArrayDeque<>();

  private String chapter = "";
  private int count;

  /** How far what goes on over the page reaches past the column. */
  private double over;

  private FlowItem.Furniture furniture = FlowItem.Furniture.ALL;

  /** Pages in the making. */
  final List<Pages.Page> pages = new ArrayList<>();

  final Map<NodeId, Pages.Anchor> anchors = new HashMap<>();

  PageAssembler(PageTemplate template, Profile profile, List<FlowItem> items, int firstIndex) {
    this.template = template;
    this.profile = profile;
    this.items = items;
    this.firstIndex = firstIndex;
  }

  /** Adds a page for each cut. */
  void assemble(List<Cut> cuts, boolean roman) {
    count = cuts.size();
    for (Optional<Cut> cut : withBlanks(cuts)) {
      cut.ifPresentOrElse(
          it -> page(it, label(roman)), () -> pages.add(template.blank(label(roman))));
    }
  }

  /**
   * The cuts with an empty page wherever what follows is for a left-hand page and would not stand
   * on one: before the chapter, where none of its pages is bound to a side yet, else right there.
   */
  private List<Optional<Cut>> withBlanks(List<Cut> cuts) {
    List<Optional<Cut>> planned = new ArrayList<>();
    int opening = 0;
    for (Cut cut : cuts) {
      // What is left of the last chapter may have a page without an item of its own.
      boolean over = cut.from() == items.size();
      boolean opens = !over && items.get(cut.from()) instanceof FlowItem.NewPage;
      boolean left = opens && ((FlowItem.NewPage) items.get(cut.from())).left();
      if (left && (firstIndex + planned.size()) % 2 == 0) {
        planned.add(Math.min(opening, planned.size()), Optional.empty());
      }
      planned.add(Optional.of(cut));
      if (left) {
        // The page that it faces is bound to it.
        opening = planned.size() + 1;
      } else if (opens && planned.size() > opening) {
        opening = planned.size() - 1;
      }
    }
    return planned;
  }

  /** The label of the next page. */
  private String label(boolean roman) {
    int number = firstIndex + pages.size() + 1;
    return roman ? RomanNumeral.of(number) : Integer.toString(number);
  }

  private void page(Cut cut, String label) {
    int index = firstIndex + pages.size();
    double column = template.left(index);
    boolean turned = template.reachesLeft(index);
    double left = column - (turned ? over : 0);
    double y = template.top();
    List<Placed> behind = new ArrayList<>();
    List<Placed> body = new ArrayList<>();
    List<Top> tops = new ArrayList<>();
    if (cut.floated() >= 0) {
      FlowItem.Slug slug = (FlowItem.Slug) items.get(cut.floated());
      place(slug, column, y, index, body);
      y += slug.height() + PageFiller.FLOAT_ROOM;
    }
    double overlap = CUT;
    for (FlowItem outer : carried) {
      if (outer instanceof FlowItem.OpenPanel panel) {
        tops.add(new Top(y - overlap, behind.size()));
        behind.add(panel.ground(left, y, y));
        behind.add(panel.bar(left, y, y));
      } else if (outer instanceof FlowItem.OpenRepeat repeat) {
        for (FlowItem.Slug slug : repeat.head()) {
          for (Placed item : slug.items()) {
            body.add(item.shifted(left, y).as(Origin.Artifact.REPEATED_HEAD));
          }
          y += slug.height();
          // What goes on inside begins below.
          overlap = 0;
        }
      }
    }
    double gap = 0;
    boolean empty = true;
    // A page of justified text is a block: its foot is even too.
    double stretch = profile.paragraphs().justified() ? cut.stretch() : 1;
    for (int i = cut.from(); i < cut.to(); i++) {
      FlowItem item = items.get(i);
      if (i == cut.deferred()) {
        continue;
      }
      if (item instanceof FlowItem.NewPage start) {
        chapter = start.chapterTitle();
        furniture = start.furniture();
      } else if (item instanceof FlowItem.Gap room) {
        gap = empty ? 0 : Math.max(gap, room.height() * stretch);
      } else if (item instanceof FlowItem.Slug slug) {
        y += gap;
        gap = 0;
        empty = false;
        place(slug, left, y, index, body);
        y += slug.height();
      } else if (item instanceof FlowItem.OpenPanel panel) {
        y += gap;
        gap = 0;
        open.add(panel);
        carried.addLast(panel);
        tops.add(new Top(y, behind.size()));
        behind.add(panel.ground(left, y, y));
        behind.add(panel.bar(left, y, y));
      } else if (item instanceof FlowItem.ClosePanel) {
        close(tops, left, y, behind);
        open.remove(open.size() - 1);
        drop(FlowItem.OpenPanel.class);
      } else if (item instanceof FlowItem.OpenRepeat repeat) {
        carried.addLast(repeat);
      } else if (item instanceof FlowItem.CloseRepeat) {
        drop(FlowItem.OpenRepeat.class);
      } else if (item instanceof FlowItem.OpenWide wide) {
        over = wide.over();
        left = column - (turned ? over : 0);
      } else if (item instanceof FlowItem.CloseWide) {
        over = 0;
        left = column;
      }
    }
    for (FlowItem outer : carried) {
      if (outer instanceof FlowItem.OpenRepeat repeat) {
        for (Placed item : repeat.foot()) {
          body.add(item.shifted(left, y));
        }
      }
    }
    while (!tops.isEmpty()) {
      close(tops, left, y + CUT, behind);
    }
    notes(cut.foot(), column, index, body);
    List<Placed> all = new ArrayList<>(template.ground());
    if (furniture != FlowItem.Furniture.NONE) {
      boolean opens = furniture == FlowItem.Furniture.FOOT;
      all.addAll(template.furniture(index, label, count, chapter, !opens));
      furniture = FlowItem.Furniture.ALL;
    }
    behind.stream().filter(FlowItem.OpenPanel::isSeen).forEach(all::add);
    all.addAll(body);
    pages.add(Pages.Page.of(template.pageWidth(), template.pageHeight(), label, all));
  }

  /** Carries the innermost panel or head no further. */
  private void drop(Class<? extends FlowItem> kind) {
    Iterator<FlowItem> innermost = carried.descendingIterator();
    while (innermost.hasNext()) {
      if (kind.isInstance(innermost.next())) {
        innermost.remove();
        return;
      }
    }
  }

  /**
   * Where a panel begins on this page.
   *
   * @param place of it among what is painted behind words; its bar follows
   */
  private record Top(double y, int place) {}

  /** Gives the innermost panel that is open on this page its height. */
  private void close(List<Top> tops, double left, double y, List<Placed> behind) {
    Top top = tops.remove(tops.size() - 1);
    FlowItem.OpenPanel panel = open.get(tops.size());
    behind.set(top.place(), panel.ground(left, top.y(), y));
    behind.set(top.place() + 1, panel.bar(left, top.y(), y));
  }

  private void place(FlowItem.Slug slug, double left, double y, int index, List<Placed> body) {
    slug.anchors().forEach(node -> anchors.putIfAbsent(node, new Pages.Anchor(index, 0, y)));
    slug.items().forEach(item -> body.add(item.shifted(left, y)));
  }

  private void notes(List<FlowItem.Slug> foot, double left, int index, List<Placed> body) {
    if (foot.isEmpty()) {
      return;
    }
    double height = foot.stream().mapToDouble(FlowItem.Slug::height).sum();
    double y = template.top() + template.height() - height;
    body.add(
        Placed.Panel.filled(
            new Placed.Spot(Origin.Artifact.LAYOUT, left, y - PageFiller.NOTE_ROOM / 2),
            template.width() * 0.3,
            0.6,
            profile.colour(Tone.RULE)));
    for (FlowItem.Slug slug : foot) {
      place(slug, left, y, index, body);
      y += slug.height();
    }
  }
}
