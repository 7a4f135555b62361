package org.clearleaf.illustration;

/** What a part of a drawing is painted as; a palette makes colours of it. */
public enum Ink {
  LINE,
  SKIN,
  SKIN_FAR,
  SORE,
  SHIRT,
  SHIRT_FAR,
  SHORTS,
  SHORTS_FAR,
  SHOE,
  SHOE_FAR,
  HAIR,
  FEATURE,
  MUSCLE,
  MUSCLE_LINE,
  PROP,
  PROP_FAR,
  CLOTH,
  CLOTH_FAR,
  CUSHION,
  COLD,
  ARROW,
  GHOST,
  HALO,
  CODE,
  PLATE
}
