package org.clearleaf.paper.pdf.file;

/**
 * Objects that are spelled when the file is written and never stand in memory as PDFBox's: a book
 * has tens of thousands of structure elements.
 */
public interface DirectObjects {
  /** How many there are. Their numbers are the first of the file, from 1. */
  int count();

  /** Spells the object of a number. Called from several threads at once, each with its own out. */
  void write(int number, ObjectBytes out);
}
