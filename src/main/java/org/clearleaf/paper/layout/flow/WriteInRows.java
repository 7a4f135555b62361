package org.clearleaf.paper.layout.flow;

import org.clearleaf.edited.Matter;

/**
 * How high rows are that readers write in. A table of many of them has a page, or two of half of
 * them each where rows would be too low for handwriting.
 *
 * @param count of rows, where all are to write in and they are many; else 0
 */
record WriteInRows(int count, double pageHeight, Above above) {
  /** Fewer stand where they come. */
  private static final int MANY = 10;

  /** In lines of text: what rows have that are few, and the least. */
  private static final double USUAL = 1.8;

  private static final double LEAST = 1.5;

  /** The part of a page that a table has beside its title and what is said of it. */
  private static final double OF_PAGE = 0.72;

  /** In points, 13.6 and 17 mm: higher ones look like boxes. */
  private static final double MOST_OF_ONE = 38.6;

  private static final double MOST_OF_TWO = 48;

  /**
   * What stands above the rows.
   *
   * @param column above the table
   * @param head of the table
   * @param again the same where it comes again
   */
  record Above(double column, double head, double again) {}

  static WriteInRows of(Matter.Table table, double pageHeight, Above above) {
    int rows = table.body().size();
    boolean all = rows >= MANY && table.body().stream().allMatch(TableRules::isToWriteIn);
    return new WriteInRows(all ? rows : 0, pageHeight, above);
  }

  /** The height of one, in points. */
  double height(double leading) {
    if (count == 0) {
      return USUAL * leading;
    }
    double onOne = onOne();
    if (onOne >= LEAST * leading) {
      return Math.min(onOne, MOST_OF_ONE);
    }
    double first = (pageHeight - above.column()) / half();
    double second = (pageHeight - above.again()) / half();
    // Roundings add up.
    double fits = Math.min(first, second) - 0.1;
    return Math.max(LEAST * leading, Math.min(fits, MOST_OF_TWO));
  }

  /** Whether a page should not end after a row: it should in the middle alone. */
  boolean isKept(int row) {
    return count > 0 && row != half() - 1 && row != count - 1;
  }

  private double onOne() {
    return (OF_PAGE * pageHeight - above.head()) / count;
  }

  private int half() {
    return (count + 1) / 2;
  }
}
