/** Reads EPUBs back as a stranger would, and holds the rules that EPUBCheck and Ace lack. */
@NullMarked
package org.clearleaf.check.epub;

import org.jspecify.annotations.NullMarked;
