/** The output folder: what is staged, what is published, who writes. Its door is OutputFolder. */
@NullMarked
package org.clearleaf.export.output;

import org.jspecify.annotations.NullMarked;
