package org.clearleaf.paper.font;

/** Which kind of face a text wants. */
public enum Typeface {
  SANS,
  SANS_BOLD,
  SANS_ITALIC,
  SANS_BOLD_ITALIC,
  MONO,
  MONO_BOLD;

  /** The italic one of the family; the upright one where it has none. */
  public Typeface italic() {
    return switch (this) {
      case SANS, SANS_ITALIC -> SANS_ITALIC;
      case SANS_BOLD, SANS_BOLD_ITALIC -> SANS_BOLD_ITALIC;
      case MONO, MONO_BOLD -> this;
    };
  }

  /** The bold one of the family. */
  public Typeface bold() {
    return switch (this) {
      case SANS, SANS_BOLD -> SANS_BOLD;
      case SANS_ITALIC, SANS_BOLD_ITALIC -> SANS_BOLD_ITALIC;
      case MONO, MONO_BOLD -> MONO_BOLD;
    };
  }
}
