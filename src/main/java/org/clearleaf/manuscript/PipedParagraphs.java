package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's tables, looked for only in paragraphs that have a pipe: it tries a regular expression
 * on the lines of all.
 */
final class PipedParagraphs implements ParagraphPreProcessorFactory {
  private final ParagraphPreProcessorFactory tables = TableParagraphPreProcessor.Factory();

  /** What takes the place of Flexmark's own extension. */
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
      // none of its own
    }

    @Override
    public void extend(Parser.Builder builder) {
      builder.paragraphPreProcessorFactory(new PipedParagraphs());
    }
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return tables.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return tables.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return tables.affectsGlobalScope();
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    ParagraphPreProcessor table = tables.apply(state);
    return (paragraph, at) ->
        paragraph.getChars().indexOf('|') < 0 ? 0 : table.preProcessBlock(paragraph, at);
  }
}
