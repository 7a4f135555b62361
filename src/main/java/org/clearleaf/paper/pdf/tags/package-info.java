/** The structure tree, built from the edited text and joined to placed content by NodeId. */
@NullMarked
package org.clearleaf.paper.pdf.tags;

import org.jspecify.annotations.NullMarked;
