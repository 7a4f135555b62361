package org.clearleaf.export.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;

/** The passages of a chapter as someone checks them: what is claimed together stands together. */
final class Passages {
  /**
   * A passage.
   *
   * @param says its words, as Markdown
   * @param keys of the sources that it cites
   */
  record Passage(String says, List<String> keys) {
    /** Copies the keys. */
    Passage {
      keys = List.copyOf(keys);
    }
  }

  private final List<Passage> found = new ArrayList<>();
  private final Set<NodeId> heard = new HashSet<>();

  private Passages() {}

  static List<Passage> of(Chapter chapter, Map<NodeId, Note> notes) {
    Passages passages = new Passages();
    passages.read(chapter.blocks());
    // What a note claims is claimed where it is called.
    for (Block block : chapter.blocks()) {
      block.walk(inner -> inner.phrases().forEach(phrase -> passages.called(phrase, notes)));
    }
    return passages.found;
  }

  private void called(Phrase phrase, Map<NodeId, Note> notes) {
    phrase.walk(
        inline -> {
          if (inline instanceof Inline.NoteMark mark && heard.add(mark.note())) {
            Optional.ofNullable(notes.get(mark.note())).ifPresent(note -> read(note.blocks()));
          }
        });
  }

  private void read(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (leads(block) && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Listing) {
        // “You are more likely if:” claims nothing without its list.
        add(List.of(block, blocks.get(i + 1)));
        i++;
      } else {
        read(block);
      }
    }
  }

  private void read(Block block) {
    if (block instanceof Block.Paragraph
        || block instanceof Block.Steps
        || block instanceof Block.Figure) {
      add(List.of(block));
    } else if (block instanceof Block.Table table) {
      table.body().forEach(this::row);
    } else if (block instanceof Block.Listing list && citing(list) <= 1) {
      add(List.of(list));
    } else if (block instanceof Block.DoctorSign sign) {
      add(sign.blocks());
    } else if (!apart(block)) {
      read(block.children());
    }
  }

  /** What claims nothing itself: words below it do, or, for a dose, a table of its own. */
  private static boolean apart(Block block) {
    return block instanceof Block.Heading || block instanceof Block.Dose;
  }

  private static boolean leads(Block block) {
    return block instanceof Block.Paragraph paragraph
        && PassageText.of(paragraph.text()).endsWith(":");
  }

  /** How many items of a list cite a source. */
  private static long citing(Block.Listing list) {
    return list.items().stream().filter(item -> !keys(item.blocks()).isEmpty()).count();
  }

  private void row(Block.Row row) {
    List<String> words = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (Block.Cell cell : row.cells()) {
      words.add(PassageText.of(cell.text()));
      keys(cell.text(), keys);
      words.addAll(words(cell.blocks()));
      keys.addAll(keys(cell.blocks()));
    }
    words.removeIf(String::isBlank);
    if (!words.isEmpty()) {
      found.add(new Passage(String.join(" — ", words), List.copyOf(keys)));
    }
  }

  private void add(List<Block> blocks) {
    List<String> words = words(blocks);
    if (!words.isEmpty()) {
      found.add(new Passage(String.join(" ", words), keys(blocks)));
    }
  }

  /** What blocks say, phrase by phrase. */
  static List<String> words(List<Block> blocks) {
    List<String> words = new ArrayList<>();
    blocks.forEach(
        block ->
            block.walk(
                inner -> inner.phrases().forEach(phrase -> words.add(PassageText.of(phrase)))));
    words.removeIf(String::isBlank);
    return words;
  }

  private static List<String> keys(List<Block> blocks) {
    Set<String> keys = new LinkedHashSet<>();
    blocks.forEach(
        block -> block.walk(inner -> inner.phrases().forEach(phrase -> keys(phrase, keys))));
    return List.copyOf(keys);
  }

  private static void keys(Phrase phrase, Set<String> keys) {
    phrase.walk(
        inline -> {
          if (inline instanceof Inline.Citation citation) {
            keys.addAll(citation.keys());
          }
        });
  }
}
