package org.clearleaf.manuscript;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses outside the title. */
final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("(?i)(https?|mailto|tel|ftp):.*");

  /** What RFC 3986 allows as it is, but for brackets, which belong to hosts alone. */
  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

  private WebAddress() {}

  static boolean isOne(String url) {
    return SCHEME.matcher(url).matches();
  }

  /** The address with what may not stand in one escaped; empty when it still is none. */
  static Optional<String> clean(String url) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = url.strip().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean escape =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      if (escape || (c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0))) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    try {
      URI uri = new URI(out.toString());
      boolean web = uri.getScheme().toLowerCase(Locale.ROOT).matches("https?|ftp");
      if (web && uri.parseServerAuthority().getHost() == null) {
        return Optional.empty();
      }
      return Optional.of(out.toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
