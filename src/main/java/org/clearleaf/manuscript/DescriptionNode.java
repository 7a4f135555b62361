package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * A description in Flexmark's tree, `: what it is`, below a paragraph whose lines are terms or
 * below another description. Flexmark's own knows them outside of other blocks alone.
 */
final class DescriptionNode extends Block {
  private static final int CODE = 4;

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Begins a description at a colon and a space. */
  static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int marker = state.getNextNonSpaceIndex();
    int content = marker + 1;
    int indent = state.getIndent() + 1;
    while (content < line.length()
        && (line.charAt(content) == ' ' || line.charAt(content) == '\t')) {
      indent += line.charAt(content) == '\t' ? CODE - indent % CODE : 1;
      content++;
    }
    boolean described = content > marker + 1 && content < line.length();
    if (state.getIndent() >= CODE
        || !described
        || !isBelowTerm(matched.getBlockParser())
        || MarkedLines.isDeep(state, matched)) {
      return BlockStart.none();
    }
    return BlockStart.of(new IndentedParser(new DescriptionNode(), indent)).atIndex(content);
  }

  private static boolean isBelowTerm(BlockParser above) {
    Node last = above.getBlock().getLastChild();
    return above.isParagraphParser()
        || last instanceof Paragraph
        || last instanceof DescriptionNode;
  }
}
