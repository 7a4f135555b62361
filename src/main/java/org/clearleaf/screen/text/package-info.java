/** Writes an edited text as plain text. Its door is TextWriter. */
@NullMarked
package org.clearleaf.screen.text;

import org.jspecify.annotations.NullMarked;
