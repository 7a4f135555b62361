/**
 * Reads a folder of Markdown and YAML into a Book and findings; the only user of Flexmark. Its door
 * is ManuscriptReader.
 */
@NullMarked
package org.clearleaf.manuscript;

import org.jspecify.annotations.NullMarked;
