package org.clearleaf.edited;

/**
 * A line to write on.
 *
 * @param label what it is for, and what is written there, if anything
 * @param half whether two of these stand side by side
 */
public record Blank(Text label, boolean half) {}
