package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

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
    galley.add(FlowItem.NewPage.bare());
    galley.add(FlowItem.Slug.strut(setup.height() * ABOVE, true));
    Piece piece = Piece.plain(title, styles.heading(2), Origin.Artifact.LAYOUT);
    galley.lines(
        setup.setter().set(List.of(piece), styles.balanced(setup.width(), styles.heading(2))),
        false);
    galley.add(FlowItem.NewPage.bare());
    galley.add(FlowItem.Slug.strut(0, false));
    return galley.items();
  }

  /** The title page behind a cover that is read as one: an artifact. */
  public static List<FlowItem> again(Section section, ColumnFlow.Setup setup) {
    List<FlowItem> again = new ArrayList<>();
    for (FlowItem item : titlePage(section, setup)) {
      if (item instanceof FlowItem.Slug slug) {
        List<Placed> placed =
            slug.items().stream().map(it -> it.as(Origin.Artifact.LAYOUT)).toList();
        again.add(FlowItem.Slug.of(slug.height(), placed, true, List.of(), List.of()));
      } else {
        again.add(item);
      }
    }
    return again;
  }

  /** The title page: the title, then all else, from a quarter of the way down. */
  public static List<FlowItem> titlePage(Section section, ColumnFlow.Setup setup) {
    Galley galley = setup.galley();
    Styles styles = setup.styles();
    galley.add(FlowItem.NewPage.bare());
    galley.add(FlowItem.Slug.strut(setup.height() * ABOVE, true));
    galley.anchor(section.id());
    boolean afterTitle = false;
    for (Matter block : section.blocks()) {
      boolean title = block instanceof Matter.Title;
      TextStyle style = title ? largest(styles) : afterTitle ? styles.heading(3) : styles.body();
      for (Text text : block.texts()) {
        galley.heading(text, style);
        galley.gap(styles.gap() * (title ? 2 : 1));
      }
      afterTitle = title;
    }
    galley.release();
    return galley.items();
  }

  private static TextStyle largest(Styles styles) {
    return styles.heading(1).with(styles.profile().colour(Tone.ACCENT)).shifted(1.4, 0);
  }
}
