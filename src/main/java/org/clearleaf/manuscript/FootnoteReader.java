package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.finding.Rule;

/** Reads a note where its first mark stands. */
final class FootnoteReader {
  private final Reading reading;
  private final BlockReader blocks;

  /** How many notes are being read, one inside the other: at most two. */
  private int open;

  FootnoteReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  /** Whether what is read now stands in a note. */
  boolean isOpen() {
    return open > 0;
  }

  /** The mark of a note; none where it says nothing. */
  Optional<Inline> mark(Footnote footnote, NodeId phrase) {
    FootnoteBlock block = footnote.getFootnoteBlock();
    Optional<Note> called = reading.calledNote(block);
    if (called.isPresent()) {
      return Optional.of(new Inline.NoteMark(called.get().id(), called.get().number()));
    } else if (open > 1) {
      return Optional.empty();
    } else if (open > 0) {
      reading.mentionNote(block);
      return Optional.of(inBrackets(HtmlReader.words(read(() -> blocks.children(block)))));
    }
    return note(block, phrase, () -> blocks.children(block));
  }

  /** The mark of a note that is written where it stands, `^[words]`, as in Pandoc. */
  Optional<Inline> inlineNote(Node words, NodeId phrase) {
    if (open > 0) {
      return Optional.of(inBrackets(new InlineReader(reading, phrase, this).children(words)));
    }
    return note(words, phrase, () -> blocks.paragraph(words).stream().toList());
  }

  /** A note inside a note has no place of its own on a page: its words follow in brackets. */
  private static Inline inBrackets(List<Inline> words) {
    InlineList all = new InlineList();
    all.text(" (");
    all.addAll(words);
    all.text(")");
    return new Inline.Span(Optional.empty(), Optional.empty(), all.list());
  }

  /** Reads a note at its first mark; one that says nothing has none. */
  private Optional<Inline> note(Node node, NodeId phrase, Supplier<List<Block>> text) {
    Note note = reading.callNote(node, phrase);
    List<Block> read = read(text);
    if (read.isEmpty()) {
      reading.findings.at(reading.span(node), Rule.NOTE_EMPTY);
      reading.dropNote(node);
      return Optional.empty();
    }
    reading.notes.put(note.id(), new Note(note.id(), note.number(), phrase, read));
    return Optional.of(new Inline.NoteMark(note.id(), note.number()));
  }

  private List<Block> read(Supplier<List<Block>> text) {
    open++;
    List<Block> read = text.get();
    open--;
    return read;
  }
}
