package org.clearleaf.edited;

/**
 * What a box is. This is the one table of what follows from it: the word that says what it is, the
 * structure type of PDF, the element, class and role of XHTML, and how it is set apart on paper.
 */
public enum Role {
  QUOTE("", "BlockQuote", "blockquote", "", "", Setting.RULE, Tone.RULE, Tone.PAPER),
  NOTE("note", Setting.BAR, Tone.ACCENT, Tone.PANEL),
  TIP("tip", Setting.BAR, Tone.ACCENT, Tone.PANEL),
  IMPORTANT("important", Setting.BAR, Tone.ACCENT, Tone.PANEL),
  WARNING("warning", Setting.BAR, Tone.NOW, Tone.NOW_PANEL),
  CAUTION("caution", Setting.BAR, Tone.NOW, Tone.NOW_PANEL),
  STOP("stop", Setting.BAR, Tone.NOW, Tone.NOW_PANEL),
  /** A container that nobody knows. */
  UNKNOWN("unknown", Setting.BAR, Tone.NOW, Tone.PANEL),
  SIGN_NOW("now", Tone.NOW),
  SIGN_TODAY("today", Tone.TODAY),
  SIGN_SOON("soon", Tone.SOON),
  CARD_NOW("card now", Setting.HEAVY_CARD, Tone.NOW),
  CARD_TODAY("card today", Setting.CARD, Tone.TODAY),
  CARD_SOON("card soon", Setting.CARD, Tone.SOON),
  /** Something to do, with its pictures, on a page of its own. */
  EXERCISE("", "", "section", "stretch", "", Setting.OWN_PAGE, Tone.TEXT, Tone.PAPER),
  /** What other editions of the title do not hold. */
  EDITION_ONLY("", "Div", "div", "edition-only", "", Setting.NONE, Tone.TEXT, Tone.PAPER);

  /** How a box is set apart on paper. */
  public enum Setting {
    /** Not at all. */
    NONE,
    /** By a thin line before it. */
    RULE,
    /** By a bar before it and a ground. */
    BAR,
    /** By a border, with its heading in a band. */
    CARD,
    /** The same; where all are outlined, this is the most urgent. */
    HEAVY_CARD,
    /** By the top of a page. */
    OWN_PAGE
  }

  private final String word;
  private final String tag;
  private final String element;
  private final String className;
  private final String aria;
  private final Setting setting;
  private final Tone tone;
  private final Tone ground;

  Role(
      String word,
      String tag,
      String element,
      String className,
      String aria,
      Setting setting,
      Tone tone,
      Tone ground) {
    this.word = word;
    this.tag = tag;
    this.element = element;
    this.className = className;
    this.aria = aria;
    this.setting = setting;
    this.tone = tone;
    this.ground = ground;
  }

  /** A callout. */
  Role(String word, Setting setting, Tone tone, Tone ground) {
    this(word, "Aside", "div", "callout " + word, "note", setting, tone, ground);
  }

  /** A sign of something. */
  Role(String urgency, Tone tone) {
    this(
        "sign-" + urgency,
        "Div",
        "div",
        "sign " + urgency,
        "note",
        Setting.BAR,
        tone,
        Tone.NOW_PANEL);
  }

  /** Signs gathered under a heading. */
  Role(String className, Setting setting, Tone tone) {
    this("", "Div", "section", className, "", setting, tone, Tone.PAPER);
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

  /** Its role in XHTML (WAI-ARIA 1.2); may be empty. */
  public String aria() {
    return aria;
  }

  /** How it is set apart on paper. */
  public Setting setting() {
    return setting;
  }

  /** The colour of its bar, its line or its border. */
  public Tone tone() {
    return tone;
  }

  /** The colour of its ground. */
  public Tone ground() {
    return ground;
  }
}
