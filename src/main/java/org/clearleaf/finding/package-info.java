/**
 * What an author should know: findings are values with an id, a severity, a place and a hint; they
 * are collected and never thrown.
 */
@NullMarked
package org.clearleaf.finding;

import org.jspecify.annotations.NullMarked;
