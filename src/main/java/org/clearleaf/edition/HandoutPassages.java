package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;

/** Finds passages of a title, and the warnings that their readers would have met before them. */
final class HandoutPassages {
  private final DoctorPages.Gathered title;
  private final Book book;

  HandoutPassages(DoctorPages.Gathered title) {
    this.title = title;
    this.book = title.book();
  }

  /** A chapter or a section by its heading, or a block; nothing when there is none. */
  List<Block> passage(String id) {
    for (Chapter chapter : book.chapters()) {
      List<Block> blocks = chapter.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).id().value().equals(id)) {
          return blocks.get(i) instanceof Block.Heading heading
              ? section(blocks, i, heading.level())
              : List.of(blocks.get(i));
        }
      }
    }
    List<Block> found = new ArrayList<>();
    book.walk(
        block -> {
          if (found.isEmpty() && block.id().value().equals(id)) {
            found.add(block);
          }
        });
    return found;
  }

  private List<Block> section(List<Block> blocks, int from, int level) {
    List<Block> section = new ArrayList<>(List.of(blocks.get(from)));
    for (Block block : blocks.subList(from + 1, blocks.size())) {
      if (block instanceof Block.Heading next && next.level() <= level) {
        break;
      } else if (block instanceof Block.Stretch stretch && opensAt(stretch) <= level) {
        break;
      }
      // What a sheet has no use for, or says itself.
      if (!title.forThePage().contains(block.id())) {
        section.add(block);
      }
    }
    return section;
  }

  /** The level of the heading that a stretch begins with. */
  private static int opensAt(Block.Stretch stretch) {
    return stretch.blocks().get(0) instanceof Block.Heading heading ? heading.level() : 6;
  }

  /** The stretch of a name. */
  Optional<Block.Stretch> stretch(String name) {
    List<Block.Stretch> found = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.Stretch stretch && stretch.name().equals(name)) {
            found.add(stretch);
          }
        });
    return found.stream().findFirst();
  }

  /** What stands on the doctor page. */
  List<Block> doctorPage() {
    return book.chapters().stream()
        .filter(chapter -> chapter.role() == Chapter.Role.DOCTOR)
        .flatMap(chapter -> chapter.blocks().stream())
        .toList();
  }

  /**
   * The warnings that go with parts and do not stand in them: those, and signs, that stand before a
   * part in its chapter, since they hold for what follows, and those anywhere whose scope names a
   * stretch. In the order of the book.
   *
   * @param stretches the names of those that the parts show
   */
  List<Block> warnings(List<Block> parts, Set<String> stretches) {
    Set<NodeId> held = new HashSet<>();
    parts.forEach(part -> part.walk(block -> held.add(block.id())));
    List<Block> found = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      int last = 0;
      for (int i = 0; i < chapter.blocks().size(); i++) {
        if (isShown(chapter.blocks().get(i), held, stretches)) {
          last = i;
        }
      }
      for (int i = 0; i < chapter.blocks().size(); i++) {
        collect(chapter.blocks().get(i), i < last, stretches, found);
      }
    }
    found.removeIf(warning -> held.contains(warning.id()));
    return found;
  }

  private static boolean isShown(Block top, Set<NodeId> held, Set<String> stretches) {
    boolean[] shown = {false};
    top.walk(
        block ->
            shown[0] |=
                held.contains(block.id())
                    || (block instanceof Block.Stretch s && stretches.contains(s.name())));
    return shown[0];
  }

  /**
   * Warnings in a block. Those in a stretch are about it and no other, and a stretch on the sheet
   * says its own.
   */
  private static void collect(
      Block block, boolean before, Set<String> stretches, List<Block> found) {
    if (block instanceof Block.Stretch stretch && stretches.contains(stretch.name())) {
      return;
    }
    boolean warning =
        block instanceof Block.Callout callout
            && callout.warns()
            && (before || callout.scope().stream().anyMatch(stretches::contains));
    if (warning || (before && block instanceof Block.DoctorSign)) {
      found.add(block);
      return;
    }
    boolean goesOn = before && !(block instanceof Block.Stretch);
    block.children().forEach(child -> collect(child, goesOn, stretches, found));
  }
}
