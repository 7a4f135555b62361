package org.clearleaf.manuscript;

import static java.util.stream.Collectors.toSet;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's blocks that a line begins, looked for only where its first character is a mark of
 * theirs: Flexmark copies each line, and for headings the paragraph above it, and tries a regular
 * expression on it.
 */
abstract class MarkedLines implements CustomBlockParserFactory {
  /** What takes the place of which of Flexmark's, which order themselves by each other. */
  private static final Map<Class<?>, Class<?>> INSTEAD =
      Map.of(
          HeadingParser.Factory.class, Headings.class,
          FencedCodeBlockParser.Factory.class, Fences.class,
          ThematicBreakParser.Factory.class, ThematicBreaks.class,
          ListBlockParser.Factory.class, Listings.class,
          FootnoteBlockParser.Factory.class, Notes.class,
          BlockQuoteParser.Factory.class, Quotations.class);

  /** Fenced code, for those that look at its lines before. */
  static final Class<?> FENCES = Fences.class;

  /**
   * How many blocks may be open in one another, a list and its item as two: Flexmark recurses, and
   * what is deeper than {@link Reading#MAX_DEPTH} becomes one paragraph anyway.
   */
  private static final int MOST_OPEN = 5 * Reading.MAX_DEPTH;

  /** Spaces that set a line apart from its block, as code or as part of a note. */
  private static final int INDENT = 4;

  private final CustomBlockParserFactory blocks;
  private final String marks;

  private MarkedLines(CustomBlockParserFactory blocks, String marks) {
    this.blocks = blocks;
    this.marks = marks;
  }

  /** One of each. */
  static List<MarkedLines> all() {
    return List.of(
        new Headings(),
        new Fences(),
        new ThematicBreaks(),
        new Listings(),
        new Quotations(),
        new Notes(),
        new Abbreviations(),
        new Others());
  }

  /** CommonMark 0.30, 4.2 and 4.3. */
  private static final class Headings extends MarkedLines {
    Headings() {
      super(new HeadingParser.Factory(), "#=-");
    }

