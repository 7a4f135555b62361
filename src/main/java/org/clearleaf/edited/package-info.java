/**
 * What one edition prints, as every writer sees it: blocks, runs of text, and roles of boxes.
 * Nothing is left for a writer to make up, resolve or name. It knows no type size; of what a title
 * is about it knows the roles of boxes and no more.
 */
@NullMarked
package org.clearleaf.edited;

import org.jspecify.annotations.NullMarked;
