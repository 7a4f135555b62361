package org.clearleaf.check.tagged;

/** Something that must hold of every tagged PDF. */
interface StructureRule {
  /** Reports where it does not hold. */
  void check(TaggedPdf pdf, Node root, Audit audit);
}
