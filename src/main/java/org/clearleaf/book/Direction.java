package org.clearleaf.book;

/** The direction in which a text is read. */
public enum Direction {
  LTR,
  RTL;

  /** The direction of a language by its BCP 47 tag; left to right when unknown. */
  public static Direction of(String language) {
    return switch (language.split("-", 2)[0]) {
      case "ar", "fa", "he", "ur", "yi", "ps", "sd", "ug" -> RTL;
      default -> LTR;
    };
  }

  /** As HTML and YAML spell it. */
  public String code() {
    return this == LTR ? "ltr" : "rtl";
  }
}
