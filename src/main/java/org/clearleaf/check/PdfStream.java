package org.clearleaf.check;

import java.util.List;
import java.util.Set;
import org.clearleaf.check.source.Stream;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;

/**
 * Reads all that a PDF says through its structure tree: words, labels of lists and what stands for
 * pictures. Contents lists repeat it, and are left out.
 */
final class PdfStream {
  private static final Set<String> INLINE =
      Set.of("Span", "Em", "Strong", "Link", "Reference", "Code", "Quote");

  private static final Set<String> NOTES = Set.of("Note", "FENote");

  private final TaggedPdf pdf;
  private final Stream stream = new Stream();

  private PdfStream(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  static Stream of(TaggedPdf pdf) {
    PdfStream words = new PdfStream(pdf);
    pdf.root().ifPresent(root -> words.kids(root.kids()));
    return words.stream;
  }

  private void kids(List<Kid> kids) {
    for (Kid kid : kids) {
      if (kid instanceof Kid.Mark mark) {
        pdf.content(mark).map(TaggedPdf.Content::text).ifPresent(stream::add);
      } else if (kid instanceof Node node && !node.type().equals("TOC")) {
        element(node);
      }
    }
  }

  private void element(Node node) {
    if (NOTES.contains(node.type())) {
      stream.note(true);
      kids(node.kids());
      stream.note(false);
      return;
    }
    boolean picture = node.type().equals("Figure");
    boolean inLine =
        INLINE.contains(node.type())
            || (picture && !node.attribute("Layout.Placement").orElse("").equals("Block"));
    apart(inLine, picture);
    if (picture) {
      node.text("Alt").ifPresent(stream::add);
      apart(inLine, true);
    }
    // Marks of notes and numbers of pages are labels too, and stand in sentences.
    kids(
        INLINE.contains(node.type())
            ? node.kids().stream()
                .filter(kid -> !(kid instanceof Node inner) || !inner.type().equals("Lbl"))
                .toList()
            : node.kids());
    apart(inLine, picture);
  }

  private void apart(boolean inLine, boolean spaced) {
    if (!inLine) {
      stream.part();
    } else if (spaced) {
      stream.add(" ");
    }
  }
}
