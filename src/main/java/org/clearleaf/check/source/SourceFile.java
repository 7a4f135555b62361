package org.clearleaf.check.source;

/** A file of a manuscript, as it was read. */
public record SourceFile(String name, String text) {}
