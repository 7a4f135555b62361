package org.clearleaf.paper.layout.flow;

import java.util.List;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Tone;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets the pages that open a book. */
public final class TitlePages {
  /** The part of the page above the title. */
  private static final double ABOVE = 0.24;

  private TitlePages() {}

  /**
   * A leaf with the title alone, which guards the title page. It says nothing that is not said
   * there, so it is an artifact.
   */
  public static List<FlowItem> halfTitle(String title, ColumnFlow.Setup setup) {
    Galley galley = setup.galley();
    Styles styles = setup.styles();
    galley.add(new FlowItem.NewPage("", false));
    galley.add(FlowItem.Slug.strut(setup.height() * ABOVE, true));
    Piece piece = Piece.plain(title, styles.heading(2), Origin.Artifact.LAYOUT);
    galley.lines(
        setup.setter().set(List.of(piece), styles.balanced(setup.width(), styles.heading(2))),
        false);
    galley.add(new FlowItem.NewPage("", false));
    galley.add(FlowItem.Slug.strut(0, false));
    return galley.items();
  }

  /** The title page: the title, then all else, from a quarter of the way down. */
  public static List<FlowItem> titlePage(Section section, ColumnFlow.Setup setup) {
    Galley galley = setup.galley();
    Styles styles = setup.styles();
    galley.add(new FlowItem.NewPage("", false));
    galley.add(FlowItem.Slug.strut(setup.height() * ABOVE, true));
    galley.anchor(section.id());
    for (int i = 0; i < section.blocks().size(); i++) {
      if (section.blocks().get(i) instanceof Matter.Paragraph paragraph) {
        TextStyle title =
            styles.heading(1).with(styles.profile().colour(Tone.ACCENT)).shifted(1.4, 0);
        TextStyle style = i == 0 ? title : i == 1 ? styles.heading(3) : styles.body();
        galley.heading(paragraph.text(), style);
        galley.gap(styles.gap() * (i == 0 ? 2 : 1));
      }
    }
    galley.release();
    return galley.items();
  }
}
