package org.clearleaf.check.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes tables of what looks like tables: GFM knows none whose head has other columns than the line
 * of dashes, none without a head, and leaves out the cells of a row that has more; our reader takes
 * all as they are.
 *
 * @param lines with as many cells as GFM asks for
 * @param places the lines that they come from, counted from 0
 */
record Bars(List<String> lines, List<Integer> places) {
  private static final Pattern DASHES =
      Pattern.compile(
          "[ \\t>]*(?!-[ \\t])\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*+\\|?[ \\t]*");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private static final Pattern BLOCK =
      Pattern.compile(
          "[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)]|#{1,6}|:)[ \\t]|```|~~~|:::|\\[\\^[^\\]]*]:|(?i:</?(?:pre|div|table|p|ul|ol|dl)\\b)|<!--)");

  private static final Pattern CAPTION = Pattern.compile("([ \\t>]*+)(\\[[^\\]\\[]+][ \\t]*)");

  private static final Pattern FURTHER_IN = Pattern.compile("^([ >]*?)(?: {4}| {0,3}\\t)[ \\t]*");

  private static final Pattern MARGIN = Pattern.compile("[ \\t>]*+");

  /** Gives the head and the dashes of each table as many columns as its widest row has. */
  static Bars even(String[] all) {
    List<String> lines = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    // Where the last table ends: what looks like a head in one is a row.
    int end = -1;
    for (int i = 0; i < all.length; i++) {
      String above = i == 0 ? "" : all[i - 1];
      boolean dashes = i > end && all[i].indexOf('-') >= 0 && DASHES.matcher(all[i]).matches();
      if (dashes && isHeadless(all, i)) {
        lines.add(margin(all[i]) + "| |");
        places.add(i);
        above = lines.get(lines.size() - 1);
      }
      boolean leaves = i > 1 && quotes(all[i - 1]) < quotes(all[i - 2]);
      if (dashes && leaves && above.indexOf('|') >= 0 && !BLOCK.matcher(above).lookingAt()) {
        // A table ends a quotation, of which its head would be the last words.
        lines.add(lines.size() - 1, "");
        places.add(places.size() - 1, i - 1);
      }
      if (dashes && above.indexOf('|') >= 0 && (all[i].indexOf('|') >= 0 || columns(above) == 1)) {
        below(all, i + 1);
        int columns = columns(above);
        for (end = i; end < all.length && !all[end].isBlank(); end++) {
          if (all[end].indexOf(SourceReader.CAPTION) >= 0) {
            break;
          }
          if (BLOCK.matcher(all[end]).lookingAt()) {
            // Any block ends a table (GFM 0.29, 4.10), also where it has bars.
            all[end] = all[end].replace('|', SourceReader.BAR);
            break;
          }
          columns = Math.max(columns, columns(all[end]));
        }
        lines.set(lines.size() - 1, widened(above, columns, ""));
        all[i] = widened(all[i], columns, "-");
      }
      lines.add(all[i]);
      places.add(i);
    }
    return new Bars(lines, places);
  }

  /**
   * Makes one block of all that stands right below the head of a table: words in brackets are its
   * caption, and lines further in no program text.
   */
  private static void below(String[] all, int first) {
    boolean program = FURTHER_IN.matcher(all[first - 1]).lookingAt();
    for (int row = first; row < all.length && !all[row].isBlank(); row++) {
      all[row] = program ? all[row] : FURTHER_IN.matcher(all[row]).replaceFirst("$1   ");
      Matcher caption = CAPTION.matcher(all[row]);
      if (caption.matches()) {
        all[row] = caption.group(1) + SourceReader.CAPTION + caption.group(2);
        return;
      }
    }
  }

  /** Whether a line of dashes begins a table: nothing, or another block, stands above it. */
  private static boolean isHeadless(String[] all, int dashes) {
    String above = dashes == 0 ? "" : all[dashes - 1].substring(margin(all[dashes - 1]).length());
    boolean row =
        dashes + 1 < all.length
            && all[dashes + 1].indexOf('|') >= 0
            && !BLOCK.matcher(all[dashes + 1]).lookingAt();
    return row
        && all[dashes].indexOf('|') >= 0
        && (above.isBlank()
            || above.matches("#{1,6}[ \\t].*|:::.*|\\[[^\\]]+]:[ \\t].*|(?:[-*_][ \\t]*){3,}"));
  }

  private static long quotes(String line) {
    return margin(line).chars().filter(c -> c == '>').count();
  }

  private static String margin(String line) {
    Matcher margin = MARGIN.matcher(line);
    return margin.lookingAt() ? margin.group() : "";
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
