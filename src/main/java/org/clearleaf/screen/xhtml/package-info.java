/** Writes a Book's chapters as XHTML. Its door is XhtmlWriter. */
@NullMarked
package org.clearleaf.screen.xhtml;

import org.jspecify.annotations.NullMarked;
