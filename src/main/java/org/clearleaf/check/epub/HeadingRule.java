package org.clearleaf.check.epub;

import java.util.List;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Headings go down one level at a time, over all files (EPUB Accessibility Techniques, 4.3). */
final class HeadingRule implements PublicationRule {
  @Override
  public void check(Publication publication, EpubAudit audit) {
    int last = 0;
    for (Publication.ContentDocument file : publication.spine()) {
      List<Element> headings =
          Dom.all(file.document(), "*").filter(e -> e.getLocalName().matches("h[1-6]")).toList();
      for (Element heading : headings) {
        int level = heading.getLocalName().charAt(1) - '0';
        if (level > last + 1) {
          audit.report(
              heading,
              Rule.EPUB_HEADING_SKIPPED,
              file.path(),
              last,
              level,
              FileFindings.quoted(heading.getTextContent()));
        }
        last = level;
      }
    }
  }
}
