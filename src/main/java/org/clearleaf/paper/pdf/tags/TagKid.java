package org.clearleaf.paper.pdf.tags;

/** What stands in a structure element: another element, or a place for content. */
public sealed interface TagKid permits Element, Slot {}
