package org.clearleaf.screen.epub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.clearleaf.screen.xhtml.IconUrls;

/** The style sheet of an EPUB, its signs written into it. */
final class StyleSheet {
  private StyleSheet() {}

  static byte[] bytes() throws IOException {
    try (InputStream in = StyleSheet.class.getResourceAsStream("style.css")) {
      if (in == null) {
        throw new AssertionError("no style.css");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return IconUrls.in(text).getBytes(StandardCharsets.UTF_8);
    }
  }
}
