package org.clearleaf.export.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** What is said of a title that failed through no fault of its author. */
public final class Fault {
  /** Chains of causes may go in circles. */
  private static final int LONGEST_CHAIN = 20;

  private Fault() {}

  /**
   * Whether memory ran out, which libraries wrap up in exceptions of their own. A class that lacked
   * it when it began is lost, and its name is all that Java tells of why.
   */
  public static boolean isOutOfMemory(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .anyMatch(
            it ->
                it instanceof OutOfMemoryError
                    || String.valueOf(it.getMessage()).contains(OutOfMemoryError.class.getName()));
  }

  /** What an author is told when our own code fails: what to report, not a stack trace. */
  public static Finding of(Path source, Throwable thrown) {
    if (isOutOfMemory(thrown)) {
      return Finding.about(source.toString(), Rule.TITLE_TOO_BIG);
    }
    if (thrown instanceof UncheckedIOException && thrown.getCause() instanceof IOException cause) {
      return unwritten(source, cause);
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    String what = thrown.getClass().getSimpleName() + " " + thrown.getMessage() + where;
    return Finding.about(source.toString(), Rule.TITLE_FAILED, what);
  }

  /** What is said of a file that cannot be read or written. */
  public static Finding unwritten(Path source, IOException thrown) {
    String kind =
        thrown.getClass() == IOException.class ? "" : thrown.getClass().getSimpleName() + " ";
    return Finding.about(source.toString(), Rule.TITLE_UNWRITTEN, kind + thrown.getMessage());
  }
}
