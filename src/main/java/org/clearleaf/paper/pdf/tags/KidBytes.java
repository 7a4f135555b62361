package org.clearleaf.paper.pdf.tags;

import org.apache.pdfbox.cos.COSDictionary;
import org.clearleaf.paper.pdf.file.ObjectBytes;
import org.jspecify.annotations.Nullable;

/**
 * Spells the kids of an element (ISO 32000-1, 14.7.4): elements, marked content and annotations.
 * The page of the first content is said once, at the element.
 */
final class KidBytes {
  private KidBytes() {}

  static void write(Element element, ObjectBytes out) {
    COSDictionary page = null;
    int count = 0;
    for (TagKid kid : element.kids()) {
      count += kid instanceof Slot slot ? slot.references().size() : 1;
      if (page == null && kid instanceof Slot slot) {
        page = firstPage(slot);
      }
    }
    if (page != null) {
      out.raw("/Pg").reference(page);
    }
    if (count == 0) {
      return;
    }
    out.raw(count == 1 ? "/K" : "/K[");
    for (TagKid kid : element.kids()) {
      if (kid instanceof Element child) {
        out.reference(child.number());
      } else if (kid instanceof Slot slot) {
        for (Slot.Reference reference : slot.references()) {
          write(reference, page, out);
        }
      }
    }
    out.raw(count == 1 ? "" : "]");
  }

  private static @Nullable COSDictionary firstPage(Slot slot) {
    for (Slot.Reference reference : slot.references()) {
      if (reference instanceof Slot.Marked marked) {
        return marked.page();
      }
    }
    return null;
  }

  private static void write(
      Slot.Reference reference, @Nullable COSDictionary page, ObjectBytes out) {
    if (reference instanceof Slot.Annotation annotation) {
      out.raw("<</Type/OBJR/Pg").reference(annotation.page());
      out.raw("/Obj").reference(annotation.annotation()).raw(">>");
    } else if (reference instanceof Slot.Said said) {
      out.reference(said.span().number());
    } else if (reference instanceof Slot.Marked marked && marked.page() == page) {
      out.raw(" ").integer(marked.mcid());
    } else if (reference instanceof Slot.Marked marked) {
      out.raw("<</Type/MCR/Pg").reference(marked.page());
      out.raw("/MCID ").integer(marked.mcid()).raw(">>");
    }
  }
}
