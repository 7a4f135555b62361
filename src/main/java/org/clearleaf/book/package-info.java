/**
 * What a title says: chapters of blocks of inlines, immutable, the same for every edition. Lists
 * are copied, ids are stable from run to run.
 */
@NullMarked
package org.clearleaf.book;

import org.jspecify.annotations.NullMarked;
