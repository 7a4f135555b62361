/**
 * A second reading of the manuscript, by a parser that shares nothing with ours: no letter, digit
 * or dose sign of it may be missing from an edition unsaid. Its door is SourceCheck.
 */
@NullMarked
package org.clearleaf.check.source;

import org.jspecify.annotations.NullMarked;
