package org.clearleaf.export.title;

import org.clearleaf.edition.Edition;

/**
 * One file to make, or to leave.
 *
 * @param path of the file below the output folder
 * @param key of all that its bytes follow from
 */
public record Job(Edition edition, String path, String key, Reason reason) {

  /** Why it is made, or that it is not. */
  public enum Reason {
    NEW("new"),
    CHANGED("changed"),
    MISSING("missing"),
    ALTERED("altered"),
    ASKED("asked for"),
    INTACT("intact");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public boolean isToDo() {
    return reason != Reason.INTACT;
  }
}
