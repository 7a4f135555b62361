package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses fenced containers, in the form of Pandoc's fenced divs; they nest. */
final class ContainerParser extends AbstractBlockParser {
  private final ContainerNode block = new ContainerNode();

  private ContainerParser(BasedSequence info) {
    block.setInfo(info);
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
  public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (block.isClosed()) {
      return BlockContinue.none();
    }
    if (fenceInfo(state).map(BasedSequence::isBlank).orElse(false) && isInnermost(state)) {
      // Not finished(): that would leave what stands inside open for the lines to come.
      block.close();
      return BlockContinue.atIndex(state.getLine().length());
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Whether a closing fence here is this container's: no other and no code is open inside it. */
  private boolean isInnermost(ParserState state) {
    boolean inside = false;
    for (BlockParser parser : state.getActiveBlockParsers()) {
      if (parser == this) {
        inside = true;
      } else if (inside
          && ((parser instanceof ContainerParser inner && !inner.block.isClosed())
              || parser instanceof FencedCodeBlockParser)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  /** What follows the colons of a fence line; empty when the line is none. */
  private static Optional<BasedSequence> fenceInfo(ParserState state) {
    if (state.getIndent() > 3) {
      return Optional.empty();
    }
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return end - start < 3 ? Optional.empty() : Optional.of(line.subSequence(end).trim());
  }

  /** Teaches a parser containers. */
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
      // has none
    }

    @Override
    public void extend(Parser.Builder builder) {
      builder.customBlockParserFactory(new Factory());
    }
  }

  private static final class Factory implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new AbstractBlockParserFactory(options) {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
          return fenceInfo(state)
              .filter(info -> !info.isBlank() && !MarkedLines.isDeep(state, matched))
              .map(
                  info ->
                      BlockStart.of(new ContainerParser(info)).atIndex(state.getLine().length()))
              .orElse(null);
        }
      };
    }
  }
}
