package org.clearleaf.paper.layout.page;

import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.placed.Pages;

/** Makes pages of a column. This is the door of the page stage. */
public final class PageMaker {
  private PageMaker() {}

  /**
   * The pages of a column, numbered from 1.
   *
   * @param notes the lines of each note
   * @param firstIndex how many pages stand before, for left and right
   * @param roman whether they are numbered in roman
   */
  public static Pages pages(
      List<FlowItem> column,
      Map<NodeId, List<FlowItem.Slug>> notes,
      PageTemplate template,
      Profile profile,
      int firstIndex,
      boolean roman) {
    double leading = profile.bodySize() * profile.leading();
    List<Cut> cuts = new PageCutter(column, notes, template.height(), leading, firstIndex).cuts();
    PageAssembler assembler = new PageAssembler(template, profile, column, firstIndex);
    assembler.assemble(cuts, roman);
    return new Pages(assembler.pages, assembler.anchors);
  }
}
