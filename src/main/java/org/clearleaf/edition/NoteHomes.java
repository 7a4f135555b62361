package org.clearleaf.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;

/**
 * Finds anew where each note is read, once passages for other editions are gone: at the first mark
 * that is left. A note without one goes.
 */
final class NoteHomes {
  private final Map<NodeId, NodeId> homes = new LinkedHashMap<>();

  private NoteHomes() {}

  static Book find(Book book) {
    if (book.notes().isEmpty()) {
      return book;
    }
    NoteHomes found = new NoteHomes();
    book.chapters().forEach(chapter -> chapter.blocks().forEach(b -> b.walk(found::look)));
    Map<NodeId, Note> notes = new LinkedHashMap<>();
    found.homes.forEach(
        (id, home) -> {
          Note note = book.notes().get(id);
          if (note != null) {
            notes.put(id, new Note(id, note.number(), home, note.blocks()));
          }
        });
    return book.with(book.chapters(), notes);
  }

  private void look(Block block) {
    for (Phrase phrase : block.phrases()) {
      look(phrase.inlines(), phrase.id());
    }
  }

  private void look(List<Inline> inlines, NodeId phrase) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.NoteMark mark) {
        homes.putIfAbsent(mark.note(), phrase);
      }
      look(inline.children(), phrase);
    }
  }
}
