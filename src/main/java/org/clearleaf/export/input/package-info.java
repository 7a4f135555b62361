/**
 * All that the files of a title follow from, as keys: a kind of input is known here or nowhere. Its
 * doors are Inputs, Program and ClinicFile.
 */
@NullMarked
package org.clearleaf.export.input;

import org.jspecify.annotations.NullMarked;
