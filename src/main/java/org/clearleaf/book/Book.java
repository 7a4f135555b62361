package org.clearleaf.book;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a title says.
 *
 * @param notes by id; each is read where its mark stands
 * @param sources by key
 */
public record Book(
    Metadata metadata,
    List<Chapter> chapters,
    SortedMap<NodeId, Note> notes,
    SortedMap<String, Source> sources) {

  /** Copies the collections. */
  public Book {
    chapters = List.copyOf(chapters);
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /** Calls the consumer with every block: chapters in order, then notes. */
  public void walk(Consumer<Block> consumer) {
    chapters.forEach(chapter -> chapter.blocks().forEach(block -> block.walk(consumer)));
    notes.values().forEach(note -> note.blocks().forEach(block -> block.walk(consumer)));
  }

  /** The same book with other chapters and notes. */
  public Book with(List<Chapter> changedChapters, Map<NodeId, Note> changedNotes) {
    return new Book(metadata, changedChapters, new TreeMap<>(changedNotes), sources);
  }
}
