package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's marks of emphasis, by the rules that CommonMark 0.31.2 (6.2) has and Flexmark has not:
 * symbols are punctuation, and two runs of a multiple of three go together.
 */
final class Delimiters implements DelimiterProcessor {
  private final DelimiterProcessor marks;

  private Delimiters(DelimiterProcessor marks) {
    this.marks = marks;
  }

  /** All processors, each by these rules. */
  static Map<Character, DelimiterProcessor> mended(Map<Character, DelimiterProcessor> all) {
    Map<Character, DelimiterProcessor> mended = new HashMap<>();
    all.forEach((mark, processor) -> mended.put(mark, new Delimiters(processor)));
    return mended;
  }

  private static boolean isPunctuation(String character) {
    char c = character.charAt(0);
    // Half of a character from another plane: those of these blocks are signs and emoji.
    boolean sign = c >= '\uD83C' && c <= '\uD83E';
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> sign;
    };
  }

  private static boolean flanks(
      boolean insideIsSpace, String inside, boolean outsideIsSpace, String outside) {
    return !insideIsSpace && (!isPunctuation(inside) || outsideIsSpace || isPunctuation(outside));
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return marks.canBeOpener(
        before,
        after,
        flanks(afterIsWhiteSpace, after, beforeIsWhitespace, before),
        flanks(beforeIsWhitespace, before, afterIsWhiteSpace, after),
        isPunctuation(before),
        isPunctuation(after),
        beforeIsWhitespace,
        afterIsWhiteSpace);
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return marks.canBeCloser(
        before,
        after,
        flanks(afterIsWhiteSpace, after, beforeIsWhitespace, before),
        flanks(beforeIsWhitespace, before, afterIsWhiteSpace, after),
        isPunctuation(before),
        isPunctuation(after),
        beforeIsWhitespace,
        afterIsWhiteSpace);
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    char mark = marks.getOpeningCharacter();
    boolean threes = opener.length() % 3 == 0 && closer.length() % 3 == 0;
    if ((mark == '*' || mark == '_') && threes) {
      return 2;
    }
    return marks.getDelimiterUse(opener, closer);
  }

  @Override
  public char getOpeningCharacter() {
    return marks.getOpeningCharacter();
  }

  @Override
  public char getClosingCharacter() {
    return marks.getClosingCharacter();
  }

  @Override
  public int getMinLength() {
    return marks.getMinLength();
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int delimitersUsed) {
    marks.process(opener, closer, delimitersUsed);
  }

  @Override
  public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
    return marks.unmatchedDelimiterNode(parser, delimiter);
  }

  @Override
  public boolean skipNonOpenerCloser() {
    return marks.skipNonOpenerCloser();
  }
}
