package org.clearleaf;

import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.manuscript.Manuscript;

/** A Book as text: a line a block, its kind, id, place and words, indented as they nest. */
final class BookDump {
  private final StringBuilder out = new StringBuilder();

  private BookDump() {}

  static String of(Manuscript manuscript) {
    BookDump dump = new BookDump();
    manuscript.findings().forEach(finding -> dump.out.append(finding.line()).append('\n'));
    Book book = manuscript.book().orElseThrow();
    for (Chapter chapter : book.chapters()) {
      dump.out.append("chapter ").append(chapter.id()).append('\n');
      chapter.blocks().forEach(block -> dump.block(block, 1));
    }
    for (Note note : book.notes().values()) {
      dump.out.append("note ").append(note.id()).append(" at ").append(note.mark()).append('\n');
      note.blocks().forEach(block -> dump.block(block, 1));
    }
    return dump.out.toString();
  }

  private void block(Block block, int depth) {
    out.append("  ".repeat(depth))
        .append(block.getClass().getSimpleName())
        .append(' ')
        .append(block.id())
        .append(' ')
        .append(block.span().line())
        .append(':')
        .append(block.span().column());
    details(block);
    out.append('\n');
    for (Phrase phrase : block.phrases()) {
      out.append("  ".repeat(depth + 1)).append(phrase.inlines()).append('\n');
    }
    block.children().forEach(child -> block(child, depth + 1));
  }

  private void details(Block block) {
    if (block instanceof Block.Heading b) {
      out.append(" level ").append(b.level());
    } else if (block instanceof Block.Listing b) {
      out.append(" start ")
          .append(b.numbering().map(it -> it.label(0)))
          .append(" tight ")
          .append(b.tight());
    } else if (block instanceof Block.Callout b) {
      out.append(' ').append(b.kind()).append(' ').append(b.scope());
    } else if (block instanceof Block.DoctorSign b) {
      out.append(' ').append(b.urgency()).append(' ').append(b.rank());
    } else if (block instanceof Block.Figure b) {
      out.append(" alt “").append(b.alt()).append("” decorative ").append(b.decorative());
    } else if (block instanceof Block.CodeBlock b) {
      out.append(' ')
          .append(b.language())
          .append(" “")
          .append(b.text().replace("\n", "⏎"))
          .append('”');
    } else if (block instanceof Block.Table b) {
      out.append(' ').append(b.columns()).append(" row heads ").append(b.rowHeads());
    }
  }
}
