/**
 * Rules on a Book: structure, alternative text, plain language and, where a title asks for it, care
 * advice. Its door is Linter.
 */
@NullMarked
package org.clearleaf.lint;

import org.jspecify.annotations.NullMarked;
