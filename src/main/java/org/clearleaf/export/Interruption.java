package org.clearleaf.export;

import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.thread.Threads;

/**
 * What a run still does when it is stopped from outside, by Ctrl-C or SIGTERM. Nobody can wait for
 * a thread that is at work: it is kept from writing, and its work is thrown away.
 */
final class Interruption {
  private final Thread hook;

  Interruption(OutputFolder output, Runnable told) {
    this.hook =
        Threads.atExit(
            "stop",
            () -> {
              output.stop();
              told.run();
            });
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
