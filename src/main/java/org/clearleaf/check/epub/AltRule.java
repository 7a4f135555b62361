package org.clearleaf.check.epub;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Alternative text says what a picture says (W3C metadata authoring guide, alternativeText). */
final class AltRule implements PublicationRule {
  private static final Set<String> NOTHING =
      Set.of("image", "picture", "photo", "graphic", "figure", "img", "alt", "imagen", "foto");

  @Override
  public void check(Publication publication, EpubAudit audit) {
    for (Publication.ContentDocument file : publication.spine()) {
      Dom.all(file.document(), "img").forEach(image -> image(image, file.path(), audit));
    }
  }

  private static void image(Element image, String path, EpubAudit audit) {
    String alt = image.getAttribute("alt").strip();
    if (TitleRule.FILE_NAME.matcher(alt).matches()) {
      audit.report(image, Rule.EPUB_ALT, path, alt, "is a file name");
    } else if (NOTHING.contains(alt.toLowerCase(Locale.ROOT))) {
      audit.report(image, Rule.EPUB_ALT, path, alt, "says only that there is a picture");
    } else if (!alt.isEmpty() && caption(image).equals(Optional.of(alt))) {
      audit.report(image, Rule.EPUB_ALT, path, FileFindings.quoted(alt), "is its caption again");
    }
  }

  private static Optional<String> caption(Element image) {
    return Dom.around(image, "figure")
        .flatMap(figure -> Dom.all(figure, "figcaption").findFirst())
        .map(caption -> caption.getTextContent().strip());
  }
}
