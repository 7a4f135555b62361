package org.clearleaf.book;

/**
 * A line to write on.
 *
 * @param label what it is for, and what is written there, if anything
 * @param half whether two of these stand side by side
 */
public record Blank(Phrase label, boolean half) {}
