package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import java.util.Locale;
import java.util.Optional;

/** The definitions of links, `[label]: address`. */
final class LinkDefinitions {
  private LinkDefinitions() {}

  /** The definition that a link or a picture calls. */
  static Optional<Reference> of(RefNode reference) {
    Reference found = reference.getReferenceNode(reference.getDocument());
    String label = reference.getReference().toString();
    if (found != null || label.chars().allMatch(c -> c < 128)) {
      return Optional.ofNullable(found);
    }
    // Flexmark does not take ẞ and SS for the same (CommonMark 0.31.2, 4.7).
    return Parser.REFERENCES.get(reference.getDocument()).values().stream()
        .filter(defined -> folded(defined.getReference().toString()).equals(folded(label)))
        .findFirst();
  }

  private static String folded(String label) {
    return label
        .strip()
        .replaceAll("\\s+", " ")
        .replace("ẞ", "SS")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
