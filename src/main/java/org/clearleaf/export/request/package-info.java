/** What is asked for: manuscripts, wishes, how a batch runs. Its door is ExportRequest. */
@NullMarked
package org.clearleaf.export.request;

import org.jspecify.annotations.NullMarked;
