package org.clearleaf.paper.layout.page;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.FlowItem;

/**
 * How the pages of a chapter end.
 *
 * @param pages how many there are
 * @param few whether one at the end of a part of it has a few lines and no more
 * @param torn pages that end where nothing should
 */
public record ChapterEnds(int pages, boolean few, int torn) {
  /** A last page of fewer lines looks forgotten. */
  private static final double FEW = 7;

  /** By how much lines come closer at once, and at most. */
  private static final double CLOSER = 0.98;

  private static final double CLOSEST = 0.875;

  /**
   * A chapter; where a few lines of it would have a page of their own, or a box would be cut, its
   * lines stand a little closer, if that helps. Lines of justified text keep to one grid.
   *
   * @param set sets the chapter with a leading
   */
  public static List<FlowItem> mended(
      DoubleFunction<List<FlowItem>> set,
      Map<NodeId, List<FlowItem.Slug>> notes,
      PageTemplate template,
      Profile profile) {
    List<FlowItem> usual = set.apply(profile.leading());
    if (profile.paragraphs().justified()) {
      return usual;
    }
    ChapterEnds ends = of(usual, notes, template, profile);
    double closer = CLOSER;
    while ((ends.few || ends.torn > 0) && closer >= CLOSEST) {
      List<FlowItem> tried = set.apply(profile.leading() * closer);
      if (of(tried, notes, template, profile).isBetterThan(ends)) {
        return tried;
      }
      closer -= 1 - CLOSER;
    }
    return usual;
  }

  private boolean isBetterThan(ChapterEnds others) {
    boolean saves = others.few && !few && pages < others.pages;
    return torn < others.torn || (torn == others.torn && saves);
  }

  private static ChapterEnds of(
      List<FlowItem> column,
      Map<NodeId, List<FlowItem.Slug>> notes,
      PageTemplate template,
      Profile profile) {
    double leading = profile.bodySize() * profile.leading();
    List<Cut> cuts = new PageCutter(column, notes, template.height(), leading, 0).cuts();
    boolean open = false;
    boolean few = false;
    int torn = 0;
    for (Cut cut : cuts) {
      few |= open && cut.last() && template.height() - cut.empty() < FEW * leading;
      torn += !cut.last() && isTorn(column.subList(cut.from(), cut.to())) ? 1 : 0;
      open = !cut.last();
    }
    return new ChapterEnds(cuts.size(), few, torn);
  }

  private static boolean isTorn(List<FlowItem> page) {
    for (int i = page.size() - 1; i >= 0; i--) {
      if (page.get(i) instanceof FlowItem.Slug slug) {
        return slug.breakCost() >= FlowItem.Slug.KEEP;
      }
    }
    return false;
  }
}
