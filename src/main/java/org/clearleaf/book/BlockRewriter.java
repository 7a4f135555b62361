package org.clearleaf.book;

/** Makes a copy of a Book in which blocks change and words do not. */
public abstract class BlockRewriter extends Rewriter {
  @Override
  public final Phrase phrase(Phrase phrase) {
    return phrase;
  }
}
