/** What a clinician signs: every claim of a title beside its source. */
@NullMarked
package org.clearleaf.export.review;

import org.jspecify.annotations.NullMarked;
