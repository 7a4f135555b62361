package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Tone;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets the contents: an entry for each heading, dots, and the page it is on. */
final class ContentsList {
  /** How wide a dot of a leader is, in points. */
  private static final double DOT = 1;

  private final Galley galley;
  private final Styles styles;
  private final Map<NodeId, String> labels;

  ContentsList(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
    this.labels = galley.setting().labels();
  }

  void entries(Matter.Contents contents) {
    contents.entries().forEach(this::entry);
  }

  private void entry(Matter.Heading heading) {
    boolean top = heading.level() == 1;
    TextStyle style = top ? styles.strong() : styles.body();
    String page = labels.getOrDefault(heading.id(), "");
    double em = style.size();
    Piece label = piece(page, style, Origin.contentsPage(heading.id()));
    Line number = galley.setter().line(label, em);
    double indent = top ? 0 : em * 1.2;
    double room = galley.width() - indent - number.width() - em;
    String words = heading.text().label();
    List<Line> lines =
        galley
            .setter()
            .set(
                // A space parts it from its page number for whoever hears both.
                List.of(piece(words + " ", style, Origin.contentsEntry(heading.id()))),
                styles.ragged(room, style).besideMark());
    if (top) {
      galley.gap(styles.gap() * 0.9);
    } else {
      galley.gap(styles.gap() * 0.3);
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i == lines.size() - 1;
      List<Placed> placed = new ArrayList<>();
      line.items().forEach(item -> placed.add(item.shifted(indent, 0)));
      if (last) {
        leader(indent + line.width(), number, line, style).ifPresent(placed::add);
        double x = galley.width() - number.width();
        for (Placed item : number.items()) {
          placed.add(item.shifted(x, line.baseline() - number.baseline()));
        }
      }
      placed.add(
          new Placed.LinkArea(
              new Placed.Spot(Origin.contentsEntry(heading.id()), indent, 0),
              galley.width() - indent,
              line.height(),
              new Target.Node(heading.id()),
              words + ", " + galley.setting().furniture().page(page)));
      galley.slug(line.height(), placed, !last, List.of());
    }
  }

  private Optional<Placed> leader(double from, Line number, Line line, TextStyle style) {
    double to = galley.width() - number.width() - style.size() * 0.5;
    double step = style.size() * 0.45;
    // On a grid from the right edge, so that dots of neighbouring lines stand in columns.
    double x = galley.width() - Math.floor((galley.width() - from - step) / step) * step;
    int dots = (int) Math.ceil((to - x) / step);
    return dots < 1
        ? Optional.empty()
        : Optional.of(
            new Placed.Leader(
                new Placed.Spot(Origin.Artifact.LAYOUT, x, line.baseline() - DOT),
                DOT,
                step,
                dots,
                styles.profile().colour(Tone.RULE)));
  }

  private static Piece piece(String text, TextStyle style, Origin origin) {
    String shown = text.isEmpty() ? " " : text;
    return Piece.plain(shown, style, origin);
  }
}
