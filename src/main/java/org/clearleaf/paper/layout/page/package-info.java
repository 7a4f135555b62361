/** From a column of boxes to pages: page templates, running heads, folios, contents. */
@NullMarked
package org.clearleaf.paper.layout.page;

import org.jspecify.annotations.NullMarked;
