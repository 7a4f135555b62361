/** Writes the sections of an edited text as XHTML. Its door is XhtmlWriter. */
@NullMarked
package org.clearleaf.screen.xhtml;

import org.jspecify.annotations.NullMarked;
