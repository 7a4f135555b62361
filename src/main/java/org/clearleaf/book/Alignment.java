package org.clearleaf.book;

/** How a column of a table is set. */
public enum Alignment {
  START,
  CENTER,
  END
}
