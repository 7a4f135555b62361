package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that stands in a text without marks (GFM 0.29, 6.9, with the ends of cmark-gfm).
 *
 * @param start where it begins in the source
 * @param end where it ends
 * @param words as they are read
 * @param url where they lead
 */
record BareAddress(int start, int end, String words, String url) {
  private static final String DOMAIN = "[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)";

  private static final Pattern WEB =
      Pattern.compile("(?i)(?:(?:https?|ftp)://" + DOMAIN + "*+|www\\." + DOMAIN + "++)[^\\s<]*+");

  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]++@[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++(?<![_-])");

  /** The host that a web address names. */
  private static final Pattern HOST = Pattern.compile("(?i)^(?:[a-z]+://)?([^/?#:]+)");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:[A-Za-z0-9]+|#\\d+|#[xX][0-9A-Fa-f]+);$");

  /** What ends a sentence, not an address. */
  private static final String TRAILING = "?!.,:;*_~'\"";

  /** Addresses are not longer; a text may be. */
  private static final int LONGEST = 2000;

  /** What may stand before the sign of a mail address (RFC 5321, 4.5.3.1.1). */
  private static final int MOST_LOCAL = 64;

  /** The first address in a text node from an offset of the source on; it may end in a later. */
  static Optional<BareAddress> in(Text text, int from, int limit) {
    BasedSequence own = text.getChars();
    int first = own.getStartOffset();
    if (own.length() != own.getEndOffset() - first) {
      // What a backslash parted is not looked at.
      return Optional.empty();
    }
    int begin = Math.max(from - first, 0);
    BasedSequence source = own.getBaseSequence();
    for (int i = begin; i < own.length(); i++) {
      int start = first + start(own, i, begin);
      if (start >= first && start < limit && mayBegin(source, start, own.charAt(i))) {
        int end = Math.min(Math.min(limit, runEnd(text)), start + LONGEST);
        Optional<BareAddress> found = at(source, start, end, own.charAt(i) == '@');
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Where an address would begin whose sign stands at an index: `://`, `www.` or `@`; else -1. */
  private static int start(BasedSequence text, int index, int least) {
    char c = text.charAt(index);
    if (c == ':' && index + 2 < text.length() && text.charAt(index + 1) == '/') {
      int start = index;
      while (start > least && index - start < 5 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      return start;
    } else if (c == '.' && index - 3 >= least && (text.charAt(index - 1) | 0x20) == 'w') {
      return index - 3;
    } else if (c == '@') {
      int start = index;
      while (start > least && index - start < MOST_LOCAL && isLocal(text.charAt(start - 1))) {
        start--;
      }
      return start;
    }
    return -1;
  }

  private static boolean isLocal(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || "_.+-".indexOf(c) >= 0;
  }

  /** Whether what stands before a place lets an address begin there. */
  private static boolean mayBegin(BasedSequence source, int start, char sign) {
    char before = start == 0 ? ' ' : source.charAt(start - 1);
    return switch (sign) {
      case '.' -> Character.isWhitespace(before) || "*_~(|".indexOf(before) >= 0;
      case '@' -> !isLocal(before) && before != '\\';
      default -> !Character.isLetterOrDigit(before);
    };
  }

  /** Where the nodes end that are nothing but text as it is typed. */
  private static int runEnd(Node text) {
    int end = text.getEndOffset();
    for (Node next = text.getNext(); next != null && end - text.getEndOffset() < LONGEST; ) {
      boolean typed =
          next instanceof Text || next instanceof TypographicSmarts || next instanceof HtmlEntity;
      if (!typed || next.getStartOffset() != end) {
        return end;
      }
      end = next.getEndOffset();
      next = next.getNext();
    }
    return end;
  }

  private static Optional<BareAddress> at(
      BasedSequence source, int start, int end, boolean mailed) {
    String raw = source.subSequence(start, Math.max(start, end)).toString();
    Matcher found = (mailed ? MAIL : WEB).matcher(raw);
    if (!found.lookingAt()) {
      return Optional.empty();
    } else if (mailed) {
      String words = found.group();
      return Optional.of(new BareAddress(start, start + words.length(), words, "mailto:" + words));
    }
    if (start + found.end() == end && goesOn(source, end)) {
      // Some mark parts it: where it leads would be a guess.
      return Optional.empty();
    }
    String words = trimmed(found.group());
    Matcher host = HOST.matcher(words);
    if (!host.find() || host.group(1).matches(".*_[^.]*(\\.[^.]*)?")) {
      return Optional.empty();
    }
    String said = Escaping.unescapeString(words);
    boolean www = words.regionMatches(true, 0, "www.", 0, 4);
    String url = www ? "http://" + said : said;
    return Optional.of(new BareAddress(start, start + words.length(), said, url));
  }

  /** Whether what stands behind the text and its closing marks is still of the address. */
  private static boolean goesOn(BasedSequence source, int end) {
    int at = end;
    while (at < source.length() && "*_~)]\"'".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
    char next = at < source.length() ? source.charAt(at) : ' ';
    return Character.isLetterOrDigit(next) || "[/=&?#%".indexOf(next) >= 0;
  }

  /** An address without the marks of the sentence that it stands in. */
  private static String trimmed(String address) {
    String text = address;
    while (!text.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      Matcher reference = REFERENCE.matcher(text);
      if (last == ';' && reference.find()) {
        text = text.substring(0, reference.start());
      } else if (TRAILING.indexOf(last) >= 0 || (last == ')' && closesMore(text))) {
        text = text.substring(0, text.length() - 1);
      } else {
        return text;
      }
    }
    return text;
  }

  private static boolean closesMore(String text) {
    long opened = text.chars().filter(c -> c == '(').count();
    return text.chars().filter(c -> c == ')').count() > opened;
  }
}
