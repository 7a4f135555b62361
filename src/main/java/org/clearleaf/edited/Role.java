package org.clearleaf.edited;

import java.util.Optional;

/**
 * What a box is. This is the one table of what follows from it: the word that says what it is, the
 * structure type of PDF, the element, class and role of XHTML, and how it is set apart on paper.
 */
public enum Role {
  QUOTE("", "BlockQuote", "blockquote", "", "", Setting.RULE, Optional.empty()),
  NOTE("note", Level.NOTE),
  TIP("tip", Level.TIP),
  IMPORTANT("important", Level.NOTE),
  WARNING("warning", Level.WARNING),
  CAUTION("caution", Level.WARNING),
  STOP("stop", Level.STOP),
  /** A container that nobody knows. */
  UNKNOWN("unknown", Level.NOTE),
  SIGN_NOW(
      "sign-now", "Div", "div", "sign now", "doc-notice", Setting.LEVEL, Optional.of(Level.NOW)),
  SIGN_TODAY(
      "sign-today",
      "Div",
      "div",
      "sign today",
      "doc-notice",
      Setting.LEVEL,
      Optional.of(Level.TODAY)),
  SIGN_SOON(
      "sign-soon", "Div", "div", "sign soon", "doc-notice", Setting.LEVEL, Optional.of(Level.SOON)),
  /** Signs gathered under a heading. */
  CARD_NOW("", "Div", "section", "card now", "", Setting.LEVEL, Optional.of(Level.NOW)),
  CARD_TODAY("", "Div", "section", "card today", "", Setting.LEVEL, Optional.of(Level.TODAY)),
  CARD_SOON("", "Div", "section", "card soon", "", Setting.LEVEL, Optional.of(Level.SOON)),
  /** Something to do, with its pictures, on a page of its own. */
  EXERCISE("", "", "section", "stretch", "", Setting.OWN_PAGE, Optional.empty()),
  /** What other editions of the title do not hold. */
  EDITION_ONLY("", "Div", "div", "edition-only", "", Setting.NONE, Optional.empty());

  /** How a box is set apart on paper. */
  public enum Setting {
    /** Not at all. */
    NONE,
    /** By a thin line before it. */
    RULE,
    /** As its level says. */
    LEVEL,
    /** By the top of a page. */
    OWN_PAGE
  }

  private final String word;
  private final String tag;
  private final String element;
  private final String className;
  private final String aria;
  private final Setting setting;
  private final Optional<Level> level;

  Role(
      String word,
      String tag,
      String element,
      String className,
      String aria,
      Setting setting,
      Optional<Level> level) {
    this.word = word;
    this.tag = tag;
    this.element = element;
    this.className = className;
    this.aria = aria;
    this.setting = setting;
    this.level = level;
  }

  /** A callout. */
  Role(String word, Level level) {
    this(word, "Aside", "div", "callout " + word, aria(level), Setting.LEVEL, Optional.of(level));
  }

  /** DPUB-ARIA 1.1 has names for two of them. */
  private static String aria(Level level) {
    return switch (level) {
      case NOTE -> "note";
      case TIP -> "doc-tip";
      case WARNING, STOP, NOW, TODAY, SOON -> "doc-notice";
    };
  }

  /** The key of the word that says what it is; empty where its heading or its look does. */
  public String word() {
    return word;
  }

  /** Its structure type (ISO 32000-2, 14.8.4); empty where its parts stand by themselves. */
  public String tag() {
    return tag;
  }

  /** Its element in XHTML. */
  public String element() {
    return element;
  }

  /** Its classes in XHTML; may be empty. */
  public String className() {
    return className;
  }

  /** Its role in XHTML (WAI-ARIA 1.2, DPUB-ARIA 1.1); may be empty. */
  public String aria() {
    return aria;
  }

  /** How it is set apart on paper. */
  public Setting setting() {
    return setting;
  }

  /** How urgent it is, if it is. */
  public Optional<Level> level() {
    return level;
  }
}
