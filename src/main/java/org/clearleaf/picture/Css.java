package org.clearleaf.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style rules of a picture (CSS Syntax Module Level 3). Values are told without escapes, so
 * that what is looked at is what is written.
 */
final class Css {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})(?:\\r\\n|\\s)?|(.))", Pattern.DOTALL);

  /** A function that may fetch, where no id of the same file stands in its brackets. */
  private static final Pattern FETCH =
      Pattern.compile("(?i)(?:\\b(?:src|image)|image-set|cross-fade)\\(|url\\((?!\\s*+['\"]?#)");

  /** Media that a picture in a book is for. */
  private static final Set<String> MEDIA = Set.of("", "all", "screen", "only screen");

  /** At-rules may stand in one another; nobody needs more than this. */
  private static final int DEEPEST = 8;

  private final Set<String> dropped;
  private final List<StyleRule> rules = new ArrayList<>();

  private Css(Set<String> dropped) {
    this.dropped = dropped;
  }

  /** A property with its value. */
  record Declaration(String name, String value, boolean important) {}

  /** What one selector says. */
  record StyleRule(String selector, List<Declaration> declarations) {}

  /**
   * The rules of a style sheet in their order.
   *
   * @param dropped takes what was left out
   */
  static List<StyleRule> rules(String css, Set<String> dropped) {
    Css reader = new Css(dropped);
    reader.read(withoutComments(css).replace("<!--", "").replace("-->", ""), 0);
    return reader.rules;
  }

  /** The declarations of a block or of a `style` attribute. */
  static List<Declaration> declarations(String block) {
    List<Declaration> declarations = new ArrayList<>();
    for (String written : parts(withoutComments(block), ';')) {
      int colon = written.indexOf(':');
      if (colon > 0 && written.indexOf('{') < 0) {
        String name = plain(written.substring(0, colon)).strip();
        String value = plain(written.substring(colon + 1)).strip();
        String bare = withoutImportance(value);
        boolean custom = name.startsWith("--");
        declarations.add(
            new Declaration(
                custom ? name : name.toLowerCase(Locale.ROOT),
                bare,
                bare.length() < value.length()));
      }
    }
    return declarations;
  }

  private static String withoutImportance(String value) {
    String word = "important";
    int at = value.length() - word.length();
    if (at < 0 || !value.regionMatches(true, at, word, 0, word.length())) {
      return value;
    }
    String before = value.substring(0, at).stripTrailing();
    return before.endsWith("!") ? before.substring(0, before.length() - 1).stripTrailing() : value;
  }

  /** Text without escapes. */
  static String plain(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> {
              String hex = found.group(1);
              if (hex == null) {
                return Matcher.quoteReplacement(found.group(2));
              }
              int code = Integer.parseInt(hex, 16);
              boolean letter = Character.isValidCodePoint(code) && code > 0;
              return Matcher.quoteReplacement(Character.toString(letter ? code : 0xFFFD));
            });
  }

  /** Whether a value would have something fetched from outside of its file. */
  static boolean fetches(String value) {
    String plain = plain(value);
    return plain.indexOf('(') >= 0 && FETCH.matcher(plain).find();
  }

  private void read(String css, int depth) {
    int at = 0;
    while (at < css.length()) {
      int end = end(css, at, "{;");
      String prelude = plain(css.substring(at, end)).strip();
      boolean block = end < css.length() && css.charAt(end) == '{';
      int close = block ? end(css, end + 1, "}") : end;
      String inside = block ? css.substring(end + 1, close) : "";
      at = close + 1;
      if (prelude.startsWith("@")) {
        atRule(prelude, inside, depth);
      } else if (block) {
        List<Declaration> declarations = declarations(inside);
        parts(prelude, ',').forEach(one -> rules.add(new StyleRule(one.strip(), declarations)));
      }
    }
  }

  private void atRule(String prelude, String inside, int depth) {
    String name = prelude.substring(1).split("[^\\w-]", 2)[0].toLowerCase(Locale.ROOT);
    switch (name) {
      case "media" -> {
        String media = prelude.substring("@media".length()).strip().toLowerCase(Locale.ROOT);
        if (MEDIA.contains(media) && depth < DEEPEST) {
          read(inside, depth + 1);
        } else {
          dropped.add("styles for other media");
        }
      }
      case "import" -> dropped.add("outside references");
      case "font-face" -> dropped.add("faces of its own");
      case "charset", "namespace" -> {
        // the picture is read, and its names are those of SVG
      }
      default -> dropped.add(name.endsWith("keyframes") ? "animation" : "@" + name);
    }
  }

  /** What stands between separators that are in no string, no brackets and no block. */
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at <= text.length(); ) {
      int end = end(text, at, String.valueOf(separator));
      String part = text.substring(at, end);
      if (!part.isBlank()) {
        parts.add(part);
      }
      at = end + 1;
    }
    return parts;
  }

  /** Where the first of some characters stands that is in no string, no brackets and no block. */
  private static int end(String text, int from, String stops) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth == 0 && stops.indexOf(c) >= 0) {
        return i;
      } else if (c == '\\') {
        i++;
      } else if (c == '"' || c == '\'') {
        i = stringEnd(text, i);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && depth > 0) {
        depth--;
      }
    }
    return text.length();
  }

  private static int stringEnd(String text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(from)) {
        return i;
      }
    }
    return text.length();
  }

  private static String withoutComments(String css) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      int end;
      if (css.startsWith("/*", at)) {
        int close = css.indexOf("*/", at + 2);
        at = close < 0 ? css.length() : close + 2;
        continue;
      } else if (c == '"' || c == '\'') {
        end = Math.min(css.length(), stringEnd(css, at) + 1);
      } else {
        end = Math.min(css.length(), at + (c == '\\' ? 2 : 1));
      }
      out.append(css, at, end);
      at = end;
    }
    return out.toString();
  }
}
