package org.clearleaf.manuscript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;
import org.clearleaf.yaml.YamlNode;

/**
 * What was read of one title.
 *
 * @param name the folder's or file's name, from which file names follow
 * @param root the folder that pictures must lie in
 * @param book what it says; empty when there was nothing to read
 * @param settings what book.yaml says, for the edition stage to read its part of
 */
public record Manuscript(
    String name,
    Path root,
    Optional<Book> book,
    YamlNode.Mapping settings,
    List<Finding> findings) {

  /** Copies the findings. */
  public Manuscript {
    findings = List.copyOf(findings);
  }
}
