/**
 * A handout on its sides: zones by a template, fitted as a whole. Its doors are SheetMaker and, for
 * a spread of a book, SpreadMaker.
 */
@NullMarked
package org.clearleaf.paper.layout.sheet;

import org.jspecify.annotations.NullMarked;
