package org.clearleaf.paper.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Section;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/**
 * Finds the first body-flow text of each page. A picture that waited for the top of a page is read
 * before text of the page before, so it begins its page only when nothing else does.
 */
final class PageStarts {
  /** Contents, notes, and what only some editions hold: no other edition could mark them. */
  private final Set<NodeId> aside = new HashSet<>();

  /** Where each node comes in the book. */
  private final Map<NodeId, Integer> order = new HashMap<>();

  private final Set<NodeId> figures = new HashSet<>();

  private PageStarts(Edited text) {
    for (Section section : text.sections()) {
      boolean listed = section.role() == Section.Role.CONTENTS;
      section.blocks().forEach(block -> add(block, false, listed));
    }
    text.notes().values().forEach(note -> note.blocks().forEach(block -> add(block, false, true)));
  }

  static PageBreaks of(Pages pages, Edited text) {
    return new PageStarts(text).find(pages);
  }

  private void add(Matter block, boolean inFigure, boolean leftOut) {
    boolean figure =
        inFigure
            || (block instanceof Matter.Figure picture && !picture.alternative().isDecorative());
    place(block.id(), figure, leftOut);
    if (block instanceof Matter.Definitions list) {
      for (Matter.Definition definition : list.definitions()) {
        definition.terms().forEach(term -> place(term.id(), figure, leftOut));
        definition
            .descriptions()
            .forEach(item -> item.blocks().forEach(child -> add(child, figure, leftOut)));
      }
      return;
    }
    block.texts().forEach(text -> place(text.id(), figure, leftOut));
    boolean inside =
        leftOut || (block instanceof Matter.Box box && box.role() == Role.EDITION_ONLY);
    block.children().forEach(child -> add(child, figure, inside));
  }

  private void place(NodeId node, boolean figure, boolean leftOut) {
    order.putIfAbsent(node, order.size());
    if (figure) {
      figures.add(node);
    }
    if (leftOut) {
      aside.add(node);
    }
  }

  private PageBreaks find(Pages pages) {
    List<PageBreaks.PageBreak> breaks = new ArrayList<>();
    int read = -1;
    for (Pages.Page page : pages.pages()) {
      List<Origin.Content> body = page.items().stream().flatMap(i -> body(i).stream()).toList();
      int before = read;
      body.stream()
          .filter(start -> !waited(start, before))
          .findFirst()
          .or(() -> body.stream().findFirst())
          .ifPresent(
              start ->
                  breaks.add(new PageBreaks.PageBreak(page.label(), start.node(), start.start())));
      for (Origin.Content content : body) {
        read = Math.max(read, order.getOrDefault(content.node(), -1));
      }
    }
    return new PageBreaks(inOrder(breaks));
  }

  /**
   * Breaks whose places follow one another as their pages do: where all that a page says is read
   * after a picture that waited for the next, both begin with that picture.
   */
  private List<PageBreaks.PageBreak> inOrder(List<PageBreaks.PageBreak> breaks) {
    List<PageBreaks.PageBreak> all = new ArrayList<>(breaks);
    for (int i = all.size() - 2; i >= 0; i--) {
      PageBreaks.PageBreak next = all.get(i + 1);
      int at = order.getOrDefault(all.get(i).block(), 0);
      if (order.getOrDefault(next.block(), at) < at) {
        all.set(i, new PageBreaks.PageBreak(all.get(i).label(), next.block(), next.offset()));
      }
    }
    return all;
  }

  private Optional<Origin.Content> body(Placed item) {
    return !(item instanceof Placed.LinkArea)
            && item.origin() instanceof Origin.Content content
            && !aside.contains(content.node())
        ? Optional.of(content)
        : Optional.empty();
  }

  private boolean waited(Origin.Content start, int read) {
    return figures.contains(start.node()) && order.getOrDefault(start.node(), read) < read;
  }
}
