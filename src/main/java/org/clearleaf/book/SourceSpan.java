package org.clearleaf.book;

/**
 * A place in a manuscript.
 *
 * @param file path relative to the manuscript folder, with forward slashes
 * @param line first line, from 1
 * @param column first column, from 1, in UTF-16 units
 */
public record SourceSpan(String file, int line, int column) implements Comparable<SourceSpan> {

  /** Rejects places before the first line or column. */
  public SourceSpan {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line " + line + ", column " + column + " of " + file);
    }
  }

  /** The start of a file. */
  public static SourceSpan startOf(String file) {
    return new SourceSpan(file, 1, 1);
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
