package org.clearleaf.book;

import java.util.Arrays;
import java.util.Optional;

/** A file with a typeface that a title brings along, as it was read. */
public final class FaceFile {
  private final String path;
  private final boolean bold;
  private final Optional<String> language;
  private final byte[] program;
  private final int hash;

  /**
   * A file.
   *
   * @param path in the folder of the manuscript
   * @param language whose way to draw letters it follows, where others draw them otherwise
   * @param program its bytes, which nobody changes
   */
  public FaceFile(String path, boolean bold, Optional<String> language, byte[] program) {
    this.path = path;
    this.bold = bold;
    this.language = language;
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

  /** The language that it is meant for, if for one. */
  public Optional<String> language() {
    return language;
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
        && language.equals(that.language)
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
