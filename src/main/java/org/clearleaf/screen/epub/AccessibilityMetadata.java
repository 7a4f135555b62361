package org.clearleaf.screen.epub;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.edition.Words;
import org.clearleaf.screen.epub.Epub3Book.Property;
import org.clearleaf.screen.xhtml.XhtmlBook;

/**
 * What an EPUB says of its accessibility (EPUB Accessibility 1.1, 2.2), computed from what is in
 * it. It claims no conformance: that takes a person who evaluated the book.
 */
final class AccessibilityMetadata {
  private final List<Property> properties = new ArrayList<>();

  private AccessibilityMetadata() {}

  static List<Property> of(Book book, XhtmlBook xhtml) {
    return new AccessibilityMetadata().collect(book, xhtml);
  }

  /** What the pictures of a book are like. */
  private static final class Seen {
    boolean pictures;
    boolean allHaveAlt = true;
    boolean longDescriptions;
  }

  private List<Property> collect(Book book, XhtmlBook xhtml) {
    Seen seen = new Seen();
    book.walk(block -> look(block, seen));
    add("accessMode", "textual");
    if (seen.pictures) {
      add("accessMode", "visual");
    }
    boolean textual = !seen.pictures || seen.allHaveAlt;
    if (textual) {
      add("accessModeSufficient", "textual");
    }
    if (seen.pictures) {
      add("accessModeSufficient", "textual,visual");
    }
    add("accessibilityFeature", "structuralNavigation");
    add("accessibilityFeature", "tableOfContents");
    add("accessibilityFeature", "readingOrder");
    add("accessibilityFeature", "displayTransformability");
    if (seen.pictures && seen.allHaveAlt) {
      add("accessibilityFeature", "alternativeText");
    }
    if (seen.longDescriptions) {
      add("accessibilityFeature", "longDescription");
    }
    if (!xhtml.pageLinks().isEmpty()) {
      add("accessibilityFeature", "pageNavigation");
      add("accessibilityFeature", "pageBreakMarkers");
    }
    add("accessibilityHazard", "none");
    Words words = Words.of(book.metadata().language());
    boolean claim = seen.pictures && seen.allHaveAlt;
    add(
        "accessibilitySummary",
        words.say("summary-start") + (claim ? " " + words.say("summary-images") : ""));
    return properties;
  }

  private static void look(Block block, Seen seen) {
    if (block instanceof Block.Figure figure && !figure.decorative()) {
      seen.pictures = true;
      seen.allHaveAlt &= !figure.alt().isBlank();
      seen.longDescriptions |= figure.longDescription().isPresent();
    }
    block
        .phrases()
        .forEach(
            phrase ->
                phrase
                    .inlines()
                    .forEach(
                        inline -> {
                          if (inline instanceof Inline.InlineImage image) {
                            seen.pictures = true;
                            seen.allHaveAlt &= !image.alt().isBlank();
                          }
                        }));
  }

  private void add(String name, String value) {
    properties.add(new Property("schema:" + name, value));
  }
}
