package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes in braces: `{#id .class key=value key="a value"}`, as Pandoc writes them.
 *
 * @param length characters they take, braces included
 */
record AttributeList(
    Optional<String> id, List<String> classes, Map<String, String> values, int length) {

  static final AttributeList NONE = new AttributeList(Optional.empty(), List.of(), Map.of(), 0);

  boolean has(String name) {
    return classes.contains(name);
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Reads attributes right behind a part of a line; they end in its block or its cell. */
  static AttributeList after(Node node) {
    Node block = node.getAncestorOfType(Block.class, TableCell.class);
    int end = block == null ? node.getEndOffset() : block.getEndOffset();
    return at(node.getDocument().getChars(), node.getEndOffset(), end);
  }

  /** Reads attributes that begin at an offset; NONE when what stands there are none. */
  static AttributeList at(CharSequence text, int start, int end) {
    if (start >= end || text.charAt(start) != '{') {
      return NONE;
    }
    Optional<String> id = Optional.empty();
    List<String> classes = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    int i = start + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if (c == '}') {
        boolean empty = id.isEmpty() && classes.isEmpty() && values.isEmpty();
        return empty ? NONE : new AttributeList(id, classes, values, i + 1 - start);
      } else if (c == '#' || c == '.') {
        int stop = wordEnd(text, i + 1, end);
        if (stop == i + 1) {
          return NONE;
        }
        String word = text.subSequence(i + 1, stop).toString();
        if (c == '#') {
          id = Optional.of(word);
        } else {
          classes.add(word);
        }
        i = stop;
      } else {
        int equals = wordEnd(text, i, end);
        if (equals == i || equals + 1 >= end || text.charAt(equals) != '=') {
          return NONE;
        }
        String key = text.subSequence(i, equals).toString();
        char quote = text.charAt(equals + 1);
        boolean quoted = quote == '"' || quote == '\'';
        int from = equals + (quoted ? 2 : 1);
        int stop = quoted ? indexOf(text, quote, from, end) : wordEnd(text, from, end);
        if (stop < 0) {
          return NONE;
        }
        values.put(key, unescaped(text.subSequence(from, stop).toString()));
        i = quoted ? stop + 1 : stop;
      }
    }
    return NONE;
  }

  private static int wordEnd(CharSequence text, int from, int end) {
    int i = from;
    while (i < end
        && (Character.isLetterOrDigit(text.charAt(i)) || "-_.:,/%".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** The next quotation mark that no backslash escapes. */
  private static int indexOf(CharSequence text, char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String value) {
    return value.replaceAll("\\\\([\"'\\\\])", "$1");
  }
}
