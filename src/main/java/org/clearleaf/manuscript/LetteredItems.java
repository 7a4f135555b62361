package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Numbering;

/**
 * A paragraph whose lines begin with letters in their order, `a.` `b.` `c.`: a list, which
 * CommonMark does not know.
 *
 * @param starts the texts that begin the items
 * @param skip how many characters of each are its letter
 */
record LetteredItems(Numbering numbering, List<Node> starts, int skip) {
  private static final Pattern LETTER = Pattern.compile("([a-zA-Z])([.)])[ \\t]+");

  /** The items of a paragraph; empty where it is no list. */
  static Optional<LetteredItems> of(Node paragraph) {
    Node first = paragraph.getFirstChild();
    Matcher opening = LETTER.matcher(first instanceof Text ? first.getChars() : "");
    if (!opening.lookingAt() || !"aA".contains(opening.group(1))) {
      return Optional.empty();
    }
    List<Node> starts = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      boolean begins = node == first || node.getPrevious() instanceof SoftLineBreak;
      if (begins) {
        Matcher letter = LETTER.matcher(node instanceof Text ? node.getChars() : "");
        char wanted = (char) (opening.group(1).charAt(0) + starts.size());
        if (!letter.lookingAt()
            || letter.group(1).charAt(0) != wanted
            || !letter.group(2).equals(opening.group(2))) {
          return Optional.empty();
        }
        starts.add(node);
      }
    }
    Numbering numbering =
        new Numbering(
            1,
            opening.group(1).equals("a") ? Numbering.Letters.LOWER : Numbering.Letters.UPPER,
            opening.group(2).equals(".") ? Numbering.Mark.DOT : Numbering.Mark.BRACKET);
    return starts.size() < 2
        ? Optional.empty()
        : Optional.of(new LetteredItems(numbering, starts, opening.end()));
  }
}
