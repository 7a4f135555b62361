package org.clearleaf.screen.epub;

import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Run;
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

  static AccessibilityFacts of(Edited text, XhtmlBook xhtml) {
    Seen seen = new Seen();
    text.walk(seen::look);
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

    private void look(Matter block) {
      if (block instanceof Matter.Figure figure) {
        picture(figure.alternative());
        descriptions |= figure.description().isPresent();
      }
      block.texts().forEach(text -> text.runs().forEach(this::look));
    }

    private void look(Run run) {
      if (run instanceof Run.Inset inset) {
        picture(inset.alternative());
      }
    }

    private void picture(Alternative alternative) {
      if (alternative.isDecorative()) {
        return;
      }
      pictures = true;
      allHaveAlt &= !alternative.written().isBlank();
    }
  }
}
