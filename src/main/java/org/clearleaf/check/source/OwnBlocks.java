package org.clearleaf.check.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Teaches commonmark-java the blocks of manuscripts that are not CommonMark's. */
final class OwnBlocks implements BlockParserFactory {
  /** Columns that set a line apart from its block (CommonMark 0.31.2, 4.4). */
  private static final int CODE = 4;

  private static final String FORMULA = "$$";
  private static final Pattern CONTAINER = Pattern.compile("(?s):{3,}[ \\t]*(.*?)[ \\t:]*");

  /** A directive of MyST that holds Markdown. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?s)(`{3,}(?=[^`]*$)|~{3,})[ \\t]*(\\{(?:"
              + ContainerTitle.BOXES
              + "|figure|image)}.*?)[ \\t]*");

  private static final Pattern OPTION = Pattern.compile("[ \\t]*:[A-Za-z][\\w-]*:(?:[ \\t].*)?");
  private static final Pattern DESCRIPTION = Pattern.compile(":[ \\t]+(?=\\S)");
  private static final Pattern BOX =
      Pattern.compile(
          "(?:(?:!!!|\\?\\?\\?\\+?)[ \\t]*[\\w-]+(?:[ \\t]+[\\w-]+)*+|===[+!]*(?=[ \\t]*[\"“]))"
              + "(?:[ \\t]*[\"“](.*)[\"”])?[ \\t]*");
  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]]*)]:");
  private static final Pattern ABBREVIATION = Pattern.compile("\\*\\[[^\\]]*]:[ \\t].*");
  private static final Pattern CAPTION = Pattern.compile("(?:Table)?:[ \\t]+(.+)");
  private static final Pattern BRACKETS = Pattern.compile("\\[(.+)][ \\t]*");

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.isBlank()) {
      return BlockStart.none();
    }
    String all = state.getLine().getContent().toString();
    int from = state.getNextNonSpaceIndex();
    String line = all.substring(from);
    if (line.charAt(0) == SourceReader.CAPTION) {
      return BlockStart.of(new LineParser(true)).atIndex(from + 1);
    }
    if ("[:!?=*T$`~".indexOf(line.charAt(0)) < 0) {
      return BlockStart.none();
    }
    Matcher container = CONTAINER.matcher(line);
    Matcher directive = DIRECTIVE.matcher(line);
    Matcher note = NOTE.matcher(line);
    Matcher box = BOX.matcher(line);
    Matcher description = DESCRIPTION.matcher(line);
    Optional<Integer> caption = caption(line, state, matched);
    if (state.getIndent() >= CODE && caption.isEmpty()) {
      return BlockStart.none();
    }
    if (container.matches() && !container.group(1).isEmpty()) {
      return BlockStart.of(new ContainerParser(container.group(1), "")).atIndex(all.length());
    } else if (directive.matches()) {
      return BlockStart.of(new ContainerParser(directive.group(2), directive.group(1)))
          .atIndex(all.length());
    } else if (caption.isPresent() && line.charAt(0) == '[') {
      return BlockStart.of(new LineParser(true)).atIndex(from + caption.get());
    } else if (caption.isPresent()) {
      return BlockStart.of(new InsetParser(new OwnNodes.Note(""), CODE))
          .atIndex(from + caption.get());
    } else if (line.startsWith(FORMULA)
        && line.indexOf(FORMULA, FORMULA.length()) < 0
        && matched.getParagraphLines().isEmpty()
        && !(state.getActiveBlockParser().getBlock() instanceof TableBlock)) {
      return BlockStart.of(new FormulaParser()).atIndex(from);
    } else if (note.lookingAt()) {
      return BlockStart.of(new InsetParser(new OwnNodes.Note(note.group(1).strip()), CODE))
          .atIndex(from + note.end());
    } else if (ABBREVIATION.matcher(line).matches()) {
      return BlockStart.of(new LineParser(false)).atIndex(from);
    } else if (box.matches()) {
      String title = box.group(1) == null ? "" : box.group(1);
      return BlockStart.of(new InsetParser(new OwnNodes.Inset(title), CODE)).atIndex(all.length());
    } else if (description.lookingAt() && isBelowTerm(matched)) {
      int indent = columns(line.substring(0, description.end()), state.getIndent());
      return BlockStart.of(new InsetParser(new OwnNodes.Inset(""), indent))
          .atIndex(from + description.end());
    }
    return BlockStart.none();
  }

  private static int columns(String text, int indent) {
    int columns = indent;
    for (int i = 0; i < text.length(); i++) {
      columns += text.charAt(i) == '\t' ? CODE - columns % CODE : 1;
    }
    return columns;
  }

  /** Where the words of a caption begin: below a table, in brackets right below it. */
  private static Optional<Integer> caption(
      String line, ParserState state, MatchedBlockParser matched) {
    Block block = matched.getMatchedBlockParser().getBlock();
    Block active = state.getActiveBlockParser().getBlock();
    boolean below = active instanceof TableBlock;
    Matcher caption = CAPTION.matcher(line);
    Matcher brackets = BRACKETS.matcher(line);
    if (below && brackets.matches()) {
      return Optional.of(1);
    }
    boolean after =
        below || (state.getIndent() < CODE && block.getLastChild() instanceof TableBlock);
    return after && caption.matches() ? Optional.of(caption.start(1)) : Optional.empty();
  }

