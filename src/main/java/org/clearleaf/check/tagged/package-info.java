/**
 * What a tagged PDF says to a reader who cannot see it: its structure and its pages, read back with
 * PDFBox, and the rules of ours that veraPDF has none for. Its doors are TaggedPdfReader and Audit.
 */
@NullMarked
package org.clearleaf.check.tagged;

import org.jspecify.annotations.NullMarked;
