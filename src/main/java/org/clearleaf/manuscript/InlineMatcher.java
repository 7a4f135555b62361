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
 * Flexmark's parser of inline content, mended. For each mark and each link definition it writes out
 * the whole paragraph, which takes a third of its time where definitions are many; and addresses in
 * angle brackets, titles and comments are those of older versions of CommonMark.
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
        Delimiters.mended(delimiterProcessors),
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
    if (pattern == myParsing.HTML_TAG && input.matchChars("<!--", index)) {
      return comment();
    }
    Matcher matcher = pattern.matcher(input);
    matcher.region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  /** CommonMark 0.31.2, 6.6: a comment ends at the first `-->`, which `<!-->` has itself. */
  private @Nullable BasedSequence comment() {
    int start = index;
    int end = input.matchChars("<!-->", start) ? start + 2 : input.indexOf("-->", start + 3);
    if (end < 0) {
      return null;
    }
    index = end + 3;
    return input.subSequence(start, index);
  }

  /** CommonMark 0.31.2, 6.3: between angle brackets there may be spaces. */
  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (peek() != '<') {
      return super.parseLinkDestination();
    }
    for (int at = index + 1; at < input.length(); at++) {
      char c = input.charAt(at);
      if (c == '>') {
        BasedSequence address = input.subSequence(index, at + 1);
        index = at + 1;
        return address;
      } else if (c == '<' || c == '\n') {
        return null;
      } else if (c == '\\') {
        at++;
      }
    }
    return null;
  }

  /** CommonMark 0.31.2, 4.7: space parts a title from the address. */
  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    boolean apart = index > 0 && Character.isWhitespace(input.charAt(index - 1));
    return apart ? super.parseLinkTitle() : null;
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
