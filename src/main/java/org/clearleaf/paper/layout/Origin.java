package org.clearleaf.paper.layout;

import org.clearleaf.book.NodeId;

/** What a placed item is: content of a node, or an artifact. */
public sealed interface Origin {

  /**
   * Content of a phrase, a code block or a figure.
   *
   * @param leaf where the innermost inline begins in the node's plain text
   * @param start where this item begins in it
   */
  record Content(NodeId node, int leaf, int start) implements Origin {
    // By hand, as in NodeId.
    @Override
    public boolean equals(Object other) {
      return other instanceof Content that
          && leaf == that.leaf
          && start == that.start
          && node.equals(that.node);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * node.hashCode() + leaf) + start;
    }
  }

  /** The bullet, number or name before a node. */
  record Label(NodeId node) implements Origin {}

  /** The mark of a note in a phrase. */
  record NoteMark(NodeId phrase, int at, NodeId note) implements Origin {}

  /** The page number after a cross reference that begins at a place of a phrase. */
  record PageReference(NodeId phrase, int start) implements Origin {}

  /** The words of an entry of the contents. */
  record ContentsEntry(NodeId heading) implements Origin {}

  /** The page number of an entry of the contents. */
  record ContentsPage(NodeId heading) implements Origin {}

  /** No content at all (ISO 32000-1, 14.8.2.2). */
  enum Artifact implements Origin {
    HEADER,
    FOOTER,
    LAYOUT,
    BACKGROUND,
    REPEATED_HEAD
  }
}
