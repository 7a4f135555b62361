package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Raw HTML that ends in the middle of a tag or a comment. A browser hides all that follows; here it
 * is printed.
 *
 * @param html the HTML with those marks as plain text, each of as many characters as it had
 * @param places where they begin
 */
record HtmlCuts(String html, List<Integer> places) {
  /** More than anybody writes by mistake: what follows is text. */
  private static final int MOST = 100;

  /** Stands for a `<` that begins no tag; no text has this character (Unicode 16, 23.8). */
  static final char LESS = '\uFDD0';

  static HtmlCuts of(String html) {
    StringBuilder out = new StringBuilder(html);
    String lower = html.toLowerCase(Locale.ROOT);
    List<Integer> places = new ArrayList<>();
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = html.startsWith("<!--", at) ? commentEnd(html, at) : tagEnd(lower, at);
      if (end < 0) {
        places.add(at);
        if (html.startsWith("<!--", at)) {
          out.replace(at, at + 4, "    ");
        } else {
          out.setCharAt(at, LESS);
        }
        end = at + 1;
      }
      if (places.size() > MOST) {
        for (int i = at; i < out.length(); i++) {
          if (out.charAt(i) == '<') {
            out.setCharAt(i, LESS);
          }
        }
        break;
      }
      at = html.indexOf('<', end);
    }
    return new HtmlCuts(out.toString(), places);
  }

  private static int commentEnd(String html, int at) {
    int end = html.indexOf("-->", at + 2);
    return end < 0 ? -1 : end + 3;
  }

  /** Where a tag in lower case ends, and for scripts what they hold; -1 when it does not end. */
  private static int tagEnd(String html, int at) {
    int name = at + (html.startsWith("</", at) ? 2 : 1);
    if (name >= html.length() || html.charAt(name) < 'a' || html.charAt(name) > 'z') {
      // A mark of its own, an instruction or a declaration; what ends nothing is no tag.
      return html.startsWith("</", at) ? -1 : at + 1;
    }
    char quote = 0;
    boolean doubtful = false;
    for (int i = name; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        doubtful |= c == '<';
        if (c == quote) {
          quote = 0;
          if (doubtful && "\t\n />".indexOf(next(html, i)) < 0) {
            // Not the end of a value, but the beginning of one in the tag that is quoted so.
            return -1;
          }
          doubtful = false;
        }
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == '<') {
        return -1;
      } else if (c == '>') {
        return rawEnd(html, at, i + 1);
      }
    }
    return -1;
  }

  private static char next(String html, int at) {
    return at + 1 < html.length() ? html.charAt(at + 1) : ' ';
  }

  /** Where the text of a script or a style ends: what looks like tags in it is none. */
  private static int rawEnd(String html, int tag, int end) {
    for (String name : List.of("script", "style", "textarea")) {
      if (html.startsWith(name, tag + 1)) {
        int close = html.indexOf("</" + name, end);
        return close < 0 ? end : close;
      }
    }
    return end;
  }
}
