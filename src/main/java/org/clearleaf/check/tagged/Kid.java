package org.clearleaf.check.tagged;

import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSDictionary;

/** What stands in a structure element. */
public sealed interface Kid permits Node, Kid.Mark, Kid.Annotation, Kid.InForm {

  /** Marked content, by the index of its page. */
  record Mark(int page, int mcid) implements Kid {}

  /** Content of a form, which has ids of its own and is not followed. */
  record InForm() implements Kid {}

  /**
   * An annotation.
   *
   * @param parentKey its key in the parent tree; -1 when it has none
   * @param leadsTo the index of the page that it leads to, where it leads to one
   */
  record Annotation(COSDictionary identity, int parentKey, OptionalInt leadsTo) implements Kid {}
}
