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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses fenced containers, as Pandoc's fenced divs or MyST's directives; they nest. */
final class ContainerParser extends AbstractBlockParser {
  /** What says more about a directive of MyST, below its fence. */
  static final Pattern OPTION = Pattern.compile("[ \\t]*:([A-Za-z][\\w-]*):(?:[ \\t]+(.*))?\\s*");

  private static final Pattern DIRECTIVE = Pattern.compile("\\{([A-Za-z-]+)}.*");

  private final ContainerNode block;
  private final Fence fence;
  private boolean begins;

  private ContainerParser(Fence fence) {
    this.fence = fence;
    this.block = new ContainerNode(fence.info());
    this.begins = DIRECTIVE.matcher(fence.info()).matches();
  }

  /**
   * A fence line.
   *
   * @param length of its marks
   * @param info what stands behind them
   */
  private record Fence(char mark, int length, BasedSequence info) {
    /** The fence that a line is, if it is one. */
    static Optional<Fence> of(ParserState state) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() > 3
          || start == line.length()
          || ":`~".indexOf(line.charAt(start)) < 0) {
        return Optional.empty();
      }
      char mark = line.charAt(start);
      int end = start;
      while (end < line.length() && line.charAt(end) == mark) {
        end++;
      }
      return end - start < 3
          ? Optional.empty()
          : Optional.of(new Fence(mark, end - start, line.subSequence(end).trim()));
    }

    /** Whether a container begins here; a fence of code is one where MyST knows its name. */
    boolean opens() {
      if (mark == ':') {
        return !info.isBlank();
      }
      Matcher directive = DIRECTIVE.matcher(info);
      return directive.matches()
          && ContainerReader.isDirective(directive.group(1))
          && (mark == '~' || info.indexOf('`') < 0);
    }
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
    if (begins) {
      Matcher option = OPTION.matcher(state.getLine().subSequence(state.getIndex()));
      begins = option.matches();
      if (begins) {
        block.option(option.group(1), option.group(2) == null ? "" : option.group(2).strip());
        return BlockContinue.atIndex(state.getLine().length());
      }
    }
    if (Fence.of(state).filter(end -> closes(end, state)).isPresent()) {
      // Not finished(): that would leave what stands inside open for the lines to come.
      block.close();
      return BlockContinue.atIndex(state.getLine().length());
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Colons end what is innermost, other marks what as many of them began (CommonMark 4.5). */
  private boolean closes(Fence end, ParserState state) {
    return end.mark() == fence.mark()
        && end.info().isBlank()
        && (end.mark() == ':' ? isInnermost(state) : end.length() >= fence.length());
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
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(MarkedLines.FENCES);
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
          return Fence.of(state)
              .filter(fence -> fence.opens() && !MarkedLines.isDeep(state, matched))
              .map(
                  fence ->
                      BlockStart.of(new ContainerParser(fence)).atIndex(state.getLine().length()))
              .orElse(null);
        }
      };
    }
  }
}