    // Flexmark takes the definitions of links above an underlined heading for a part of it.
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BlockStart start = all.tryStart(state, matched);
      BasedSequence paragraph = matched.getParagraphContent();
      char mark = state.getLine().charAt(state.getNextNonSpaceIndex());
      if (start == null || mark == '#' || paragraph == null) {
        return start;
      } else if (PipedParagraphs.holdsTable(paragraph)) {
        // It is a table already, and no words to underline (GFM 0.29, 4.10).
        return BlockStart.none();
      } else if (!paragraph.startsWith("[")) {
        return start;
      }
      Paragraph above = (Paragraph) matched.getBlockParser().getBlock();
      above.setChars(paragraph);
      int definitions =
          new ReferencePreProcessorFactory().apply(state).preProcessBlock(above, state);
      BasedSequence words = paragraph.subSequence(definitions).trim();
      if (definitions == 0 || words.isEmpty()) {
        return definitions == 0 ? start : BlockStart.none();
      }
      HeadingParser parser = new HeadingParser(mark == '=' ? 1 : 2);
      Heading heading = (Heading) parser.getBlock();
      heading.setText(words);
      heading.setClosingMarker(state.getLine().trim());
      heading.setCharsFromContent();
      return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
    }
  }

  /** CommonMark 0.30, 4.5. */
  private static final class Fences extends MarkedLines {
    Fences() {
      super(new FencedCodeBlockParser.Factory(), "`~");
    }

    // Flexmark lets no backtick stand behind tildes (CommonMark 0.31.2, example 146).
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      int end = from;
      while (end < line.length() && line.charAt(end) == line.charAt(from)) {
        end++;
      }
      boolean fence =
          state.getIndent() < 4
              && end - from >= 3
              && (line.charAt(from) == '~' || line.indexOf('`', end) < 0);
      if (!fence) {
        return BlockStart.none();
      }
      FencedCodeBlockParser code =
          new FencedCodeBlockParser(
              state.getProperties(), line.charAt(from), end - from, state.getIndent(), from);
      ((FencedCodeBlock) code.getBlock()).setOpeningMarker(line.subSequence(from, end));
      return BlockStart.of(code).atIndex(end);
    }
  }

  /** CommonMark 0.30, 4.1. */
  private static final class ThematicBreaks extends MarkedLines {
    ThematicBreaks() {
      super(new ThematicBreakParser.Factory(), "*-_");
    }

    // Not by Flexmark's regular expression, which recurses for each mark of a long line.
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      return state.getIndent() < 4 && isBreak(line, state.getNextNonSpaceIndex())
          ? BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
              .atIndex(line.length())
          : BlockStart.none();
    }

    private static boolean isBreak(BasedSequence line, int from) {
      char mark = line.charAt(from);
      int marks = 0;
      for (int i = from; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == mark) {
          marks++;
        } else if (c != ' ' && c != '\t') {
          return false;
        }
      }
      return marks >= 3;
    }
  }

  /** CommonMark 0.30, 5.2. */
  private static final class Listings extends MarkedLines {
    Listings() {
      super(new ListBlockParser.Factory(), "*-+0123456789");
    }

    // Not every number may follow a paragraph (CommonMark 0.31.2, 5.2), which for Flexmark a table
    // still is at its end; but any block ends a table (GFM 0.29, 4.10).
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BlockParser above = matched.getBlockParser();
      boolean endsTable =
          above.isParagraphParser()
              && begins(state, ITEM.matcher(state.getLine()))
              && PipedParagraphs.holdsTable(matched.getParagraphContent());
      List<BlockParser> open = state.getActiveBlockParsers();
      return all.tryStart(
          state, endsTable ? new Below(open.get(open.indexOf(above) - 1)) : matched);
    }

    private static final Pattern ITEM = Pattern.compile("\\d{1,9}[.)][ \\t]+\\S");
  }

  /** A block that a line goes on with, and no paragraph in it. */
  private record Below(BlockParser parser) implements MatchedBlockParser {
    @Override
    public BlockParser getBlockParser() {
      return parser;
    }

    @Override
    public @Nullable BasedSequence getParagraphContent() {
      return null;
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
      return List.of();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
      return List.of();
    }

    @Override
    public @Nullable MutableDataHolder getParagraphDataHolder() {
      return null;
    }
  }

  /** Notes, as Pandoc writes them. */
  private static final class Notes extends MarkedLines {
    private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\]]*)]:");

    Notes() {
      super(new FootnoteBlockParser.Factory(), "[");
    }

    // Flexmark takes all up to the last `]:` of a line for the label.
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      Matcher label = LABEL.matcher(line);
      if (!begins(state, label)) {
        return BlockStart.none();
      }
      FootnoteBlockParser note = new NoteParser(state);
      FootnoteBlock block = (FootnoteBlock) note.getBlock();
      block.setOpeningMarker(line.subSequence(label.start(), label.start(1)));
      block.setText(line.subSequence(label.start(1), label.end(1)).trim());
      block.setClosingMarker(line.subSequence(label.end(1), label.end()));
      return BlockStart.of(note).atIndex(label.end());
    }
  }

  /**
   * Flexmark takes a tab for as many characters as it has columns, and eats words; and it ends a
   * note that begins with an empty line.
   */
  private static final class NoteParser extends FootnoteBlockParser {
    NoteParser(ParserState state) {
      super(new FootnoteOptions(state.getProperties()), INDENT);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= INDENT
          ? BlockContinue.atColumn(state.getColumn() + INDENT)
          : BlockContinue.none();
    }
  }

  /** What short words stand for, as Markdown Extra writes it: {@code *[PDF]: a file}. */
  private static final class Abbreviations extends MarkedLines {
    private static final Pattern DEFINED = Pattern.compile("\\*\\[([^\\]]*)]:[ \\t]+");

    Abbreviations() {
      super(new HeadingParser.Factory(), "*");
    }

    // Flexmark counts where a line stands further in twice, and crashes.
    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      Matcher defined = DEFINED.matcher(line);
      if (!begins(state, defined)) {
        return BlockStart.none();
      }
      AbbreviationBlockParser parser = new AbbreviationBlockParser();
      AbbreviationBlock block = (AbbreviationBlock) parser.getBlock();
      block.setOpeningMarker(line.subSequence(defined.start(), defined.start(1)));
      block.setText(line.subSequence(defined.start(1), defined.end(1)).trim());
      block.setClosingMarker(line.subSequence(defined.end(1), defined.end(1) + 2));
      block.setAbbreviation(line.subSequence(defined.end()).trim());
      block.setCharsFromContent();
      return BlockStart.of(parser).atIndex(line.length());
    }
  }

  /** What CommonMark has not: descriptions of terms, boxes of MkDocs, formulas of TeX. */
  private static final class Others extends MarkedLines {
    Others() {
      super(new HeadingParser.Factory(), ":!?=$");
    }

    @Override
    @Nullable BlockStart start(
        BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
      return switch (state.getLine().charAt(state.getNextNonSpaceIndex())) {
        case ':' -> DescriptionNode.start(state, matched);
        case '$' -> FormulaBlock.start(state, matched);
        default -> AdmonitionNode.start(state, matched);
      };
    }
  }

  /** CommonMark 0.30, 5.1. */
  private static final class Quotations extends MarkedLines {
    Quotations() {
      super(new BlockQuoteParser.Factory(), ">");
    }
  }

  @Override
  public final @Nullable Set<Class<?>> getAfterDependents() {
    return instead(blocks.getAfterDependents());
  }

  @Override
  public final @Nullable Set<Class<?>> getBeforeDependents() {
    return instead(blocks.getBeforeDependents());
  }

  private static @Nullable Set<Class<?>> instead(@Nullable Set<Class<?>> others) {
    return others == null
        ? null
        : others.stream().map(other -> INSTEAD.getOrDefault(other, other)).collect(toSet());
  }

  @Override
  public final boolean affectsGlobalScope() {
    return blocks.affectsGlobalScope();
  }

  @Override
  public final BlockParserFactory apply(DataHolder options) {
    BlockParserFactory all = blocks.apply(options);
    return (state, matched) ->
        isMarked(state) && !isDeep(state, matched) ? start(all, state, matched) : BlockStart.none();
  }

  /** Whether a line begins with a pattern, less than code far in. */
  private static boolean begins(ParserState state, Matcher pattern) {
    pattern.region(state.getNextNonSpaceIndex(), state.getLine().length());
    return state.getIndent() < INDENT && pattern.lookingAt();
  }

  /** What begins at a line with one of the marks; none where it only looks like it. */
  @Nullable BlockStart start(
      BlockParserFactory all, ParserState state, MatchedBlockParser matched) {
    return all.tryStart(state, matched);
  }

  /** Whether no more blocks may be opened inside those that a line goes on with. */
  static boolean isDeep(ParserState state, MatchedBlockParser matched) {
    List<BlockParser> open = state.getActiveBlockParsers();
    // What the line has left is still open then, but will not be.
    return open.size() >= MOST_OPEN && open.indexOf(matched.getBlockParser()) >= MOST_OPEN - 1;
  }

  private boolean isMarked(ParserState state) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    return first < line.length() && marks.indexOf(line.charAt(first)) >= 0;
  }
}
