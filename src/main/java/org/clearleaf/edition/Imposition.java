package org.clearleaf.edition;

/**
 * How pages go onto what is printed.
 *
 * @param bleed how far what reaches the edge of a page goes on past it, for {@link Kind#PRINT}
 * @param marks whether marks show where to cut, for {@link Kind#PRINT}
 */
public record Imposition(Kind kind, Length bleed, boolean marks) {
  /** One page a sheet side, as it is read. */
  public static final Imposition PAGES = new Imposition(Kind.PAGES, Length.mm(0), false);

  /** Two pages a sheet side, for folding and stapling. */
  public static final Imposition BOOKLET = new Imposition(Kind.BOOKLET, Length.mm(0), false);

  /** What kinds there are. */
  public enum Kind {
    PAGES,
    BOOKLET,
    /** A printer's copy: pages with what is cut off. */
    PRINT
  }
}
