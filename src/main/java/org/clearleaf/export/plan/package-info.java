/**
 * What is to be made of each title, and what is remembered of earlier runs. Its door is ExportPlan.
 */
@NullMarked
package org.clearleaf.export.plan;

import org.jspecify.annotations.NullMarked;
