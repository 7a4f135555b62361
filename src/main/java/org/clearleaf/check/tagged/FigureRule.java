package org.clearleaf.check.tagged;

import java.util.Arrays;
import java.util.Optional;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** A figure has words for what it shows and a box around what it paints (PDF/UA-1 7.3). */
final class FigureRule implements StructureRule {
  /** The box may leave out what a line or an outline adds. */
  private static final double TOLERANCE = 3;

  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    root.walk(
        node -> {
          if (node.is("Figure")) {
            fault(pdf, node)
                .ifPresent(
                    fault ->
                        audit.report(
                            node,
                            Rule.PDF_FIGURE,
                            Audit.page(pdf, node),
                            FileFindings.quoted(node.text("Alt").orElse("")),
                            fault));
          }
        });
  }

  private static Optional<String> fault(TaggedPdf pdf, Node figure) {
    if (figure.text("Alt").orElse("").isBlank() && figure.text("ActualText").isEmpty()) {
      return Optional.of("has no alternative text");
    }
    Optional<TaggedPdf.Area> painted = painted(pdf, figure);
    if (painted.isEmpty()) {
      return Optional.empty();
    }
    Optional<TaggedPdf.Area> box = figure.attribute("Layout.BBox").flatMap(FigureRule::area);
    if (box.isEmpty()) {
      return Optional.of("has no box");
    }
    TaggedPdf.Area all = box.get().with(painted.get());
    boolean fits =
        box.get().left() - all.left() < TOLERANCE
            && box.get().bottom() - all.bottom() < TOLERANCE
            && all.right() - box.get().right() < TOLERANCE
            && all.top() - box.get().top() < TOLERANCE;
    return fits ? Optional.empty() : Optional.of("has a box that does not hold what it paints");
  }

  /** The area of what the figure itself paints on its first page. */
  private static Optional<TaggedPdf.Area> painted(TaggedPdf pdf, Node figure) {
    Optional<TaggedPdf.Area> all = Optional.empty();
    int page = -1;
    for (Kid kid : figure.kids()) {
      if (kid instanceof Kid.Mark mark && (page < 0 || mark.page() == page)) {
        page = mark.page();
        Optional<TaggedPdf.Area> area = pdf.content(mark).flatMap(TaggedPdf.Content::area);
        Optional<TaggedPdf.Area> before = all;
        all = area.map(a -> before.map(b -> b.with(a)).orElse(a)).or(() -> before);
      }
    }
    return all;
  }

  private static Optional<TaggedPdf.Area> area(String written) {
    try {
      double[] edges =
          Arrays.stream(written.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
      return edges.length == 4
          ? Optional.of(new TaggedPdf.Area(edges[0], edges[1], edges[2], edges[3]))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
