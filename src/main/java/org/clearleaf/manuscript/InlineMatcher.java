package org.clearleaf.manuscript;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser of inline content, but for a copy and two regular expressions. For each mark
 * and each link definition it writes out the whole paragraph, which takes a third of its time where
 * definitions are many.
 */
final class InlineMatcher extends CommonmarkInlineParser {
  /** CommonMark 0.30, 4.7. */
  private static final int MAX_LABEL = 999;

  InlineMatcher(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      @Nullable List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    if (pattern == myParsing.TICKS || pattern == myParsing.TICKS_HERE) {
      // The first is asked for where one stands.
      return ticks();
    }
    Matcher matcher = pattern.matcher(input);
    matcher.region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  private @Nullable BasedSequence ticks() {
    int start = input.indexOf('`', index);
    if (start < 0) {
      return null;
    }
    index = start;
    while (index < input.length() && input.charAt(index) == '`') {
      index++;
    }
    return input.subSequence(start, index);
  }

  @Override
  public int parseLinkLabel() {
    if (peek() != '[') {
      return 0;
    }
    int start = index;
    for (int at = start + 1; at < input.length() && at <= start + 1 + MAX_LABEL; at++) {
      char c = input.charAt(at);
      if (c == ']') {
        index = at + 1;
        return index - start;
      } else if (c == '[') {
        return 0;
      } else if (c == '\\') {
        break;
      }
    }
    // What may be escaped, and what is too long, is left to Flexmark.
    return super.parseLinkLabel();
  }
}
