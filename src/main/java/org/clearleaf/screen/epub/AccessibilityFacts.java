package org.clearleaf.screen.epub;

import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.screen.xhtml.XhtmlBook;

/**
 * What can be said of a book's accessibility, found in the book itself. Metadata, statement and
 * ONIX record all say what stands here and nothing else.
 *
 * @param pictures whether there are pictures that say something
 * @param alternatives whether each of them has alternative text
 * @param descriptions whether some have a long description
 * @param headings whether there are headings to go by
 * @param pages whether there is a page list
 */
record AccessibilityFacts(
    boolean pictures, boolean alternatives, boolean descriptions, boolean headings, boolean pages) {

  static AccessibilityFacts of(Book book, XhtmlBook xhtml) {
    Seen seen = new Seen();
    book.walk(seen::look);
    return new AccessibilityFacts(
        seen.pictures,
        seen.pictures && seen.allHaveAlt,
        seen.descriptions,
        xhtml.files().stream().anyMatch(file -> !file.headings().isEmpty()),
        !xhtml.pageLinks().isEmpty());
  }

  /** Whether all that the book says can be had as text. */
  boolean textual() {
    return !pictures || alternatives;
  }

  private static final class Seen {
    private boolean pictures;
    private boolean allHaveAlt = true;
    private boolean descriptions;

    private void look(Block block) {
      if (block instanceof Block.Figure figure && !figure.decorative()) {
        picture(figure.alt());
        descriptions |= figure.longDescription().isPresent();
      }
      block.phrases().forEach(this::look);
    }

    private void look(Phrase phrase) {
      phrase.walk(
          inline -> {
            if (inline instanceof Inline.InlineImage image) {
              picture(image.alt());
            }
          });
    }

    private void picture(String alt) {
      pictures = true;
      allHaveAlt &= !alt.isBlank();
    }
  }
}
