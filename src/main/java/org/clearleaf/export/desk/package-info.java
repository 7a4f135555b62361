/** The sheets of one patient, made while somebody waits. Its door is Desk. */
@NullMarked
package org.clearleaf.export.desk;

import org.jspecify.annotations.NullMarked;
