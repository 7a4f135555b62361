package org.clearleaf.manuscript;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Addresses outside the title. */
final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("(?i)(https?|mailto|tel|sms|ftp):.*");

  private static final Pattern HOST = Pattern.compile("(?i)^[a-z]+://(?:[^/?#@]*@)?([^/?#:]+)");

  /** What RFC 3986 allows as it is, but for brackets, which belong to hosts alone. */
  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

  /** Longer ones make codes that no phone reads from paper. */
  private static final int MOST_SCANNED = 200;

  private WebAddress() {}

  /** An address of the web that can be printed, and scanned; empty when it is none. */
  static Optional<String> printed(YamlNode.Mapping yaml, String key, Findings findings) {
    Optional<String> text = yaml.text(key);
    Optional<String> address =
        text.filter(url -> url.matches("(?i)https?://.*"))
            .flatMap(WebAddress::clean)
            .filter(url -> url.length() <= MOST_SCANNED);
    if (text.isPresent() && address.isEmpty()) {
      String fault = key + " is a web address, https://…, of at most 200 letters";
      findings.at(yaml.get(key).orElseThrow().span(), Rule.YAML_VALUE, fault);
    }
    return address;
  }

  static boolean isOne(String url) {
    return SCHEME.matcher(url).matches();
  }

  /** The address with what may not stand in one escaped; empty when it still is none. */
  static Optional<String> clean(String url) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = asciiHost(url.strip()).getBytes(StandardCharsets.UTF_8);
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

  /** The address with the name of its host in letters that all programs know (RFC 3490). */
  private static String asciiHost(String url) {
    Matcher host = HOST.matcher(url);
    if (!host.find() || host.group(1).chars().allMatch(c -> c < 128)) {
      return url;
    }
    try {
      return url.substring(0, host.start(1))
          + IDN.toASCII(host.group(1))
          + url.substring(host.end(1));
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
