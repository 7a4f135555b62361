package org.clearleaf.export;

/**
 * What a run still does when it is stopped from outside, by Ctrl-C or SIGTERM. Nobody can wait for
 * a thread that is at work: it is kept from writing, and its work is thrown away.
 */
final class Interruption {
  private final Thread hook;

  Interruption(OutputFolder output, Runnable told) {
    this.hook =
        new Thread(
            () -> {
              output.stop();
              told.run();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The run is over by itself. */
  void over() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is being stopped just now.
    }
  }
}
