/** Writes an EPUB 3.3; the only user of epub4j. Its door is EpubPublisher. */
@NullMarked
package org.clearleaf.screen.epub;

import org.jspecify.annotations.NullMarked;
