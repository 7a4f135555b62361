package org.clearleaf.screen.xhtml;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;

/**
 * A chapter as XHTML.
 *
 * @param name of the file
 * @param title of the page
 * @param body what stands inside the body element
 * @param headings that the contents lists, in order
 */
public record XhtmlFile(
    String name, Chapter.Role role, String title, String body, List<Block.Heading> headings) {

  /** Copies the headings. */
  public XhtmlFile {
    headings = List.copyOf(headings);
  }
}
