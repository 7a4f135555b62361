package org.clearleaf.screen.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Section;

/**
 * Writes plain text of UTF-8 in lines of 72 columns, for readers and transcribers who want nothing
 * but the words: headings begin with `#`, items with `-` or their number, notes stand at the end of
 * their section, tables are read row by row, and pictures are what they say.
 */
public final class TextWriter {
  /** How far in a note stands behind its first line. */
  private static final int NOTE = 4;

  private final Edited text;
  private final Lines lines;
  private final TextRuns runs;
  private final TextBlocks blocks;

  private TextWriter(Edited text) {
    Metadata metadata = text.metadata();
    this.text = text;
    this.lines = new Lines(Locale.forLanguageTag(metadata.language()));
    this.runs = new TextRuns(metadata.direction());
    this.blocks = new TextBlocks(lines, runs, text.furniture());
  }

  /** The bytes of the file. */
  public static byte[] write(Edited text) {
    TextWriter writer = new TextWriter(text);
    text.sections().forEach(writer::section);
    return writer.lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void section(Section section) {
    section.blocks().forEach(block -> block.accept(blocks));
    Map<NodeId, String> called = runs.takeCalled();
    if (!called.isEmpty()) {
      lines.apart();
      lines.paragraph(text.furniture().notes() + ":");
    }
    called.forEach(
        (id, label) -> Optional.ofNullable(text.notes().get(id)).ifPresent(n -> note(n, label)));
  }

  private void note(Footnote note, String label) {
    lines.apart();
    lines.open(label + ": ", NOTE);
    note.blocks().forEach(block -> block.accept(blocks));
    lines.close(NOTE);
  }
}
