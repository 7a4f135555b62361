package org.clearleaf.edited;

/** How a column of a table is set. */
public enum Alignment {
  START,
  CENTER,
  END
}
