package org.clearleaf.paper.placed;

import org.clearleaf.book.NodeId;

/**
 * What a placed item is: content of a node, or an artifact. Keys of large maps, and compared by
 * hand, as {@link NodeId} is.
 */
public sealed interface Origin {

  /**
   * Content of a text, of program text or of a figure.
   *
   * @param leaf where the run begins in the node's plain text
   * @param start where this item begins in it
   */
  record Content(NodeId node, int leaf, int start) implements Origin {}

  /** What a node has beside its own content. */
  record Part(NodeId node, Kind kind) implements Origin {
    /** What there is. */
    public enum Kind {
      /** The bullet, number or name before it. */
      LABEL,
      /** The words of its entry in the contents. */
      CONTENTS_ENTRY,
      /** The page number of that. */
      CONTENTS_PAGE
    }
  }

  /** The mark of a note in a text. */
  record NoteMark(NodeId text, int at, NodeId note) implements Origin {}

  /** The page number after a cross reference that begins at a place of a text. */
  record PageReference(NodeId text, int start) implements Origin {}

  /** No content at all (ISO 32000-1, 14.8.2.2). */
  enum Artifact implements Origin {
    HEADER,
    FOOTER,
    LAYOUT,
    BACKGROUND,
    REPEATED_HEAD
  }

  /** The label of a node. */
  static Origin label(NodeId node) {
    return new Part(node, Part.Kind.LABEL);
  }

  /** The words of a heading's entry in the contents. */
  static Origin contentsEntry(NodeId heading) {
    return new Part(heading, Part.Kind.CONTENTS_ENTRY);
  }

  /** The page number of a heading's entry in the contents. */
  static Origin contentsPage(NodeId heading) {
    return new Part(heading, Part.Kind.CONTENTS_PAGE);
  }
}
