/**
 * Authors' own images and SVG: found inside the manuscript folder, measured, limited and made safe.
 * Its door is PictureReader.
 */
@NullMarked
package org.clearleaf.picture;

import org.jspecify.annotations.NullMarked;
