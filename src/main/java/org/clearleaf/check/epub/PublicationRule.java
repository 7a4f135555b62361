package org.clearleaf.check.epub;

/** One thing that a publication must get right. */
interface PublicationRule {
  void check(Publication publication, EpubAudit audit);
}
