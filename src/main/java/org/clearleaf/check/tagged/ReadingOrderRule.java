package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/**
 * What is read next stands below, beside, or on a later page. Notes are read at their marks and
 * printed elsewhere, and pictures may wait for the top of a page, so those are not looked at; nor
 * are the cells of a row, which may stand in either order.
 */
final class ReadingOrderRule implements StructureRule {
  private static final Set<String> ELSEWHERE = Set.of("Note", "FENote", "Figure", "Caption");

  /** Elements inside a line. */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Em",
          "Strong",
          "Sub",
          "Link",
          "Reference",
          "Code",
          "Quote",
          "Lbl",
          "Formula",
          "BibEntry",
          "Annot",
          "Form",
          "Ruby",
          "Warichu");

  /** Lines of one row need not stand on one height. */
  private static final double TOLERANCE = 2;

  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    new Blocks(pdf, audit).element(root);
  }

  /** A block where it begins and where it ends. */
  private record Place(
      Node node, int firstPage, TaggedPdf.Area first, int lastPage, TaggedPdf.Area last) {}

  private static final class Blocks {
    private final TaggedPdf pdf;
    private final Audit audit;
    private final Leaves leaves;
    private Optional<Place> before = Optional.empty();

    Blocks(TaggedPdf pdf, Audit audit) {
      this.pdf = pdf;
      this.audit = audit;
      this.leaves = Leaves.of(pdf);
    }

    void element(Node node) {
      if (ELSEWHERE.contains(node.role()) || isPictured(node) || isAhead(node)) {
        return;
      }
      if (node.is("TR") || node.elements().stream().noneMatch(Blocks::isBlock)) {
        place(node).ifPresent(this::next);
        return;
      }
      // Words beside blocks are a block of their own.
      List<Kid> words = new ArrayList<>();
      for (Kid kid : node.kids()) {
        if (kid instanceof Node inner && isBlock(inner)) {
          place(node, words).ifPresent(this::next);
          words.clear();
          element(inner);
        } else if (!(kid instanceof Node label && label.is("Lbl"))) {
          // A label stands beside what it labels.
          words.add(kid);
        }
      }
      place(node, words).ifPresent(this::next);
    }

    private static boolean isBlock(Node node) {
      return !INLINE.contains(node.role()) && !ELSEWHERE.contains(node.role());
    }

    /** Whether it says that it stands at the head of its page (ISO 32000-1, 14.8.5.4.2). */
    private static boolean isAhead(Node node) {
      return node.attribute("Layout.Placement").filter("Before"::equals).isPresent();
    }

    /** Whether an element groups a picture with what is said of it. */
    private static boolean isPictured(Node node) {
      return node.is("Div")
          && node.elements().stream().findFirst().filter(k -> k.is("Figure")).isPresent();
    }

    private void next(Place place) {
      before.ifPresent(
          last -> {
            boolean earlier = place.firstPage() < last.lastPage();
            boolean above =
                place.firstPage() == last.lastPage()
                    && place.first().bottom() > last.last().top() - TOLERANCE
                    && place.first().left() < last.last().right()
                    && last.last().left() < place.first().right();
            if (earlier || above) {
              audit.report(
                  place.node(),
                  Rule.PDF_READING_ORDER,
                  leaves.label(place.firstPage()),
                  FileFindings.quoted(pdf.text(last.node(), false)),
                  FileFindings.quoted(pdf.text(place.node(), false)));
            }
          });
      before = Optional.of(place);
    }

    /** Where a block's content stands; nowhere when nothing of it is painted. */
    private Optional<Place> place(Node node) {
      return place(node, node.kids());
    }

    private Optional<Place> place(Node node, List<Kid> kids) {
      Optional<Place> found = Optional.empty();
      for (Kid kid : kids) {
        if (kid instanceof Kid.Mark mark) {
          Optional<Place> here =
              pdf.content(mark)
                  .flatMap(TaggedPdf.Content::area)
                  .map(area -> place(node, leaves.index(mark.page(), area), area));
          found = joined(node, found, here);
        } else if (kid instanceof Node inner
            && !ELSEWHERE.contains(inner.role())
            && TableRule.span(inner, "RowSpan") == 1) {
          // A cell that goes on beside the next row is not above it.
          found = joined(node, found, place(inner));
        }
      }
      return found;
    }

    private static Place place(Node node, int leaf, TaggedPdf.Area area) {
      return new Place(node, leaf, area, leaf, area);
    }

    private static Optional<Place> joined(Node node, Optional<Place> one, Optional<Place> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.or(() -> other);
      }
      Place a = one.get();
      Place b = other.get();
      TaggedPdf.Area first = b.firstPage() == a.firstPage() ? a.first().with(b.first()) : a.first();
      TaggedPdf.Area last = b.lastPage() == a.lastPage() ? a.last().with(b.last()) : b.last();
      return Optional.of(new Place(node, a.firstPage(), first, b.lastPage(), last));
    }
  }
}
