package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** Parses a block that holds what is indented by some columns below its first line. */
final class IndentedParser extends AbstractBlockParser {
  private final Block block;
  private final int indent;

  IndentedParser(Block block, int indent) {
    this.block = block;
    this.indent = indent;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  // A line further out goes on with a paragraph that is open, as everywhere (CommonMark 5.1).
  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
