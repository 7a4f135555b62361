package org.clearleaf.check.epub;

import org.clearleaf.finding.Rule;

/** A table names its columns or rows (WCAG 2.2, 1.3.1). */
final class TableRule implements PublicationRule {
  @Override
  public void check(Publication publication, EpubAudit audit) {
    for (Publication.ContentDocument file : publication.spine()) {
      Dom.all(file.document(), "table")
          .filter(table -> !table.getAttribute("role").equals("presentation"))
          .filter(table -> Dom.all(table, "th").findAny().isEmpty())
          .forEach(table -> audit.report(table, Rule.EPUB_TABLE_HEADS, file.path()));
    }
  }
}
