/** Pages made from finished editions; the only user of templates. */
@NullMarked
package org.clearleaf.screen.site;

import org.jspecify.annotations.NullMarked;
