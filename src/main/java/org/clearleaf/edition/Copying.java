package org.clearleaf.edition;

import java.util.ArrayList;
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
    List<Inline> kept = withoutReferences(phrase).inlines();
    return new Phrase(phrase.id().part(part), inlines(kept));
  }

  @Override
  protected List<Block> block(Block block) {
    return block instanceof Block.DoctorSign ? List.of() : super.block(block);
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    return isReference(inline) ? List.of() : super.inline(inline);
  }

  /** Whether an inline marks a note or a source. */
  static boolean isReference(Inline inline) {
    return inline instanceof Inline.NoteMark || inline instanceof Inline.Citation;
  }

  /** A phrase without marks of notes and sources, and without the spaces that they leave. */
  static Phrase withoutReferences(Phrase phrase) {
    List<Inline> kept = new ArrayList<>();
    for (Inline inline : phrase.inlines()) {
      int last = kept.size() - 1;
      if (!isReference(inline)) {
        kept.add(inline);
      } else if (last >= 0 && kept.get(last) instanceof Inline.Text before) {
        kept.set(last, new Inline.Text(before.text().stripTrailing()));
      }
    }
    return phrase.withInlines(kept);
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
