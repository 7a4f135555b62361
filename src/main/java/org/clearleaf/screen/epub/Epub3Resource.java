package org.clearleaf.screen.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.Resource;

/** epub4j's resource with the properties that EPUB 3 gives a manifest item. */
final class Epub3Resource extends Resource {
  private static final long serialVersionUID = 1;

  private final String properties;

  Epub3Resource(String id, byte[] data, String href, MediaType type, String properties) {
    super(id, data, href, type);
    this.properties = properties;
  }

  /** The properties, parted by spaces; empty when there are none. */
  String properties() {
    return properties;
  }
}
