package org.clearleaf.edited;

/** How a stretch of text is written apart from what is around it. */
public enum Style {
  EMPHASIS,
  STRONG,
  STRUCK,
  SUPERSCRIPT,
  SUBSCRIPT,
  KEY,
  CODE
}
