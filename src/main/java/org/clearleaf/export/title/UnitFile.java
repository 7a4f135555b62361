package org.clearleaf.export.title;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a unit.
 *
 * @param place where it lies: staged, or published
 * @param made what was made of it in this run; nothing where it stays as it is
 */
record UnitFile(Job job, Path place, Optional<EditionMaker.Made> made) {}
