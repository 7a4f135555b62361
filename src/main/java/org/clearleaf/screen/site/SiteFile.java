package org.clearleaf.screen.site;

import java.io.IOException;

/** A file of the site: made when it is asked for, by whichever thread. */
@FunctionalInterface
public interface SiteFile {
  /** Its bytes. */
  byte[] data() throws IOException;
}
