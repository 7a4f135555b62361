package org.clearleaf.paper.layout.flow;

import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Rule;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.LoadedPicture;

/** Sets figures. */
final class FigureLayout {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** A picture set smaller than this part of its size may have lost what it shows. */
  private static final double SHRUNK = 0.25;

  /** A standing person is at most this many ems of running text high. */
  private static final double MAX_BODY = 12;

  private final Galley galley;
  private final ColumnFlow flow;
  private final Styles styles;
  private final double pageHeight;

  FigureLayout(Galley galley, ColumnFlow flow, double pageHeight) {
    this.galley = galley;
    this.flow = flow;
    this.styles = galley.styles();
    this.pageHeight = pageHeight;
  }

  /** A picture, its caption and its long description. */
  void figure(Matter.Figure figure) {
    boolean words = !figure.caption().isEmpty() || figure.description().isPresent();
    figure.image().accept(new Shown(figure, words));
    words(figure.caption(), figure.description().isPresent());
    figure.description().ifPresent(description -> words(description.blocks(), false));
  }

  private void words(List<Matter> blocks, boolean keep) {
    for (Matter block : blocks) {
      if (block instanceof Matter.Paragraph paragraph) {
        galley.gap(styles.gap() * 0.6);
        galley.ragged(paragraph.text(), styles.small(), keep);
      } else {
        flow.blocks(List.of(block));
      }
    }
  }

  /** Sets what a figure shows. */
  private final class Shown implements Image.Visitor<Boolean> {
    private final Matter.Figure figure;
    private final boolean keep;
    private final Origin origin;

    Shown(Matter.Figure figure, boolean keep) {
      this.figure = figure;
      this.keep = keep;
      this.origin =
          figure.alternative().isDecorative()
              ? Origin.Artifact.LAYOUT
              : new Origin.Content(figure.id(), 0, 0);
    }

    @Override
    public Boolean file(Image.File image) {
      Optional<LoadedPicture> picture = galley.setting().pictures().get(image.path());
      if (picture.isPresent() && figure.alternative().isTold()) {
        double scale = picture(picture.get(), image, origin, keep);
        if (scale < SHRUNK && image.size().isEmpty()) {
          int percent = (int) Math.round(scale * 100);
          galley.setter().report(figure.id(), Rule.PICTURE_SHRUNK, image.path(), percent);
        }
        return true;
      } else if (!figure.alternative().isDecorative()) {
        missing(figure);
      }
      return false;
    }

    @Override
    public Boolean drawn(Image.Drawn image) {
      return drawing(image.drawing(), body(styles.profile()));
    }

    @Override
    public Boolean code(Image.Code image) {
      return drawing(image.drawing(), ImprintLayout.MODULE);
    }

    private boolean drawing(Drawing drawing, double wanted) {
      double scale = Math.min(wanted, galley.width() / drawing.width());
      Placed box = FigureLayout.drawing(drawing, origin, galley.left(), 0, scale);
      galley.slug(drawing.height() * scale, List.of(box), keep, List.of());
      return true;
    }
  }

  /** Places a picture; the part of its own size that it has on the page. */
  private double picture(LoadedPicture picture, Image.File file, Origin origin, boolean keep) {
    double wanted =
        file.size()
            .map(
                size ->
                    size.scale(picture.width(), picture.height(), POINTS_PER_PIXEL, galley.width()))
            .orElse(POINTS_PER_PIXEL);
    double fits = Math.min(galley.width() / picture.width(), pageHeight * 0.75 / picture.height());
    double scale = Math.min(wanted, fits);
    double width = picture.width() * scale;
    double height = picture.height() * scale;
    Placed box =
        new Placed.PictureBox(
            new Placed.Spot(origin, galley.left(), 0), width, height, file.path());
    galley.slug(height, List.of(box), keep, List.of());
    return scale / POINTS_PER_PIXEL;
  }

  /** A framed box with the alternative text in the place of a picture that cannot be had. */
  private void missing(Matter.Figure figure) {
    String text = figure.alternative().text();
    Profile profile = styles.profile();
    FlowItem.PanelLook frame = FlowItem.PanelLook.bordered(profile.colour(Tone.RULE), 1, 0);
    galley.together(
        () ->
            galley.panel(
                frame,
                profile.bodySize(),
                () -> {
                  Origin origin = new Origin.Content(figure.id(), 0, 0);
                  Piece plain = Piece.plain(text, styles.body(), origin);
                  Piece piece = figure.alternative().language().map(plain::in).orElse(plain);
                  LineStyle lines = styles.ragged(galley.width(), styles.body());
                  galley.lines(galley.setter().set(List.of(piece), lines), false);
                }));
  }

  /** Whether a sheet needs the least type: then it has no room for large pictures either. */
  static boolean isCrowded(Profile profile) {
    return profile.fallbacks().contains(profile.bodySize())
        && profile.bodySize() <= profile.leastSize();
  }

  /** How high a standing person is, in points. */
  static double body(Profile profile) {
    if (isCrowded(profile)) {
      return Drawing.LEAST_BODY;
    }
    return Math.max(Drawing.LEAST_BODY, MAX_BODY * profile.bodySize());
  }

  static Placed drawing(Drawing drawing, Origin origin, double x, double y, double scale) {
    return new Placed.DrawingBox(
        new Placed.Spot(origin, x, y), drawing.width() * scale, drawing.height() * scale, drawing);
  }
}
