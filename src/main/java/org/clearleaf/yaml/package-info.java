/** YAML with limits and with the line of every value; the only user of SnakeYAML Engine. */
@NullMarked
package org.clearleaf.yaml;

import org.jspecify.annotations.NullMarked;
