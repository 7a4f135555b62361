/** Writes Pages as a tagged PDF; with its check, the only user of PDFBox. Its door is PdfWriter. */
@NullMarked
package org.clearleaf.paper.pdf;

import org.jspecify.annotations.NullMarked;
