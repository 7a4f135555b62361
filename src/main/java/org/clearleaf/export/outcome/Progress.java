package org.clearleaf.export.outcome;

/** Hears how a run goes on. */
public interface Progress {

  /** A run begins that makes at most so many titles, or sets of handouts. */
  void begins(int titles);

  /** A title is done. */
  void done(TitleOutcome title);

  /** The run is over. */
  default void ends() {
    // not told
  }

  /**
   * The run is stopped from outside.
   *
   * @param published how many titles, or sets of handouts, are done
   */
  default void stopped(int published) {
    // not told
  }

  /** One that hears nothing. */
  static Progress none() {
    return new Progress() {
      @Override
      public void begins(int titles) {
        // not told
      }

      @Override
      public void done(TitleOutcome title) {
        // not told
      }
    };
  }
}
