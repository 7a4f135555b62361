/** Readers of tagged PDFs that know nothing of each other, and whether they agree. */
@org.jspecify.annotations.NullMarked
package org.clearleaf.readers;
