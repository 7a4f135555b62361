package org.clearleaf.paper.layout.line;

/**
 * How bad it is to end a line somewhere, from 0 to 1000. A line costs the square of its badness
 * plus the square of the penalty at its end, as in TeX; where a line is ragged, 100 weighs as much
 * as a tenth of the measure left empty.
 */
final class Penalty {
  /** After a word of one letter, and of two. */
  static final int SHORT_WORD = 80;

  static final int TWO_LETTERS = 20;

  /** Between a number and its unit, a title and its name. */
  static final int NUMBER_AND_UNIT = 600;

  static final int TITLE_AND_NAME = 300;

  /** After a hyphen or dash that the author wrote, and after a slash. */
  static final int INSIDE = 40;

  /** Between syllables of a Korean word: readers know them as units, but spaces are better. */
  static final int SYLLABLE = 90;

  /** Elsewhere inside an address or program text. */
  static final int ADDRESS = 110;

  /** Inside the name of a host, which is known as a whole. */
  static final int HOST = 400;

  /** Inside a name, where no words stand around it: a reader cannot tell that it goes on. */
  static final int NAME = 950;

  /** At a hyphen that we add: tuned so that under one line in twenty ends with one. */
  static final int HYPHEN = 60;

  /** At a hyphen that the author allows, in a profile that adds none. */
  static final int SOFT_HYPHEN = 300;

  /** Between any two letters, where a word is wider than the measure. */
  static final int ANYWHERE = 1000;

  /** A last line that is one short word looks like an accident. */
  static final int RUNT = 500;

  private Penalty() {}
}
