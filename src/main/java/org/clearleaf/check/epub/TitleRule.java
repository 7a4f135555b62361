package org.clearleaf.check.epub;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Each file has a title that says what is in it (WCAG 2.2, 2.4.2; technique EPUB-TITLES-002). */
final class TitleRule implements PublicationRule {
  /** What a program calls a file, and no person a chapter. */
  static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(x?html?|xml|md|png|jpe?g|svg|gif|webp|pdf)");

  @Override
  public void check(Publication publication, EpubAudit audit) {
    Set<String> seen = new HashSet<>();
    for (Publication.ContentDocument file : publication.spine()) {
      String title =
          Dom.all(file.document(), "title")
              .filter(t -> Dom.around(t, "head").isPresent())
              .map(Element::getTextContent)
              .map(String::strip)
              .findFirst()
              .orElse("");
      if (title.isEmpty()) {
        audit.report(Rule.EPUB_TITLE, file.path(), title, "says nothing");
      } else if (FILE_NAME.matcher(title).matches()) {
        audit.report(Rule.EPUB_TITLE, file.path(), title, "is a file name");
      } else if (!seen.add(title)) {
        audit.report(Rule.EPUB_TITLE, file.path(), title, "is that of another file too");
      }
    }
  }
}
