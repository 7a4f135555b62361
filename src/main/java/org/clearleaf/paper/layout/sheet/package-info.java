/** A handout on its sides: zones by a template, fitted as a whole. Its door is SheetMaker. */
@NullMarked
package org.clearleaf.paper.layout.sheet;

import org.jspecify.annotations.NullMarked;
