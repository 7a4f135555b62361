package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A box of MkDocs in Flexmark's tree: `!!! type "title"`, `??? type` or a tab, `=== "title"`, and
 * what is indented by four columns below it.
 */
final class AdmonitionNode extends Block {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:!!!|\\?\\?\\?\\+?)[ \\t]*([\\w-]+)(?:[ \\t]+[\\w-]+)*+|===[+!]*)"
              + "(?:[ \\t]*[\"“](.*)[\"”])?[ \\t]*");

  private static final int INDENT = 4;

  private final String type;
  private final Optional<String> title;

  private AdmonitionNode(String type, Optional<String> title) {
    this.type = type;
    this.title = title;
  }

  /** The type in lower case; `tab` for tabs. */
  String type() {
    return type;
  }

  /** The title as it is written; an empty one means none. */
  Optional<String> title() {
    return title;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Begins a box at a line that opens one. */
  static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    String text = line.subSequence(state.getNextNonSpaceIndex()).toString().stripTrailing();
    Matcher opening = OPENING.matcher(text);
    if (state.getIndent() >= INDENT || !opening.matches() || MarkedLines.isDeep(state, matched)) {
      return BlockStart.none();
    }
    boolean tab = opening.group(1) == null;
    Optional<String> title = Optional.ofNullable(opening.group(2));
    if (tab && title.isEmpty()) {
      return BlockStart.none();
    }
    String type = tab ? "tab" : opening.group(1).toLowerCase(Locale.ROOT);
    return BlockStart.of(new IndentedParser(new AdmonitionNode(type, title), INDENT))
        .atIndex(line.length());
  }
}
