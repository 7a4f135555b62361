package org.clearleaf.edition;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;

/**
 * Copies a passage to a second place: its ids are derived, it has no notes or sources and nothing
 * can link to it but through the original. A sign inside it is gathered by itself.
 */
final class Copying extends Rewriter {
  private final String part;

  Copying(String part) {
    this.part = part;
  }

  @Override
  public Phrase phrase(Phrase phrase) {
    return new Phrase(phrase.id().part(part), inlines(phrase.inlines()));
  }

  @Override
  protected List<Block> block(Block block) {
    return block instanceof Block.DoctorSign ? List.of() : super.block(block);
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    return inline instanceof Inline.NoteMark || inline instanceof Inline.Citation
        ? List.of()
        : super.inline(inline);
  }

  @Override
  protected NodeId id(NodeId id) {
    return id.part(part);
  }

  /** The copied blocks. */
  static List<Block> of(List<Block> blocks, String part) {
    return new Copying(part).blocks(blocks);
  }
}
