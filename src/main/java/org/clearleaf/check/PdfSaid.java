package org.clearleaf.check;

import org.clearleaf.check.source.Said;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;

/**
 * Reads all that a PDF says through its structure tree: words, labels of lists and what stands for
 * pictures. Contents lists repeat it, and are left out.
 */
final class PdfSaid {
  private final TaggedPdf pdf;
  private final Said.Builder said = new Said.Builder();

  private PdfSaid(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  static Said of(TaggedPdf pdf) {
    PdfSaid words = new PdfSaid(pdf);
    pdf.root().ifPresent(root -> root.kids().forEach(words::kid));
    return words.said.done();
  }

  private void kid(Kid kid) {
    if (kid instanceof Kid.Mark mark) {
      pdf.content(mark).map(TaggedPdf.Content::text).ifPresent(said::add);
    } else if (kid instanceof Node node && !node.type().equals("TOC")) {
      element(node);
    }
  }

  private void element(Node node) {
    if (PdfWords.NOTES.contains(node.type())) {
      said.note(true);
      node.kids().forEach(this::kid);
      said.note(false);
      return;
    }
    boolean picture = node.type().equals("Figure");
    boolean inLine =
        PdfWords.INLINE.contains(node.type())
            || (picture && !node.attribute("Layout.Placement").orElse("").equals("Block"));
    apart(inLine, picture);
    if (picture) {
      node.text("Alt").ifPresent(said::add);
      apart(inLine, true);
    }
    for (Kid kid : node.kids()) {
      if (picture && kid instanceof Kid.Mark && node.text("Alt").isPresent()) {
        // What is painted is said by its alternative.
        continue;
      }
      // Marks of notes and numbers of pages are labels too, and stand in sentences.
      boolean mark = kid instanceof Node inner && inner.isLabel();
      if (mark && PdfWords.INLINE.contains(node.type())) {
        said.add(" ");
      } else {
        kid(kid);
      }
    }
    apart(inLine, picture);
  }

  private void apart(boolean inLine, boolean spaced) {
    if (!inLine) {
      said.part();
    } else if (spaced) {
      said.add(" ");
    }
  }
}
