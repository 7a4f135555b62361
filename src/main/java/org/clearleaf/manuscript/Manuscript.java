package org.clearleaf.manuscript;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;
import org.clearleaf.yaml.YamlNode;

/**
 * What was read of one title.
 *
 * @param name the folder's or file's name, from which file names follow
 * @param root the folder that pictures must lie in
 * @param texts its chapters' files, in the order of the book
 * @param book what it says; empty when there was nothing to read
 * @param settings what book.yaml says, for the edition stage to read its part of
 * @param tied for a translation: what each passage of the original said when it was translated
 */
public record Manuscript(
    String name,
    Path root,
    List<ChapterText> texts,
    Optional<Book> book,
    YamlNode.Mapping settings,
    SortedMap<String, String> tied,
    List<Finding> findings) {

  /** Copies the collections. */
  public Manuscript {
    tied = Collections.unmodifiableSortedMap(new TreeMap<>(tied));
    texts = List.copyOf(texts);
    findings = List.copyOf(findings);
  }
}
