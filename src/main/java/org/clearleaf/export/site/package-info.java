/** The download pages over all that is published. Its door is SiteExport. */
@NullMarked
package org.clearleaf.export.site;

import org.jspecify.annotations.NullMarked;
