package org.clearleaf.finding;

/** How much a finding matters. */
public enum Severity {
  /** Stops a title that has a `book.yaml` from being published. */
  ERROR,
  /** Should be looked at; an error under `--strict`. */
  WARNING,
  /** Says what was assumed. */
  INFO;

  /** As it is printed. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
