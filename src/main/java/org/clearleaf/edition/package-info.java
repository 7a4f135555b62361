/**
 * Which editions are made, what of a Book each holds (selection, country terms, front matter, the
 * doctor page), and the text of it that writers see. Its door is Editor.
 */
@NullMarked
package org.clearleaf.edition;

import org.jspecify.annotations.NullMarked;
