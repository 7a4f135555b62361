package org.clearleaf.check.source;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** What manuscripts have and CommonMark has not, in commonmark-java's tree. */
final class OwnNodes {
  private OwnNodes() {}

  /** A fenced container, {@code ::: note}. */
  static final class Container extends CustomBlock {
    private final String info;
    private boolean closed;

    Container(String info) {
      this.info = info;
    }

    /** What stands behind the colons that open it. */
    String info() {
      return info;
    }

    boolean isClosed() {
      return closed;
    }

    void close() {
      closed = true;
    }
  }

  /** A box or a description: what stands further in than its first line. */
  static final class Inset extends CustomBlock {
    private final String title;

    Inset(String title) {
      this.title = title;
    }

    /** What is read before it. */
    String title() {
      return title;
    }
  }

  /** A note, which stands elsewhere in editions. */
  static final class Note extends CustomBlock {
    private final String label;

    Note(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A line that is read where others stand, as an {@link Aside}, or nowhere. */
  static final class Apart extends CustomBlock {}

  /** Words that stand elsewhere in editions: a note in a line, a caption. */
  static final class Aside extends CustomNode {}

  /** Words that are read behind a block: the description of a picture. */
  static final class Behind extends CustomNode {
    private final String words;

    Behind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The mark of a note in the block above. */
  static final class Mark extends CustomNode {
    private final String label;

    Mark(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
