package org.clearleaf.book;

/** What a figure shows. */
public sealed interface Picture {

  /** A file of the manuscript folder, by its path as written. */
  record ImageFile(String path) implements Picture {}

  /** A person drawn from joint angles. */
  record Posed(Pose pose) implements Picture {}

  /** An address as a code to scan. */
  record Code(String address) implements Picture {}
}
