/**
 * Reads finished files like a stranger, with veraPDF, EPUBCheck and our own comparison of editions.
 * Its door is Checker.
 */
@NullMarked
package org.clearleaf.check;

import org.jspecify.annotations.NullMarked;
