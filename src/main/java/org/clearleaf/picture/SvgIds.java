package org.clearleaf.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids with what XML does not let stand in them, and references to them, changed alike. */
final class SvgIds {
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)url\\(\\s*+(['\"]?)#([^'\")]*)\\1\\s*+\\)");
  private static final Pattern SELECTOR = Pattern.compile("#([^\\s.:\\[\\]>+~,()#*]+)");

  private SvgIds() {}

  /** An id. */
  static String fit(String id) {
    String fit = id.strip().replaceAll("[^A-Za-z0-9_.-]", "_");
    return fit.isEmpty() || !Character.isLetter(fit.charAt(0)) ? "i" + fit : fit;
  }

  /** What `href` says. */
  static String inAddress(String address) {
    return address.startsWith("#") ? "#" + fit(address.substring(1)) : address;
  }

  /** A value of CSS or of an attribute. */
  static String inValue(String value) {
    return value.contains("#")
        ? REFERENCE.matcher(value).replaceAll(found -> "url(#" + fit(found.group(2)) + ")")
        : value;
  }

  /** A selector. */
  static String inSelector(String selector) {
    return SELECTOR
        .matcher(selector)
        .replaceAll(found -> Matcher.quoteReplacement("#" + fit(found.group(1))));
  }
}
