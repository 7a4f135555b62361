/**
 * Makes one title: reads, edits, writes, checks and publishes its editions. Its door is
 * TitleExport.
 */
@NullMarked
package org.clearleaf.export.title;

import org.jspecify.annotations.NullMarked;
