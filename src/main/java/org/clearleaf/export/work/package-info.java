/**
 * Who makes titles: threads of this process, each with its share of memory. Its door is Workers.
 */
@NullMarked
package org.clearleaf.export.work;

import org.jspecify.annotations.NullMarked;
