package org.clearleaf.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.BlockRewriter;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;

/** Says in words what a passage set apart is, so that no colour has to. */
final class Labels extends BlockRewriter {
  private final Words words;

  Labels(Words words) {
    this.words = words;
  }

  @Override
  protected List<Block> block(Block block) {
    if (block instanceof Block.Callout b && b.title().isEmpty()) {
      Optional<Phrase> title = label(b.id(), b.kind().name());
      return super.block(
          new Block.Callout(b.id(), b.kind(), title, b.scope(), b.blocks(), b.span()));
    }
    if (block instanceof Block.DoctorSign b) {
      Optional<Phrase> label = label(b.id(), "sign-" + b.urgency().name());
      return super.block(
          new Block.DoctorSign(b.id(), b.urgency(), b.rank(), label, b.blocks(), b.span()));
    }
    return super.block(block);
  }

  private Optional<Phrase> label(NodeId id, String key) {
    return Optional.of(Phrase.of(id.part("title"), words.say(key.toLowerCase(Locale.ROOT))));
  }
}
