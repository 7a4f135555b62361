/** The download page, the desk and the preview over HTTP; the only user of Jetty. */
@NullMarked
package org.clearleaf.serve;

import org.jspecify.annotations.NullMarked;
