package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's headings, looked for only where a line begins or underlines one: it copies the
 * paragraph above each line that it looks at.
 */
final class HeadingLines implements CustomBlockParserFactory {
  /** CommonMark 0.30, 4.2 and 4.3. */
  private static final String MARKS = "#=-";

  private final HeadingParser.Factory headings = new HeadingParser.Factory();

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return headings.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return headings.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return headings.affectsGlobalScope();
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory all = headings.apply(options);
    return (state, matched) -> marks(state) ? all.tryStart(state, matched) : BlockStart.none();
  }

  private static boolean marks(ParserState state) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    return first < line.length() && MARKS.indexOf(line.charAt(first)) >= 0;
  }
}
