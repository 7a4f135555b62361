package org.clearleaf.check.source;

import java.util.regex.Pattern;

/**
 * Makes tables of what looks like tables: GFM knows none whose head has other columns than the line
 * of dashes, and leaves out the cells of a row that has more; our reader takes all as they are.
 */
final class Bars {
  private static final Pattern DASHES =
      Pattern.compile(
          "[ \\t>]*(?!-[ \\t])\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*+\\|?[ \\t]*");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private static final Pattern BLOCK =
      Pattern.compile(
          "[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)]|#{1,6}|: )[ \\t]|```|~~~|:::|(?i:</?(?:pre|div|table|p|ul|ol|dl)\\b)|<!--)");

  private Bars() {}

  /** Gives the head and the dashes of each table as many columns as its widest row has. */
  static void even(String[] lines) {
    for (int i = 1; i < lines.length; i++) {
      boolean table =
          lines[i - 1].indexOf('|') >= 0
              && lines[i].indexOf('-') >= 0
              && (lines[i].indexOf('|') >= 0 || columns(lines[i - 1]) == 1)
              && DASHES.matcher(lines[i]).matches();
      if (table) {
        int columns = columns(lines[i - 1]);
        for (int row = i; row < lines.length && lines[row].indexOf('|') >= 0; row++) {
          if (BLOCK.matcher(lines[row]).lookingAt()) {
            // Any block ends a table (GFM 0.29, 4.10), also where it has bars.
            lines[row] = lines[row].replace('|', SourceReader.BAR);
            break;
          }
          columns = Math.max(columns, columns(lines[row]));
        }
        lines[i - 1] = widened(lines[i - 1], columns, "");
        lines[i] = widened(lines[i], columns, "-");
      }
    }
  }

  private static int columns(String line) {
    String inside = line.strip().replaceFirst("^[> \\t]*\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
    return (int) BAR.matcher(inside).results().count() + 1;
  }

  private static String widened(String line, int columns, String cell) {
    int missing = columns - columns(line);
    String end = line.stripTrailing().endsWith("|") ? "" : " |";
    return missing <= 0 ? line : line.stripTrailing() + end + (" " + cell + " |").repeat(missing);
  }
}
