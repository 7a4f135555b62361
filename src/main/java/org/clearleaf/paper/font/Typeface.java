package org.clearleaf.paper.font;

/** Which kind of face a text wants. */
public enum Typeface {
  SANS,
  SANS_BOLD,
  SANS_ITALIC,
  SANS_BOLD_ITALIC,
  SERIF,
  SERIF_BOLD,
  SERIF_ITALIC,
  SERIF_BOLD_ITALIC,
  MONO,
  MONO_BOLD;

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
}
