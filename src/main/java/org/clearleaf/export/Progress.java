package org.clearleaf.export;

/** Hears how a run goes on. */
public interface Progress {

  /** A run over a number of titles begins. */
  void begins(int titles);

  /** A title is done. */
  void done(TitleOutcome title);

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
