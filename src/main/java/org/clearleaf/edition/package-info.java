/**
 * Which editions are made, and what of a Book each holds: selection, country terms, front matter
 * and the doctor page. Its door is Editor.
 */
@NullMarked
package org.clearleaf.edition;

import org.jspecify.annotations.NullMarked;
