/** From a paragraph's inlines to lines: collect, shape, break, place. */
@NullMarked
package org.clearleaf.paper.layout.line;

import org.jspecify.annotations.NullMarked;
