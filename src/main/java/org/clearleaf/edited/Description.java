package org.clearleaf.edited;

import java.util.List;

/**
 * What a picture shows, at length.
 *
 * @param name what it is called where it is shown on demand
 */
public record Description(String name, List<Matter> blocks) {
  /** Copies the blocks. */
  public Description {
    blocks = List.copyOf(blocks);
  }
}
