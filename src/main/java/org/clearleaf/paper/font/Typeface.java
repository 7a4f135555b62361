package org.clearleaf.paper.font;

/** Which kind of face a text wants. */
public enum Typeface {
  SANS("AtkinsonHyperlegibleNext-Regular"),
  SANS_BOLD("AtkinsonHyperlegibleNext-Bold"),
  SANS_ITALIC("AtkinsonHyperlegibleNext-Italic"),
  SANS_BOLD_ITALIC("AtkinsonHyperlegibleNext-BoldItalic"),
  SERIF("Literata-Regular"),
  SERIF_BOLD("Literata-Bold"),
  SERIF_ITALIC("Literata-Italic"),
  SERIF_BOLD_ITALIC("Literata-BoldItalic"),
  MONO("AtkinsonHyperlegibleMono-Regular"),
  MONO_BOLD("AtkinsonHyperlegibleMono-Bold");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /** The face that it is mostly set in. */
  String file() {
    return file;
  }

  /** The italic one of the family; the upright one where it has none. */
  public Typeface italic() {
    return switch (this) {
      case SANS, SANS_ITALIC -> SANS_ITALIC;
      case SANS_BOLD, SANS_BOLD_ITALIC -> SANS_BOLD_ITALIC;
      case SERIF, SERIF_ITALIC -> SERIF_ITALIC;
      case SERIF_BOLD, SERIF_BOLD_ITALIC -> SERIF_BOLD_ITALIC;
      case MONO, MONO_BOLD -> this;
    };
  }

  /** The bold one of the family. */
  public Typeface bold() {
    return switch (this) {
      case SANS, SANS_BOLD -> SANS_BOLD;
      case SANS_ITALIC, SANS_BOLD_ITALIC -> SANS_BOLD_ITALIC;
      case SERIF, SERIF_BOLD -> SERIF_BOLD;
      case SERIF_ITALIC, SERIF_BOLD_ITALIC -> SERIF_BOLD_ITALIC;
      case MONO, MONO_BOLD -> MONO_BOLD;
    };
  }

  /** Whether every character is as wide as any other: program text and keys. */
  public boolean isMono() {
    return this == MONO || this == MONO_BOLD;
  }

  /** Whether it is bold. */
  boolean isBold() {
    return this == bold();
  }

  /** Whether letters slant. */
  boolean isItalic() {
    return this == italic() && this != MONO && this != MONO_BOLD;
  }

  /** Whether strokes end in serifs. */
  boolean isSerif() {
    return name().startsWith("SERIF");
  }
}
