package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A formula of TeX in a line, `$…$` or `$$…$$`, in Flexmark's tree: nothing in it is Markdown. As
 * in Pandoc, no space stands inside the marks and no digit behind them, so that prices are none.
 */
final class FormulaNode extends Node {
  /** A formula that goes on for longer is none. */
  private static final int LONGEST = 2000;

  private FormulaNode(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Teaches a parser formulas. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "$";
    }

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
    public InlineParserExtension apply(LightInlineParser parser) {
      return new InlineParserExtension() {
        @Override
        public void finalizeDocument(InlineParser inlineParser) {
          // has nothing to end
        }

        @Override
        public void finalizeBlock(InlineParser inlineParser) {
          // has nothing to end
        }

        @Override
        public boolean parse(LightInlineParser inlines) {
          int end = end(inlines.getInput(), inlines.getIndex());
          if (end < 0) {
            return false;
          }
          inlines.appendNode(
              new FormulaNode(inlines.getInput().subSequence(inlines.getIndex(), end)));
          inlines.setIndex(end);
          return true;
        }
      };
    }
  }

  /** Where a formula ends that begins at a dollar sign; -1 where none does. */
  private static int end(BasedSequence text, int start) {
    boolean display = text.matchChars("$$", start);
    int from = start + (display ? 2 : 1);
    if (from >= text.length() || (!display && Character.isWhitespace(text.charAt(from)))) {
      return -1;
    }
    int limit = Math.min(text.length(), start + LONGEST);
    for (int at = from; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '`' && !display) {
        // Program text is read first: `$HOME` and `$PATH` are no formula.
        return -1;
      } else if (c == '$' && display && text.matchChars("$$", at)) {
        return at + 2;
      } else if (c == '$' && !display) {
        boolean ends =
            at > from
                && !Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 == text.length() || !goesOn(text.charAt(at + 1)));
        return ends ? at + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether a sum of money or a variable of a shell goes on: $5-$10, $HOME/$USER. */
  private static boolean goesOn(char c) {
    return Character.isDigit(c) || Character.isUpperCase(c) || c == '_';
  }
}
