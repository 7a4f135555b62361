/**
 * Clearleaf turns a Markdown manuscript into accessible editions. The packages in the order that
 * data flows:
 *
 * <ol>
 *   <li>{@link org.clearleaf.book}, {@link org.clearleaf.finding}, {@link org.clearleaf.yaml}: the
 *       values all stages share
 *   <li>{@link org.clearleaf.manuscript}: Markdown and YAML to a Book
 *   <li>{@link org.clearleaf.lint}: rules on a Book
 *   <li>{@link org.clearleaf.picture} and {@link org.clearleaf.illustration}: what is drawn
 *   <li>{@link org.clearleaf.edition}: a Book made ready for one edition
 *   <li>{@link org.clearleaf.paper.font}, {@link org.clearleaf.paper.layout}, {@link
 *       org.clearleaf.paper.pdf}: the wing that ends in a PDF
 *   <li>{@link org.clearleaf.screen.xhtml}, {@link org.clearleaf.screen.epub}, {@link
 *       org.clearleaf.screen.site}: the wing that ends in an EPUB and a site
 *   <li>{@link org.clearleaf.check}: finished files to findings
 *   <li>{@link org.clearleaf.export}: the line itself, and {@link org.clearleaf.cli} before it
 * </ol>
 */
@NullMarked
package org.clearleaf;

import org.jspecify.annotations.NullMarked;
