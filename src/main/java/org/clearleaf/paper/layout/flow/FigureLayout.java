package org.clearleaf.paper.layout.flow;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Rule;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.picture.LoadedPicture;

/** Sets figures. */
final class FigureLayout {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** A picture set smaller than this part of its size may have lost what it shows. */
  private static final double SHRUNK = 0.25;

  /** A standing person is at most this many ems of running text high. */
  private static final double MAX_BODY = 12;

  private final Galley galley;
  private final Styles styles;
  private final double pageHeight;

  FigureLayout(Galley galley, double pageHeight) {
    this.galley = galley;
    this.styles = galley.styles();
    this.pageHeight = pageHeight;
  }

  /** A picture, its caption and its long description. */
  void figure(Block.Figure figure) {
    boolean words = figure.caption().isPresent() || figure.longDescription().isPresent();
    Origin origin =
        figure.decorative() ? Origin.Artifact.LAYOUT : new Origin.Content(figure.id(), 0, 0);
    if (figure.picture() instanceof Picture.Posed posed) {
      Drawing drawing = Illustrator.draw(posed.pose());
      double scale = Math.min(body(styles.profile()), galley.width() / drawing.width());
      Placed box = drawing(drawing, origin, galley.left(), 0, scale);
      galley.slug(drawing.height() * scale, List.of(box), words, List.of());
    } else if (figure.picture() instanceof Picture.ImageFile file) {
      Optional<LoadedPicture> picture = galley.setting().pictures().get(file.path());
      // A picture that nobody described is not shown as if all were well.
      if (picture.isPresent() && (figure.decorative() || !figure.alt().isEmpty())) {
        double scale = picture(picture.get(), file.path(), origin, words);
        if (scale < SHRUNK) {
          int percent = (int) Math.round(scale * 100);
          galley.setter().report(figure.id(), Rule.PICTURE_SHRUNK, file.path(), percent);
        }
      } else if (!figure.decorative()) {
        missing(figure);
      }
    }
    figure.caption().ifPresent(caption -> words(caption, figure.longDescription().isPresent()));
    figure.longDescription().ifPresent(description -> words(description, false));
  }

  private void words(Phrase phrase, boolean keep) {
    galley.gap(styles.gap() * 0.6);
    galley.ragged(phrase, styles.small(), keep);
  }

  /** Places a picture; the part of its own size that it has on the page. */
  private double picture(LoadedPicture picture, String path, Origin origin, boolean keep) {
    double scale =
        Math.min(
            POINTS_PER_PIXEL,
            Math.min(galley.width() / picture.width(), pageHeight * 0.75 / picture.height()));
    double width = picture.width() * scale;
    double height = picture.height() * scale;
    Placed box = new Placed.PictureBox(origin, galley.left(), 0, width, height, path);
    galley.slug(height, List.of(box), keep, List.of());
    return scale / POINTS_PER_PIXEL;
  }

  /** A framed box with the alternative text in the place of a picture that cannot be had. */
  private void missing(Block.Figure figure) {
    String text =
        figure.alt().isEmpty() ? galley.setting().words().say("alt-missing") : figure.alt();
    Profile profile = styles.profile();
    FlowItem.PanelLook frame = FlowItem.PanelLook.bordered(profile.colour(Profile.Role.RULE), 1, 0);
    galley.together(
        () ->
            galley.panel(
                frame,
                profile.bodySize(),
                () -> {
                  Origin origin = new Origin.Content(figure.id(), 0, 0);
                  Piece piece = Piece.plain(text, styles.body(), origin);
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
        origin, x, y, drawing.width() * scale, drawing.height() * scale, drawing);
  }
}
