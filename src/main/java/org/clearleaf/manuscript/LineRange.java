package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file that are asked for, as mdBook writes it: {@code 3}, {@code 3:}, {@code :8},
 * {@code 3:8}, or the name of a passage between {@code ANCHOR: name} and {@code ANCHOR_END: name}.
 *
 * @param first from 1
 * @param last the last of them
 * @param anchor the passage; empty where lines are counted
 */
record LineRange(int first, int last, String anchor) {
  static final LineRange ALL = new LineRange(1, Integer.MAX_VALUE, "");

  private static final Pattern COUNTED =
      Pattern.compile("(?<from>\\d{1,9})?(?<to>:(?<last>\\d{1,9})?)?");
  private static final Pattern ANCHOR = Pattern.compile("\\bANCHOR(?<end>_END)?:\\s*(?<name>\\S+)");

  /** Reads what stands behind the name of a file. */
  static LineRange of(String written) {
    Matcher counted = COUNTED.matcher(written);
    if (!counted.matches()) {
      return new LineRange(1, Integer.MAX_VALUE, written);
    }
    int first = Optional.ofNullable(counted.group("from")).map(Integer::parseInt).orElse(1);
    int open = counted.group("to") == null && !written.isEmpty() ? first : Integer.MAX_VALUE;
    int last = Optional.ofNullable(counted.group("last")).map(Integer::parseInt).orElse(open);
    return new LineRange(Math.max(1, first), last, "");
  }

  /** The indices of the lines that are meant; empty where there are none. */
  List<Integer> of(List<String> lines) {
    List<Integer> found = new ArrayList<>();
    boolean inside = anchor.isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = ANCHOR.matcher(anchor.isEmpty() ? "" : lines.get(i));
      if (mark.find()) {
        boolean own = mark.group("name").equals(anchor);
        inside = own ? mark.group("end") == null : inside;
      } else if (inside && i + 1 >= first && i + 1 <= last) {
        found.add(i);
      }
    }
    return found;
  }
}
