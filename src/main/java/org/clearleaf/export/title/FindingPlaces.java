package org.clearleaf.export.title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Finding;

/** Joins findings about parts of a Book to the lines of Markdown that these were read from. */
final class FindingPlaces {
  private FindingPlaces() {}

  /** The findings in the order of their places; what two editions found is said once. */
  static List<Finding> joined(Book book, List<Finding> findings) {
    Map<NodeId, SourceSpan> spans = new HashMap<>();
    if (findings.stream().anyMatch(f -> f.node().isPresent())) {
      book.walk(
          block -> {
            spans.put(block.id(), block.span());
            block.phrases().forEach(phrase -> spans.put(phrase.id(), block.span()));
          });
    }
    Set<String> said = new HashSet<>();
    return findings.stream()
        .map(f -> f.node().map(spans::get).map(f::withSpan).orElse(f))
        .filter(f -> said.add(f.line()))
        .sorted(Finding.BY_PLACE)
        .toList();
  }
}
