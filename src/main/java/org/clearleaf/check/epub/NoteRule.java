package org.clearleaf.check.epub;

import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** From a note a link leads back to where it was called (DAISY knowledge base, notes). */
final class NoteRule implements PublicationRule {
  @Override
  public void check(Publication publication, EpubAudit audit) {
    for (Publication.ContentDocument file : publication.spine()) {
      Dom.all(file.document(), "*")
          .filter(note -> note.getAttribute("role").equals("doc-footnote"))
          .filter(
              note ->
                  Dom.all(note, "a").noneMatch(a -> a.getAttribute("role").equals("doc-backlink")))
          .forEach(
              note ->
                  audit.report(
                      note,
                      Rule.EPUB_NOTE,
                      file.path(),
                      FileFindings.quoted(note.getTextContent())));
    }
  }
}