  private static boolean isBelowTerm(MatchedBlockParser above) {
    Node last = above.getMatchedBlockParser().getBlock().getLastChild();
    return !above.getParagraphLines().isEmpty()
        || last instanceof Paragraph
        || last instanceof TableBlock
        || (last instanceof OwnNodes.Note note && note.label().isEmpty())
        || last instanceof OwnNodes.Inset;
  }

  /** Holds other blocks, of any kind. */
  private abstract static class HolderParser<B extends Block> extends AbstractBlockParser {
    final B block;

    HolderParser(B block) {
      this.block = block;
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
    public boolean canContain(Block child) {
      return true;
    }
  }

  /** Holds all up to its closing fence. */
  private static final class ContainerParser extends HolderParser<OwnNodes.Container> {
    private final String ticks;
    private boolean begins;

    /**
     * A container.
     *
     * @param ticks its fence, where it is none of colons
     */
    ContainerParser(String info, String ticks) {
      super(new OwnNodes.Container(info));
      this.ticks = ticks;
      begins = info.matches("(?s)\\{[A-Za-z-]+}.*");
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (block.isClosed()) {
        return BlockContinue.none();
      }
      String line = state.getLine().getContent().toString();
      begins = begins && OPTION.matcher(line.substring(state.getIndex())).matches();
      if (begins) {
        return BlockContinue.atIndex(line.length());
      }
      Matcher fence = CONTAINER.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
      boolean closes =
          ticks.isEmpty()
              ? fence.matches() && fence.group(1).isEmpty() && isInnermost(state)
              : line.strip().startsWith(ticks)
                  && line.strip().replace(ticks.substring(0, 1), "").isEmpty();
      if (state.getIndent() < CODE && closes) {
        block.close();
        return BlockContinue.atIndex(line.length());
      }
      return BlockContinue.atIndex(state.getIndex());
    }

    /** Whether a closing fence here is this one's: no other and no code is open inside it. */
    private boolean isInnermost(ParserState state) {
      for (Node at = state.getActiveBlockParser().getBlock();
          at != null && at != block;
          at = at.getParent()) {
        if (at instanceof FencedCodeBlock
            || (at instanceof OwnNodes.Container inner && !inner.isClosed())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Holds what stands further in than its first line. */
  private static final class InsetParser extends HolderParser<Block> {
    private final int indent;

    InsetParser(Block block, int indent) {
      super(block);
      this.indent = indent;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= indent
          ? BlockContinue.atColumn(state.getColumn() + indent)
          : BlockContinue.none();
    }
  }

  /** Holds a formula as it is typed, up to its mark or the end of its paragraph. */
  private static final class FormulaParser extends AbstractBlockParser {
    private final FencedCodeBlock block = new FencedCodeBlock();
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return closed || state.isBlank()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      String written = line.getContent().toString();
      closed = !text.isEmpty() && written.stripTrailing().endsWith(FORMULA);
      text.append(written).append('\n');
    }

    @Override
    public void closeBlock() {
      block.setLiteral(text.toString());
    }
  }

  /** Holds the rest of one line. */
  private static final class LineParser extends AbstractBlockParser {
    private final OwnNodes.Apart block = new OwnNodes.Apart();
    private final SourceLines lines = new SourceLines();
    private final boolean read;

    /**
     * A line.
     *
     * @param read whether it is read at all
     */
    LineParser(boolean read) {
      this.read = read;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public void addLine(SourceLine line) {
      lines.addLine(line);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      if (read) {
        OwnNodes.Aside aside = new OwnNodes.Aside();
        block.appendChild(aside);
        inlineParser.parse(lines, aside);
      }
    }
  }
}
