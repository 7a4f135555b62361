/** Faces, fallback, shaping and metrics; the only user of AWT fonts. Its door is FontLibrary. */
@NullMarked
package org.clearleaf.paper.font;

import org.jspecify.annotations.NullMarked;
