/**
 * The line from manuscripts to output, and the only place that knows its order; each of its rooms
 * does one part of it. Its door is Exporter.
 */
@NullMarked
package org.clearleaf.export;

import org.jspecify.annotations.NullMarked;
