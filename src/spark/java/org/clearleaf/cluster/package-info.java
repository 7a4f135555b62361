/** Exports on a cluster; the only user of Spark. */
@NullMarked
package org.clearleaf.cluster;

import org.jspecify.annotations.NullMarked;
