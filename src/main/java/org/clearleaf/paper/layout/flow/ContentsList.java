package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets the contents: an entry for each heading, dots, and the page it is on. */
public final class ContentsList {
  /** Deeper headings are for the outline. */
  private static final int DEEPEST = 2;

  /** How wide a dot of a leader is, in points. */
  private static final double DOT = 1;

  private final Galley galley;
  private final Styles styles;
  private final Map<NodeId, String> labels;

  private ContentsList(Galley galley, Map<NodeId, String> labels) {
    this.galley = galley;
    this.styles = galley.styles();
    this.labels = labels;
  }

  /** The headings that have an entry, in order. */
  public static List<Block.Heading> headings(Book book) {
    List<Block.Heading> headings = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      if (!chapter.role().isFrontMatter()) {
        for (Block block : chapter.blocks()) {
          block.walk(
              b -> {
                if (b instanceof Block.Heading heading && heading.level() <= DEEPEST) {
                  headings.add(heading);
                }
              });
        }
      }
    }
    return headings;
  }

  /** The contents as a column, beginning a page. */
  public static List<FlowItem> column(
      Chapter chapter, Book book, Map<NodeId, String> labels, ColumnFlow.Setup setup) {
    Galley galley = setup.galley();
    ContentsList list = new ContentsList(galley, labels);
    galley.add(new FlowItem.NewPage(chapter.title(), true));
    galley.anchor(chapter.id());
    for (Block block : chapter.blocks()) {
      if (block instanceof Block.Heading heading) {
        galley.heading(heading.text(), setup.styles().heading(1));
        galley.gap(setup.styles().heading(1).size() * 0.6);
      }
    }
    headings(book).forEach(list::entry);
    return galley.items();
  }

  private void entry(Block.Heading heading) {
    boolean chapter = heading.level() == 1;
    TextStyle style = chapter ? styles.strong() : styles.body();
    String page = labels.getOrDefault(heading.id(), "");
    double em = style.size();
    Piece label = piece(page, style, Origin.contentsPage(heading.id()));
    Line number = galley.setter().line(label, em);
    double indent = chapter ? 0 : em * 1.2;
    double room = galley.width() - indent - number.width() - em;
    String words = heading.text().label();
    List<Line> lines =
        galley
            .setter()
            .set(
                // A space parts it from its page number for whoever hears both.
                List.of(piece(words + " ", style, Origin.contentsEntry(heading.id()))),
                styles.ragged(room, style));
    if (chapter) {
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
              Origin.contentsEntry(heading.id()),
              indent,
              0,
              galley.width() - indent,
              line.height(),
              new Placed.Target.Node(heading.id()),
              words + ", " + galley.setting().words().say("page", page)));
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
                Origin.Artifact.LAYOUT,
                x,
                line.baseline() - DOT,
                DOT,
                step,
                dots,
                styles.profile().colour(Profile.Role.RULE)));
  }

  private static Piece piece(String text, TextStyle style, Origin origin) {
    String shown = text.isEmpty() ? " " : text;
    return Piece.plain(shown, style, origin);
  }
}
