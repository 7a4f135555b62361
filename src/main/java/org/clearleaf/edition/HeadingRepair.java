package org.clearleaf.edition;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.BlockRewriter;
import org.clearleaf.book.Book;
import org.clearleaf.book.HeadingLevels;

/** Closes the gaps between levels where the heading above stands in other editions only. */
final class HeadingRepair extends BlockRewriter {
  private final HeadingLevels levels = new HeadingLevels();

  private HeadingRepair() {}

  /** The book with the levels of each chapter repaired. */
  static Book of(Book book) {
    return book.with(
        book.chapters().stream().map(chapter -> new HeadingRepair().chapter(chapter)).toList(),
        book.notes());
  }

  @Override
  protected List<Block> block(Block block) {
    return block instanceof Block.Heading heading
        ? List.of(
            new Block.Heading(
                levels.repair(heading.level()).level(), heading.text(), heading.span()))
        : super.block(block);
  }
}
