package org.clearleaf.check;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;

/**
 * Reads a PDF's words through its structure tree, as a screen reader does. Contents lists, labels
 * and pictures are left out, and so is what only some editions hold.
 */
final class PdfWords {
  static final Set<String> NOTES = Set.of("Note", "FENote");

  /** Elements inside a line; all others part words. */
  static final Set<String> INLINE =
      Set.of("Span", "Em", "Strong", "Link", "Reference", "Code", "Quote");

  private static final Set<String> MARKS = Set.of("•", "◦", "▪", "–", "—", "-", "*", "☐", "☑");

  private static final String EDITION_ONLY = "edition only";
  private static final String TERMS = "terms";

  private final TaggedPdf pdf;
  private final StringBuilder body = new StringBuilder();
  private final List<StringBuilder> notes = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private boolean withPicture;

  /** What is written to just now: the body, or a note. */
  private StringBuilder out = body;

  private PdfWords(TaggedPdf pdf) {
    this.pdf = pdf;
    pdf.root().ifPresent(root -> kids(root.kids(), false));
  }

  /** Words on a page: where they stand in the text, and whether they go with a picture. */
  private record Piece(int page, int at, boolean withPicture) {}

  /** The words, those of notes behind all others: editions read them at other places. */
  static Wording of(TaggedPdf pdf) {
    PdfWords words = new PdfWords(pdf);
    return Wording.of(words.body + " " + String.join(" ", words.notes));
  }

  /**
   * How each page begins: the first words of its body in the order of reading. A picture that waits
   * for the top of a page is read before the end of the page before, and begins its page only when
   * nothing else does.
   */
  static List<PageStart> pages(TaggedPdf pdf) {
    PdfWords words = new PdfWords(pdf);
    Map<Integer, List<Piece>> pieces =
        words.pieces.stream().collect(Collectors.groupingBy(Piece::page));
    List<PageStart> starts = new ArrayList<>();
    int lastBefore = -1;
    for (int page = 0; page < pdf.pages().size(); page++) {
      List<Piece> here = pieces.getOrDefault(page, List.of());
      int read = lastBefore;
      Optional<Piece> first =
          here.stream()
              .filter(piece -> !piece.withPicture() || piece.at() > read)
              .findFirst()
              .or(() -> here.stream().findFirst());
      CharSequence text =
          CharBuffer.wrap(
              words.body, first.map(Piece::at).orElse(words.body.length()), words.body.length());
      starts.add(PageStart.of(pdf.pages().get(page).label(), text));
      lastBefore = Math.max(lastBefore, here.stream().mapToInt(Piece::at).max().orElse(-1));
    }
    return starts;
  }

  /**
   * Reads kids.
   *
   * @param terms whether labels among them are words
   */
  private void kids(List<Kid> kids, boolean terms) {
    for (int i = 0; i < kids.size(); i++) {
      // The heading of a contents list goes with it.
      boolean heads =
          i + 1 < kids.size() && kids.get(i + 1) instanceof Node next && next.type().equals("TOC");
      if (kids.get(i) instanceof Kid.Mark mark) {
        pdf.content(mark).map(TaggedPdf.Content::text).ifPresent(text -> piece(mark, text));
      } else if (kids.get(i) instanceof Node node && !heads) {
        element(node, terms);
      }
    }
  }

  private void piece(Kid.Mark mark, String text) {
    if (!text.isBlank() && out == body) {
      pieces.add(new Piece(mark.page(), out.length(), withPicture));
    }
    out.append(text);
  }

  private void element(Node node, boolean terms) {
    boolean outside = withPicture;
    withPicture |= isWithPicture(node);
    read(node, terms);
    withPicture = outside;
  }

  /** Whether an element is a picture or moves with one: its caption, or the group of both. */
  private static boolean isWithPicture(Node node) {
    return node.type().equals("Figure")
        || node.type().equals("Caption")
        || (node.type().equals("Div")
            && node.elements().stream().anyMatch(kid -> kid.type().equals("Figure")));
  }

  private void read(Node node, boolean terms) {
    if (node.text("T").equals(Optional.of(EDITION_ONLY))) {
      return;
    }
    if (NOTES.contains(node.type())) {
      StringBuilder around = out;
      out = new StringBuilder();
      notes.add(out);
      kids(node.kids(), false);
      out = around;
      return;
    }
    if (node.type().equals("Figure")) {
      // A picture is no words, but what is written below it is.
      node.elements().stream()
          .filter(kid -> kid.type().equals("Caption"))
          .forEach(caption -> element(caption, false));
      return;
    }
    if ((node.type().equals("TOC") || node.isLabel()) && !terms) {
      return;
    }
    boolean inline = INLINE.contains(node.type());
    if (!inline) {
      out.append(' ');
    }
    boolean listed = node.type().equals("L") ? hasTerms(node) : node.type().equals("LI") && terms;
    kids(node.kids(), listed);
    if (!inline) {
      out.append(' ');
    }
  }

  /**
   * Whether the labels of a list are terms and not numbers (ISO 32000-2, table 382). In a list of
   * no numbering they may all be dashes or boxes; of such terms ours bear a title.
   */
  private boolean hasTerms(Node list) {
    String numbering = list.attribute("List.ListNumbering").orElse("");
    return numbering.equals("Description")
        || list.text("T").equals(Optional.of(TERMS))
        || (numbering.equals("None")
            && list.elements().stream()
                .flatMap(item -> item.elements().stream())
                .filter(part -> part.type().equals("Lbl"))
                .anyMatch(label -> !MARKS.contains(pdf.text(label, true).strip())));
  }
}
