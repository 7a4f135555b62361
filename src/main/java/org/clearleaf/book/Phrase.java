package org.clearleaf.book;

import java.util.List;

/** Inlines that are read as one: the text of a paragraph, heading, cell or caption. */
public record Phrase(NodeId id, List<Inline> inlines) {

  /** Copies the inlines. */
  public Phrase {
    inlines = List.copyOf(inlines);
  }

  /** A phrase of plain characters. */
  public static Phrase of(NodeId id, String text) {
    return new Phrase(id, List.of(new Inline.Text(text)));
  }

  /** The characters without their markup; see {@link PlainText}. */
  public String text() {
    return PlainText.of(inlines);
  }

  /** The same phrase with other inlines. */
  public Phrase withInlines(List<Inline> changed) {
    return new Phrase(id, changed);
  }
}
