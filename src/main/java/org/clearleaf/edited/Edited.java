package org.clearleaf.edited;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;

/**
 * The text of one edition, complete.
 *
 * @param notes by id; each is read where its first mark stands
 */
public record Edited(
    Metadata metadata,
    List<Section> sections,
    SortedMap<NodeId, Footnote> notes,
    Furniture furniture) {

  /** Copies the collections. */
  public Edited {
    sections = List.copyOf(sections);
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }

  /** Calls the consumer with every block: sections in order, then notes. */
  public void walk(Consumer<Matter> consumer) {
    sections.forEach(section -> section.walk(consumer));
    notes.values().forEach(note -> note.blocks().forEach(block -> block.walk(consumer)));
  }
}
