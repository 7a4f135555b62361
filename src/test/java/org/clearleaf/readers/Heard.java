package org.clearleaf.readers;

import java.util.ArrayList;
import java.util.List;

/**
 * A structure tree as one reader hears it: types after the role map, and words. Spaces are left
 * out, for readers disagree on where a line's end is one; so is what says nothing.
 */
final class Heard {
  private final String role;

  /** Texts and elements in order. */
  private final List<Object> kids = new ArrayList<>();

  Heard(String role) {
    this.role = role;
  }

  Heard add(Heard kid) {
    kids.add(kid);
    return kid;
  }

  void add(String text) {
    String plain = text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    int last = kids.size() - 1;
    if (!plain.isEmpty() && last >= 0 && kids.get(last) instanceof String before) {
      kids.set(last, before + plain);
    } else if (!plain.isEmpty()) {
      kids.add(plain);
    }
  }

  private boolean isSilent() {
    return kids.stream().allMatch(kid -> kid instanceof Heard inner && inner.isSilent());
  }

  /** The tree as text: an element a line, further in what is inside it. */
  String dump() {
    StringBuilder out = new StringBuilder();
    dump(0, out);
    return out.toString();
  }

  /** All characters, sorted. */
  String letters() {
    StringBuilder out = new StringBuilder();
    letters(out);
    return out.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void letters(StringBuilder out) {
    for (Object kid : kids) {
      if (kid instanceof Heard inner) {
        inner.letters(out);
      } else {
        out.append(kid);
      }
    }
  }

  private void dump(int depth, StringBuilder out) {
    if (!isSilent()) {
      out.append("  ".repeat(depth)).append(role).append('\n');
      boolean text = false;
      for (Object kid : kids) {
        if (kid instanceof Heard inner) {
          inner.dump(depth + 1, out);
          text &= inner.isSilent();
        } else {
          // Words on both sides of something silent are said as one.
          if (text) {
            out.setLength(out.length() - 1);
          } else {
            out.append("  ".repeat(depth + 1)).append('"');
          }
          out.append(kid).append('\n');
          text = true;
        }
      }
    }
  }
}
