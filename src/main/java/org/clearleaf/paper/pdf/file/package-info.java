/** Spells PDF's objects as bytes and puts them into a file. Its door is CompressedFile. */
@NullMarked
package org.clearleaf.paper.pdf.file;

import org.jspecify.annotations.NullMarked;
