package org.clearleaf.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;

/**
 * Finds anew where each note is read, once passages for other editions are gone: at the first mark
 * that is left. A note without one goes, and so do the marks of a note that holds nothing here.
 */
final class NoteHomes {
  private final Map<NodeId, NodeId> homes = new LinkedHashMap<>();

  private NoteHomes() {}

  static Book find(Book selected) {
    if (selected.notes().isEmpty()) {
      return selected;
    }
    Set<NodeId> empty =
        selected.notes().values().stream()
            .filter(note -> note.blocks().stream().allMatch(NoteHomes::isEmptied))
            .map(Note::id)
            .collect(Collectors.toSet());
    Book book = empty.isEmpty() ? selected : new Unmarked(empty).book(selected);
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

  private static boolean isEmptied(Block block) {
    return block instanceof Block.EditionOnly only && only.blocks().isEmpty();
  }

  /** Takes away the marks of notes. */
  private static final class Unmarked extends Rewriter {
    private final Set<NodeId> notes;

    Unmarked(Set<NodeId> notes) {
      this.notes = notes;
    }

    @Override
    protected List<Inline> inline(Inline inline) {
      return inline instanceof Inline.NoteMark mark && notes.contains(mark.note())
          ? List.of()
          : super.inline(inline);
    }
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
