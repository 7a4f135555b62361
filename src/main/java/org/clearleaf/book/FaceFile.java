package org.clearleaf.book;

import java.util.Arrays;

/** A file with a typeface that a title brings along, as it was read. */
public final class FaceFile {
  private final String path;
  private final boolean bold;
  private final byte[] program;
  private final int hash;

  /**
   * A file.
   *
   * @param path in the folder of the manuscript
   * @param program its bytes, which nobody changes
   */
  public FaceFile(String path, boolean bold, byte[] program) {
    this.path = path;
    this.bold = bold;
    this.program = program;
    this.hash = 31 * path.hashCode() + Arrays.hashCode(program);
  }

  /** Where it lies in the folder of the manuscript. */
  public String path() {
    return path;
  }

  /** Whether it is for what is set bold. */
  public boolean bold() {
    return bold;
  }

  /** Its bytes, not to be changed. */
  public byte[] program() {
    return program;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaceFile that
        && hash == that.hash
        && bold == that.bold
        && path.equals(that.path)
        && Arrays.equals(program, that.program);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return path;
  }
}
