package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A formula of TeX on lines of its own, from `$$` to `$$`, in Flexmark's tree. */
final class FormulaBlock extends Block {
  private static final String MARK = "$$";

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Begins a formula at a line that opens one and does not close it. */
  static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    boolean opens =
        state.getIndent() < 4
            && line.matchChars(MARK, from)
            && line.indexOf(MARK, from + 2) < 0
            && !matched.getBlockParser().isParagraphParser();
    return opens ? BlockStart.of(new Parser()).atIndex(from) : BlockStart.none();
  }

  private static final class Parser extends AbstractBlockParser {
    private final FormulaBlock block = new FormulaBlock();
    private final BlockContent content = new BlockContent();
    private boolean closed;

    @Override
    public Block getBlock() {
      return block;
    }

    // A formula that is never closed ends with its paragraph.
    @Override
    public BlockContinue tryContinue(ParserState state) {
      return closed || state.isBlank()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      closed = content.getLineCount() > 0 && line.trimEnd().endsWith(MARK);
      content.add(line, state.getIndent());
    }

    @Override
    public boolean isRawText() {
      return true;
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setContent(content);
      block.setCharsFromContent();
    }
  }
}
