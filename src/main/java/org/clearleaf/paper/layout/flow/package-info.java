/** From blocks to a column of boxes: paragraphs, lists, tables, figures, notes and boxes. */
@NullMarked
package org.clearleaf.paper.layout.flow;

import org.jspecify.annotations.NullMarked;
