package org.clearleaf.screen.xhtml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clearleaf.illustration.Icon;

/** The signs of levels and doses in style sheets. */
public final class IconUrls {
  /** A sign and its colour. */
  private static final Pattern ICON = Pattern.compile("icon\\((\\w+) (#\\w+)\\)");

  private IconUrls() {}

  /** A style sheet with each {@code icon(name #colour)} written into it as a drawing. */
  public static String in(String style) {
    return ICON.matcher(style).replaceAll(m -> url(m.group(1), m.group(2)));
  }

  private static String url(String name, String colour) {
    String svg = Icon.valueOf(name.toUpperCase(Locale.ROOT)).svg(colour, "#ffffff");
    String escaped = svg.replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
    return "url(\"data:image/svg+xml," + escaped + "\")";
  }
}
