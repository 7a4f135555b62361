/** What stands where on pages: what layout gives and a writer paints. Its door is Pages. */
@NullMarked
package org.clearleaf.paper.placed;

import org.jspecify.annotations.NullMarked;
