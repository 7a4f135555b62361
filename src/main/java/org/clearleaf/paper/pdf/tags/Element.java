package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.edited.Alternative;

/** A structure element in the making (ISO 32000-1, 14.7.2). Lives during one call of the writer. */
public final class Element implements TagKid {
  private final String type;
  private final List<TagKid> kids = new ArrayList<>();
  // Of tens of thousands few have attributes, or refer to others.
  private Map<String, Map<String, Object>> attributes = Map.of();
  private Optional<String> alt = Optional.empty();
  private Optional<String> actualText = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<String> expansion = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> id = Optional.empty();
  private List<Element> references = List.of();
  private final Optional<Element> parent;
  private int number;

  private Element(String type, Optional<Element> parent) {
    this.type = type;
    this.parent = parent;
  }

  /** The element that holds all others. */
  static Element root(String type) {
    return new Element(type, Optional.empty());
  }

  /** An element inside another that says how its content is read (ISO 32000-1, 14.9.4). */
  static Element said(Element parent, String text) {
    Element span = new Element("Span", Optional.of(parent));
    span.actualText = Optional.of(text);
    return span;
  }

  /** A new element inside this one. */
  Element add(String kidType) {
    Element kid = new Element(kidType, Optional.of(this));
    kids.add(kid);
    return kid;
  }

  /** A new place for content inside this element. */
  Slot slot() {
    Slot slot = new Slot(this);
    kids.add(slot);
    return slot;
  }

  /** Says what stands for a picture (PDF/UA-1 7.3), and in which language if in another. */
  void alt(Alternative alternative) {
    alt = Optional.of(alternative.text());
    alternative.language().ifPresent(this::language);
  }

  void language(String tag) {
    language = Optional.of(tag);
  }

  /** Takes the language away, where one above says it. */
  void inheritLanguage() {
    language = Optional.empty();
  }

  void expansion(String text) {
    expansion = Optional.of(text);
  }

  void title(String text) {
    title = Optional.of(text);
  }

  void id(String text) {
    id = Optional.of(text);
  }

  /** Says that this element refers to another (ISO 32000-2, table 355, Ref). */
  void refersTo(Element other) {
    if (references.isEmpty()) {
      references = new ArrayList<>();
    }
    references.add(other);
  }

  /** Sets an attribute: a name, a number, a list of strings or of numbers. */
  public void attribute(String owner, String name, Object value) {
    if (attributes.isEmpty()) {
      attributes = new LinkedHashMap<>();
    }
    attributes.computeIfAbsent(owner, o -> new LinkedHashMap<>()).put(name, value);
  }

  /** The structure type. */
  public String type() {
    return type;
  }

  /**
   * Takes out what has no content, once all is painted. What is left has content in it, or may be
   * empty: a cell is there to be written in.
   */
  boolean prune() {
    kids.removeIf(kid -> kid instanceof Slot slot ? slot.isEmpty() : !((Element) kid).prune());
    return !kids.isEmpty() || type.equals("TD") || type.equals("TH");
  }

  void number(int inFile) {
    number = inFile;
  }

  /** Its number in the file, or that of the element in which it would stand. */
  int number() {
    return number > 0 ? number : parent.map(Element::number).orElse(0);
  }

  Optional<Element> parent() {
    return parent;
  }

  List<TagKid> kids() {
    return kids;
  }

  Map<String, Map<String, Object>> attributes() {
    return attributes;
  }

  List<Element> references() {
    return references;
  }

  Optional<String> alt() {
    return alt;
  }

  Optional<String> actualText() {
    return actualText;
  }

  Optional<String> language() {
    return language;
  }

  Optional<String> expansion() {
    return expansion;
  }

  Optional<String> title() {
    return title;
  }

  Optional<String> id() {
    return id;
  }
}
