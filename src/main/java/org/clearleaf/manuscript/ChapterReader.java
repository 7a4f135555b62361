package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.HeadingLevels;
import org.clearleaf.book.NodeId;

/** Reads a file as chapters: one begins with the file and one with each heading of level 1. */
final class ChapterReader {
  private final Reading reading;

  ChapterReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads a file.
   *
   * @param titled whether the title in its front matter is that of a chapter
   */
  void read(MarkdownFile file, boolean titled, List<Chapter> out) {
    reading.enterFile(file.lines());
    NodeId id = reading.enterChapter();
    BlockReader reader = new BlockReader(reading, new HeadingLevels());
    List<Block> blocks = new ArrayList<>();
    boolean first = true;
    if (titled && !beginsWithTitle(file)) {
      file.frontMatter().text("title").flatMap(reader::title).ifPresent(blocks::add);
    }
    for (Node node = file.document().getFirstChild(); node != null; ) {
      if (begins(node) && !blocks.isEmpty()) {
        first = end(id, blocks, file, first, out);
        id = reading.enterChapter();
        reader = new BlockReader(reading, new HeadingLevels());
        blocks = new ArrayList<>();
      }
      int before = blocks.size();
      try {
        node = reader.next(node, blocks);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        // A fault of ours costs a block its look, and the title nothing.
        blocks.subList(before, blocks.size()).clear();
        blocks.add(reader.asTyped(node, e));
        node = node.getNext();
      }
    }
    blocks.addAll(UncalledNotes.of(file.document(), reading, reader));
    if (!blocks.isEmpty()) {
      end(id, blocks, file, first, out);
    }
  }

  /** Whether the first thing that a file says is a heading of level 1. */
  private static boolean beginsWithTitle(MarkdownFile file) {
    for (Node node = file.document().getFirstChild(); node != null; node = node.getNext()) {
      if (begins(node)) {
        return true;
      } else if (!(node instanceof YamlFrontMatterBlock)) {
        return false;
      }
    }
    return false;
  }

  private static boolean begins(Node node) {
    return (node instanceof Heading heading && heading.getLevel() == 1)
        || HtmlRun.beginsChapter(node);
  }

  /** Ends a chapter; links to the file lead to its first. */
  private boolean end(
      NodeId id, List<Block> blocks, MarkdownFile file, boolean first, List<Chapter> out) {
    if (first) {
      String name = file.name().substring(file.name().lastIndexOf('/') + 1);
      reading.target(file.name(), blocks.get(0).id());
      reading.target(name, blocks.get(0).id());
    }
    out.add(new Chapter(id, Chapter.Role.BODY, blocks));
    return false;
  }
}
