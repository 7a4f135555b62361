/** What became of titles, and of faults of ours. Its door is TitleOutcome. */
@NullMarked
package org.clearleaf.export.outcome;

import org.jspecify.annotations.NullMarked;
