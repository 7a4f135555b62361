package org.clearleaf.manuscript;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's tables, looked for only in paragraphs that have a pipe, since it tries a regular
 * expression on the lines of all; and below words in the same paragraph too.
 */
final class PipedParagraphs implements ParagraphPreProcessorFactory {
  private static final int MOST_CELLS = 2000;

  private static final Pattern DELIMITERS =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*+\\|?\\s*");

  /** What ends a table and is no row of it. */
  private static final Pattern CAPTION = Pattern.compile("\\s*(?:\\[.*]\\s*$|Table:[ \\t])");

  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

  private final ParagraphPreProcessorFactory tables = TableParagraphPreProcessor.Factory();

  /** What takes the place of Flexmark's own extension. */
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
      // none of its own
    }

    @Override
    public void extend(Parser.Builder builder) {
      builder.paragraphPreProcessorFactory(new PipedParagraphs());
    }
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return tables.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return tables.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return tables.affectsGlobalScope();
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    ParagraphPreProcessor table = tables.apply(state);
    return (paragraph, at) -> {
      if (paragraph.getChars().indexOf('|') < 0 || isTooWide(paragraph) || isBare(paragraph)) {
        return 0;
      }
      int head = head(paragraph);
      if (head > 0) {
        part(paragraph, head, at, table);
      }
      return read(paragraph, at, table);
    };
  }

  /** Whether there are marks of columns first, and no row below them. */
  private static boolean isBare(Paragraph paragraph) {
    List<BasedSequence> lines = paragraph.getContentLines();
    return DELIMITERS.matcher(lines.get(0)).matches()
        && (lines.size() == 1 || lines.get(1).indexOf('|') < 0);
  }

  /** Whether a line has more cells than Flexmark's regular expression can follow. */
  private static boolean isTooWide(Paragraph paragraph) {
    return paragraph.getContentLines().stream()
        .anyMatch(
            line -> line.length() > MOST_CELLS && line.countOfAny(c -> c == '|') > MOST_CELLS);
  }

  /** The line at which a table begins below words (GFM 0.29, 4.10); 0 where none does. */
  private static int head(Paragraph paragraph) {
    List<BasedSequence> lines = paragraph.getContentLines();
    for (int i = 2; i < lines.size(); i++) {
      if (lines.get(i - 1).indexOf('|') >= 0 && DELIMITERS.matcher(lines.get(i)).matches()) {
        int head = i - 1;
        while (head > 0 && lines.get(head - 1).indexOf('|') >= 0) {
          head--;
        }
        return head;
      }
    }
    return 0;
  }

  /**
   * Reads a table. Flexmark ends it at a row without bars, which is of one cell (GFM 0.29, 4.10):
   * such rows get one, unless it turns out that there is no table.
   */
  private static int read(Paragraph paragraph, ParserState state, ParagraphPreProcessor table) {
    List<BasedSequence> lines = List.copyOf(paragraph.getContentLines());
    int[] indents = paragraph.getLineIndents();
    bar(paragraph);
    int taken = table.preProcessBlock(paragraph, state);
    if (taken == 0) {
      paragraph.setContentLines(lines);
      paragraph.setLineIndents(indents);
    }
    return taken;
  }

  private static void bar(Paragraph table) {
    List<BasedSequence> lines = table.getContentLines();
    int[] indents = table.getLineIndents().clone();
    int row = 0;
    while (row < lines.size() && !DELIMITERS.matcher(lines.get(row)).matches()) {
      row++;
    }
    for (row++; row < lines.size() && !CAPTION.matcher(lines.get(row)).lookingAt(); row++) {
      BasedSequence line = lines.get(row).trimStart();
      // A bar in program text parts nothing.
      boolean bare = line.indexOf('|') < 0 || (line.indexOf('`') >= 0 && line.charAt(0) != '|');
      if (bare) {
        table.setContentLine(row, PrefixedSubSequence.prefixOf("|", line));
        indents[row] = 0;
      }
    }
    table.setLineIndents(indents);
  }

  /** Whether the lines of a paragraph so far make a table, with a head or without. */
  static boolean holdsTable(CharSequence paragraph) {
    if (paragraph.toString().indexOf('|') < 0) {
      return false;
    }
    String[] lines = paragraph.toString().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (DELIMITERS.matcher(lines[i]).matches()) {
        boolean barred = lines[i].indexOf('|') >= 0;
        boolean headless = i == 0 && barred && lines.length > 1 && lines[1].indexOf('|') >= 0;
        boolean headed = i > 0 && lines[i - 1].indexOf('|') >= 0;
        if (headless || (headed && (barred || cells(lines[i - 1]) == 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static long cells(String line) {
    String inside = line.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
    return PIPE.matcher(inside).results().count() + 1;
  }

  /** Makes a paragraph of its own of the words above a table: Flexmark takes the two for one. */
  private static void part(
      Paragraph paragraph, int head, ParserState state, ParagraphPreProcessor table) {
    Paragraph above = new Paragraph();
    above.setContent(paragraph, 0, head);
    above.setCharsFromContent();
    paragraph.insertBefore(above);
    // Another table may stand there, with a caption right above this one.
    if (holdsTable(above.getContentChars()) && read(above, state, table) > 0) {
      Node made = requireNonNull(above.getPrevious());
      int rest = 0;
      while (rest < head
          && above.getContentLines().get(rest).getStartOffset() < made.getEndOffset()) {
        rest++;
      }
      above.setContent(above, rest, head);
    }
    if (above.getLineCount() == 0) {
      above.unlink();
    } else {
      above.setCharsFromContent();
      state.getInlineParser().parse(above.getContentChars().trimEnd(), above);
    }
    paragraph.setContent(paragraph, head, paragraph.getLineCount());
    paragraph.setCharsFromContent();
  }
}
