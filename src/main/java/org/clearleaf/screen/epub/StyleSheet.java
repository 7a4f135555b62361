package org.clearleaf.screen.epub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearleaf.illustration.Icon;

/** The style sheet of an EPUB, its signs written into it. */
final class StyleSheet {
  /** A sign and its colour. */
  private static final Pattern ICON = Pattern.compile("icon\\((\\w+) (#\\w+)\\)");

  private StyleSheet() {}

  static byte[] bytes() throws IOException {
    try (InputStream in = StyleSheet.class.getResourceAsStream("style.css")) {
      if (in == null) {
        throw new AssertionError("no style.css");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String whole = ICON.matcher(text).replaceAll(m -> url(m.group(1), m.group(2)));
      return whole.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String url(String name, String colour) {
    String svg = Icon.valueOf(name.toUpperCase(Locale.ROOT)).svg(colour, "#ffffff");
    String escaped = svg.replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
    return "url(\"data:image/svg+xml," + escaped + "\")";
  }
}
