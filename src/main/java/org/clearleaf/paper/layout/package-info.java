/**
 * Sets an edited text as Pages: finished, immutable, every item at its place and saying what it is.
 * Its door is LayoutEngine.
 */
@NullMarked
package org.clearleaf.paper.layout;

import org.jspecify.annotations.NullMarked;
