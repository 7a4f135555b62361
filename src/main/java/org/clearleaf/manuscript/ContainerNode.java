package org.clearleaf.manuscript;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A fenced container of blocks, `::: name words` to `:::`, in Flexmark's tree. */
final class ContainerNode extends Block {
  private BasedSequence info = BasedSequence.NULL;
  private boolean closed;

  /** The name and the words after it. */
  String info() {
    return info.toString().strip();
  }

  void setInfo(BasedSequence info) {
    this.info = info;
  }

  /** Whether a closing fence was met. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {info};
  }
}
