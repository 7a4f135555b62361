package org.clearleaf.edited;

import java.util.Optional;

/**
 * The text in the place of a picture.
 *
 * @param text what is said; empty where the picture is there for looks alone
 * @param language of the text, where it is not that of the edition
 */
public record Alternative(State state, String text, Optional<String> language) {
  /** Where a text comes from. */
  public enum State {
    /** Its author wrote it. */
    WRITTEN,
    /** Nobody did: it says so. */
    MISSING,
    /** There is none, for nothing is to be said. */
    DECORATIVE
  }

  /** A text that its author wrote. */
  public static Alternative of(String text) {
    return new Alternative(State.WRITTEN, text, Optional.empty());
  }

  /** Nothing to say. */
  public static Alternative decorative() {
    return new Alternative(State.DECORATIVE, "", Optional.empty());
  }

  /** Whether the picture says nothing. */
  public boolean isDecorative() {
    return state == State.DECORATIVE;
  }

  /** Whether the picture may be shown: one that nobody described is not, as if all were well. */
  public boolean isTold() {
    return state != State.MISSING;
  }

  /** What its author wrote; empty where nothing was. */
  public String written() {
    return state == State.WRITTEN ? text : "";
  }
}
