package org.clearleaf.screen.xhtml;

import java.util.List;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;

/**
 * A section as XHTML.
 *
 * @param name of the file
 * @param called what lists of files call it where it has no heading
 * @param title of the page
 * @param body what stands inside the body element
 * @param headings that the contents lists, in order
 */
public record XhtmlFile(
    String name,
    Section.Role role,
    String called,
    String title,
    String body,
    List<Matter.Heading> headings) {

  /** Copies the headings. */
  public XhtmlFile {
    headings = List.copyOf(headings);
  }
}
