/**
 * From a pose in joint angles to a drawing: vector shapes whose inks are roles, not colours. Its
 * door is Illustrator.
 */
@NullMarked
package org.clearleaf.illustration;

import org.jspecify.annotations.NullMarked;
