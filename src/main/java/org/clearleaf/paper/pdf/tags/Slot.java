package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A place for content in the tree. What is painted for it registers here, in order, on as many
 * pages as it takes; so an element that crosses pages stays one element.
 */
public final class Slot implements TagKid {
  private final Element parent;
  private final List<Reference> references = new ArrayList<>(1);

  Slot(Element parent) {
    this.parent = parent;
  }

  /** Content of a page or an annotation on it. */
  sealed interface Reference {}

  /** A marked-content sequence. */
  record Marked(COSDictionary page, int mcid) implements Reference {}

  /** An element that says how what is painted for it is read. */
  record Said(Element span) implements Reference {}

  /** An annotation. */
  record Annotation(COSDictionary page, COSDictionary annotation) implements Reference {}

  /** The element that the content belongs to. */
  public Element parent() {
    return parent;
  }

  /** Adds a marked-content sequence. */
  public void mark(COSDictionary page, int mcid) {
    references.add(new Marked(page, mcid));
  }

  /** Adds a place for content that another text is read for, in an element of its own. */
  public Slot said(String text) {
    Element span = Element.said(parent, text);
    references.add(new Said(span));
    return span.slot();
  }

  /** Adds an annotation. */
  public void annotate(COSDictionary page, COSDictionary annotation) {
    references.add(new Annotation(page, annotation));
  }

  boolean isEmpty() {
    return references.isEmpty();
  }

  /** The elements inside it, in order. */
  List<Element> spans() {
    return references.stream()
        .flatMap(reference -> reference instanceof Said said ? Stream.of(said.span()) : null)
        .toList();
  }

  List<Reference> references() {
    return references;
  }
}
