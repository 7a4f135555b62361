package org.clearleaf.picture;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The author's pictures that could be read, by the path that the manuscript uses. */
public record Pictures(Map<String, LoadedPicture> loaded) {

  /** Copies the pictures. */
  public Pictures {
    loaded = Collections.unmodifiableMap(new TreeMap<>(loaded));
  }

  /** No pictures. */
  public static Pictures none() {
    return new Pictures(Map.of());
  }

  /** These and one more. */
  public Pictures with(String path, LoadedPicture picture) {
    Map<String, LoadedPicture> more = new TreeMap<>(loaded);
    more.put(path, picture);
    return new Pictures(more);
  }

  /** A picture; empty when it is missing or was refused. */
  public Optional<LoadedPicture> get(String path) {
    return Optional.ofNullable(loaded.get(path));
  }
}
