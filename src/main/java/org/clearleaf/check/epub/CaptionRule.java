package org.clearleaf.check.epub;

import java.util.stream.Stream;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Captions are there for all readers. */
final class CaptionRule implements PublicationRule {
  @Override
  public void check(Publication publication, EpubAudit audit) {
    for (Publication.ContentDocument file : publication.spine()) {
      Stream.of("figcaption", "caption")
          .flatMap(name -> Dom.all(file.document(), name))
          .filter(CaptionRule::isHidden)
          .forEach(
              caption ->
                  audit.report(
                      caption,
                      Rule.EPUB_CAPTION_HIDDEN,
                      file.path(),
                      FileFindings.quoted(caption.getTextContent())));
    }
  }

  private static boolean isHidden(Element caption) {
    return caption.getAttribute("aria-hidden").equals("true") || caption.hasAttribute("hidden");
  }
}
