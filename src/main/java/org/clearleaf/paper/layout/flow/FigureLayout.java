package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Rule;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.picture.LoadedPicture;

/** Sets figures and rows of steps. */
final class FigureLayout {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** A picture set smaller than this part of its size may have lost what it shows. */
  private static final double SHRUNK = 0.25;

  /** A standing person is at most this high: 53 mm, at which lines are just over 1 pt. */
  private static final double MAX_BODY = 150;

  /** A column of words narrower than this many ems reads badly. */
  private static final double MIN_COLUMN = 8;

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
      double scale = Math.min(MAX_BODY, galley.width() / drawing.width());
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

  private static Placed drawing(Drawing drawing, Origin origin, double x, double y, double scale) {
    return new Placed.DrawingBox(
        origin, x, y, drawing.width() * scale, drawing.height() * scale, drawing);
  }

  /** Steps in rows, all at one scale, feet on one line, words below. */
  void steps(Block.Steps steps) {
    double em = styles.profile().bodySize();
    int most = Math.max(1, (int) (galley.width() / (MIN_COLUMN * em)));
    int columns = Math.min(most, steps.steps().size());
    double gutter = em;
    double column = (galley.width() - gutter * (columns - 1)) / columns;
    List<Drawing> drawings = new ArrayList<>();
    double scale = Math.min(MAX_BODY, pageHeight * 0.4);
    for (Block.Step step : steps.steps()) {
      if (step.figure().picture() instanceof Picture.Posed posed) {
        Drawing drawing = Illustrator.draw(posed.pose());
        drawings.add(drawing);
        scale = Math.min(scale, column / drawing.width());
      }
    }
    for (int from = 0; from < steps.steps().size(); from += columns) {
      int to = Math.min(from + columns, steps.steps().size());
      galley.gap(styles.gap());
      row(steps.steps(), drawings, from, to, column, gutter, scale);
    }
  }

  private void row(
      List<Block.Step> steps,
      List<Drawing> drawings,
      int from,
      int to,
      double column,
      double gutter,
      double scale) {
    double pictures = 0;
    for (int i = from; i < to; i++) {
      pictures = Math.max(pictures, drawings.get(i).height() * scale);
    }
    TextStyle style = styles.body();
    double above = pictures + styles.profile().bodySize() * 0.5;
    double height = above;
    List<Placed> placed = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Block.Step step = steps.get(i);
      double x = galley.left() + (i - from) * (column + gutter);
      double top = pictures - drawings.get(i).height() * scale;
      Origin origin = new Origin.Content(step.figure().id(), 0, 0);
      galley.anchor(step.id());
      galley.anchor(step.figure().id());
      galley.anchor(step.words().id());
      placed.add(drawing(drawings.get(i), origin, x, top, scale));
      List<Piece> pieces = new ArrayList<>();
      pieces.add(number(step.id(), i + 1));
      pieces.addAll(galley.pieces(step.words(), style));
      List<Line> lines = galley.setter().set(pieces, styles.ragged(column, style));
      double y = above;
      for (Line line : lines) {
        for (Placed item : line.items()) {
          placed.add(item.shifted(x, y));
        }
        y += line.height();
      }
      height = Math.max(height, y);
    }
    galley.slug(height, placed, true, List.of());
    galley.release();
  }

  private Piece number(NodeId step, int number) {
    TextStyle style = styles.strong().with(styles.profile().colour(Profile.Role.ACCENT));
    return Piece.plain(number + ". ", style, new Origin.Label(step));
  }
}
