package org.clearleaf.paper.pdf.tags;

import java.util.Map;
import java.util.Set;
import org.clearleaf.edition.PdfStandard;

/**
 * How a standard wants things tagged. One text gives one tree; only what stands here differs
 * between PDF/UA-1, which knows the types of PDF 1.7, and PDF/UA-2, which has those of PDF 2.0 and
 * a table of what may stand in what (ISO/TS 32005).
 */
enum Dialect {
  UA_1,
  UA_2;

  /** The namespace of PDF 2.0 (ISO 32000-2, 14.8.6). */
  static final String PDF_2 = "http://iso.org/pdf2/ssn";

  /** The namespace of the types that PDF 2.0 took over without describing them again. */
  static final String PDF_1_7 = "http://iso.org/pdf/ssn";

  private static final Set<String> ONLY_1_7 =
      Set.of("TOC", "TOCI", "Reference", "Code", "BlockQuote");

  static Dialect of(PdfStandard standard) {
    return standard == PdfStandard.UA_2 ? UA_2 : UA_1;
  }

  /**
   * What the types of PDF 2.0 are in PDF 1.7. In PDF 2.0 their namespace says it all, but there are
   * readers that know of none, and lose the words of types they do not know.
   */
  static Map<String, String> roles() {
    return Map.of(
        // So that the first heading can be H1 (PDF/UA-1 7.4.2).
        "Title", "P",
        "Em", "Span",
        "Strong", "Span",
        "Sub", "Span",
        "Aside", "Div",
        "FENote", "Note");
  }

  /** Whether types are told apart by their namespaces. */
  boolean hasNamespaces() {
    return this == UA_2;
  }

  /** The namespace of a type. */
  static String namespace(String type) {
    return ONLY_1_7.contains(type) ? PDF_1_7 : PDF_2;
  }

  /** A note: PDF 2.0 has foot and end notes in one type, and no use for the old one. */
  Element note(Element parent) {
    if (this == UA_1) {
      return parent.add("Note");
    }
    Element note = parent.add("FENote");
    // PDF/UA-2 8.2.5.14
    note.attribute("FENote", "NoteType", "Footnote");
    return note;
  }

  /**
   * The element of a link that is a number and no more: a mark of a note, an entry of the contents.
   * PDF/UA-1 wants the annotation in a Link (7.18.5), ISO/TS 32005 lets none stand in a Reference.
   */
  Element reference(Element parent) {
    Element reference = parent.add("Reference");
    return this == UA_1 ? reference.add("Link") : reference;
  }

  /** The element of a link within the book: its words may hold what a Reference may not. */
  Element crossReference(Element parent) {
    return this == UA_1 ? reference(parent) : parent.add("Link");
  }

  /** A caption. In PDF 1.7 the figure's alternative text would stand for it too. */
  Element caption(Element figure, Element parent) {
    return (this == UA_1 ? parent : figure).add("Caption");
  }

  /** An element for program text, and in it one for each line: readers drop line ends. */
  Element program(Element parent) {
    return parent.add(this == UA_1 ? "Div" : "Code");
  }

  /** A line of program text. */
  Element programLine(Element program) {
    if (this == UA_2) {
      return program.add("Sub");
    }
    Element line = program.add("P");
    line.attribute("Layout", "TextAlign", "Start");
    return line.add("Code");
  }

  /** The numbering of a list whose labels are terms (ISO 32000-2, table 382). */
  String terms() {
    return this == UA_1 ? "None" : "Description";
  }

  /** The numbering of a list whose labels are marks that PDF has no name for. */
  String otherMarks() {
    return this == UA_1 ? "None" : "Unordered";
  }

  /** Ties an element to one that it refers to, which PDF 1.7 has no way to say. */
  void refer(Element from, Element to) {
    if (this == UA_2) {
      from.refersTo(to);
    }
  }

  /** Says of text that it is raised or lowered. */
  void shift(Element span, boolean raised, double fontSize) {
    if (this == UA_1) {
      span.attribute("Layout", "BaselineShift", (raised ? 0.33 : -0.16) * fontSize);
    } else {
      span.attribute("Layout", "TextPosition", raised ? "Sup" : "Sub");
    }
  }
}
