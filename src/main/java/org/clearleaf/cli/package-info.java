/** The command line, one class a command. */
@NullMarked
package org.clearleaf.cli;

import org.jspecify.annotations.NullMarked;
