package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Length;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.LoadedPicture;

/** Who gives a sheet out and where it comes from: two columns of words, a picture at their ends. */
final class Foot implements Zone {
  /** The side of a module of a code, in points: 0.6 mm, so that phones read it from a photocopy. */
  private static final double MODULE = 1.7;

  private static final double LOGO_HEIGHT = 40;
  private static final double LOGO_WIDTH = 90;
  private static final double POINTS_PER_PIXEL = 0.75;
  private static final double GUTTER = Length.mm(5).pt();
  private static final double RULE = 0.8;
  private static final double ROOM = 5;
  private static final Fit SET = new Fit(1, 0);

  private final int rank;
  private final ColumnFlow.Setup setup;
  private final List<Matter> words = new ArrayList<>();
  private final List<Placed> pictures = new ArrayList<>();
  private final List<Matter.Figure> figures = new ArrayList<>();
  private List<Stack> columns = List.of();

  /** The foot of some imprints. */
  static Foot of(List<Part> imprints, ColumnFlow.Setup setup) {
    Foot foot = new Foot(imprints.get(0).rank(), setup);
    imprints.forEach(part -> foot.add((Matter.Imprint) part.blocks().get(0)));
    foot.columns = foot.balanced();
    return foot;
  }

  private Foot(int rank, ColumnFlow.Setup setup) {
    this.rank = rank;
    double size = setup.styles().profile().leastSize();
    this.setup = setup.sized(Math.min(size, setup.styles().profile().bodySize()));
  }

  private void add(Matter.Imprint imprint) {
    words.addAll(imprint.words());
    imprint
        .figure()
        .ifPresent(
            figure ->
                picture(figure)
                    .ifPresent(
                        placed -> {
                          figures.add(figure);
                          pictures.add(placed);
                        }));
  }

  private Optional<Placed> picture(Matter.Figure figure) {
    Origin origin =
        figure.alternative().isDecorative()
            ? Origin.Artifact.LAYOUT
            : new Origin.Content(figure.id(), 0, 0);
    Placed.Spot spot = new Placed.Spot(origin, 0, 0);
    return figure
        .image()
        .accept(
            new Image.Visitor<Optional<Placed>>() {
              @Override
              public Optional<Placed> file(Image.File image) {
                Optional<LoadedPicture> loaded = setup.setting().pictures().get(image.path());
                return loaded.map(logo -> logo(logo, spot, image.path()));
              }

              @Override
              public Optional<Placed> drawn(Image.Drawn image) {
                return drawing(image.drawing(), spot, Drawing.LEAST_BODY);
              }

              @Override
              public Optional<Placed> code(Image.Code image) {
                return drawing(image.drawing(), spot, MODULE);
              }
            });
  }

  private static Optional<Placed> drawing(Drawing drawing, Placed.Spot spot, double scale) {
    return Optional.of(
        new Placed.DrawingBox(spot, drawing.width() * scale, drawing.height() * scale, drawing));
  }

  private static Placed logo(LoadedPicture logo, Placed.Spot spot, String path) {
    double fits = Math.min(LOGO_WIDTH / logo.width(), LOGO_HEIGHT / logo.height());
    double scale = Math.min(POINTS_PER_PIXEL, fits);
    return new Placed.PictureBox(spot, logo.width() * scale, logo.height() * scale, path);
  }

  private double picturesWidth() {
    return pictures.stream().mapToDouble(picture -> picture.width() + GUTTER).sum();
  }

  private double column() {
    return (setup.width() - picturesWidth() - GUTTER) / 2;
  }

  /** Both columns about as high: paragraphs stay whole and in their order. */
  private List<Stack> balanced() {
    List<Stack> best = List.of();
    for (int split = 1; split <= words.size(); split++) {
      List<Stack> tried =
          List.of(stack(words.subList(0, split)), stack(words.subList(split, words.size())));
      if (best.isEmpty() || height(tried) < height(best)) {
        best = tried;
      }
    }
    return best;
  }

  private Stack stack(List<Matter> blocks) {
    return new Stack(rank, ColumnFlow.closely(blocks, setup.narrowed(column())));
  }

  private static double height(List<Stack> columns) {
    return columns.stream().mapToDouble(stack -> stack.height(SET)).max().orElse(0);
  }

  private static double height(Placed picture) {
    return picture instanceof Placed.DrawingBox drawing
        ? drawing.height()
        : ((Placed.PictureBox) picture).height();
  }

  @Override
  public double height(Fit fit) {
    double picture = pictures.stream().mapToDouble(Foot::height).max().orElse(0);
    return RULE + ROOM + Math.max(height(columns), picture);
  }

  @Override
  public void place(Side side, double x, double y, Fit fit) {
    side.add(
        rank,
        Placed.Panel.filled(
            new Placed.Spot(Origin.Artifact.LAYOUT, x, y),
            setup.width(),
            RULE,
            setup.styles().profile().colour(Tone.ACCENT)));
    double left = x;
    for (Stack column : columns) {
      column.place(side, left, y + RULE + ROOM, SET);
      left += column() + GUTTER;
    }
    for (int i = 0; i < pictures.size(); i++) {
      side.anchor(figures.get(i).id(), y);
      side.add(rank, pictures.get(i).shifted(left, y + RULE + ROOM));
      left += pictures.get(i).width() + GUTTER;
    }
  }
}
