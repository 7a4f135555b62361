package org.clearleaf.export.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
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

  private Passages() {}

  static List<Passage> of(Chapter chapter) {
    Passages passages = new Passages();
    passages.read(chapter.blocks());
    return passages.found;
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
    if (block instanceof Block.Paragraph || block instanceof Block.Steps) {
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

  /** What claims nothing itself: words around it do, or, for a dose, a table of its own. */
  private static boolean apart(Block block) {
    return block instanceof Block.Heading
        || block instanceof Block.Figure
        || block instanceof Block.Dose;
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
    }
    words.removeIf(String::isBlank);
    if (!words.isEmpty()) {
      found.add(new Passage(String.join(" — ", words), List.copyOf(keys)));
    }
  }

  private void add(List<Block> blocks) {
    List<String> words = new ArrayList<>();
    blocks.forEach(
        block ->
            block.walk(
                inner -> {
                  if (!(inner instanceof Block.Figure)) {
                    inner.phrases().forEach(phrase -> words.add(PassageText.of(phrase)));
                  }
                }));
    words.removeIf(String::isBlank);
    if (!words.isEmpty()) {
      found.add(new Passage(String.join(" ", words), keys(blocks)));
    }
  }

  static List<String> keys(List<Block> blocks) {
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
