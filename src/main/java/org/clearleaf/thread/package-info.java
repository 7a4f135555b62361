/**
 * Every thread that works for a title: beside it, warm between titles, or within a limit of time.
 */
@NullMarked
package org.clearleaf.thread;

import org.jspecify.annotations.NullMarked;
