package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.LoadedPicture;

/** Sets the head and the foot of a sheet: a small picture with words beside it, and a rule. */
final class ImprintLayout {
  /** The side of a module of a code, in points: 0.6 mm, so that phones read it from a photocopy. */
  static final double MODULE = 1.7;

  /** What a logo may take. */
  private static final double LOGO_HEIGHT = 54;

  private static final double LOGO_WIDTH = 130;

  private static final double POINTS_PER_PIXEL = 0.75;
  private static final double ROOM = 12;
  private static final double RULE = 0.8;

  private final Galley galley;
  private final Styles styles;

  ImprintLayout(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
  }

  void imprint(Matter.Imprint imprint) {
    boolean head = imprint.place() == Matter.Imprint.Place.HEAD;
    double top = head ? 0 : ROOM * 0.7;
    Optional<Placed> picture = imprint.figure().flatMap(figure -> picture(figure, top));
    double indent = picture.map(placed -> placed.width() + ROOM).orElse(0.0);
    List<Placed> placed = new ArrayList<>(picture.stream().toList());
    double y = top;
    for (Matter.Paragraph paragraph : imprint.words()) {
      galley.anchor(paragraph.id());
      List<Line> lines =
          galley
              .setter()
              .set(
                  galley.pieces(paragraph.text(), styles.body()),
                  styles.ragged(Math.min(galley.line(), galley.width() - indent), styles.body()));
      y = CellRow.add(lines, galley.left() + indent, y, placed);
    }
    double bottom = Math.max(y, top + picture.map(ImprintLayout::height).orElse(0.0));
    placed.add(rule(head ? bottom + ROOM * 0.5 : 0));
    galley.slug(bottom + (head ? ROOM * 0.5 + RULE : 0), placed, head, List.of());
  }

  private Optional<Placed> picture(Matter.Figure figure, double top) {
    galley.anchor(figure.id());
    return figure.image().accept(new Small(new Origin.Content(figure.id(), 0, 0), top));
  }

  /** Places the picture beside the words. */
  private final class Small implements Image.Visitor<Optional<Placed>> {
    private final Origin origin;
    private final double top;

    Small(Origin origin, double top) {
      this.origin = origin;
      this.top = top;
    }

    @Override
    public Optional<Placed> file(Image.File image) {
      Optional<LoadedPicture> loaded = galley.setting().pictures().get(image.path());
      return loaded.map(logo -> logo(logo, image.path(), top));
    }

    @Override
    public Optional<Placed> drawn(Image.Drawn image) {
      return drawing(image.drawing(), FigureLayout.body(styles.profile()));
    }

    @Override
    public Optional<Placed> code(Image.Code image) {
      return drawing(image.drawing(), MODULE);
    }

    private Optional<Placed> drawing(Drawing drawing, double scale) {
      return Optional.of(FigureLayout.drawing(drawing, origin, galley.left(), top, scale));
    }
  }

  private Placed logo(LoadedPicture logo, String path, double top) {
    double scale =
        Math.min(
            POINTS_PER_PIXEL, Math.min(LOGO_WIDTH / logo.width(), LOGO_HEIGHT / logo.height()));
    return new Placed.PictureBox(
        new Placed.Spot(Origin.Artifact.LAYOUT, galley.left(), top),
        logo.width() * scale,
        logo.height() * scale,
        path);
  }

  private static double height(Placed picture) {
    return picture instanceof Placed.DrawingBox code
        ? code.height()
        : ((Placed.PictureBox) picture).height();
  }

  private Placed rule(double y) {
    return Placed.Panel.filled(
        new Placed.Spot(Origin.Artifact.LAYOUT, galley.left(), y),
        galley.width(),
        RULE,
        styles.profile().colour(Tone.RULE));
  }
}
