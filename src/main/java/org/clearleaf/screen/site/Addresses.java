package org.clearleaf.screen.site;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What addresses in a content document are on the site.
 *
 * @param path of the document in the EPUB
 * @param page where it stands below the title's folder
 * @param all where each file of the EPUB stands below the title's folder
 */
public record Addresses(String path, String page, Map<String, String> all) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** An address; the title's own page for what the site shows nowhere else. */
  String of(String address) {
    if (address.startsWith("#")) {
      return address;
    }
    URI target;
    try {
      target = URI.create(address);
    } catch (IllegalArgumentException e) {
      return home();
    }
    if (target.getScheme() != null) {
      return SCHEMES.contains(target.getScheme()) ? address : home();
    }
    String file = URI.create(path).resolve(target).getPath();
    String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
    String place = all.get(file);
    return place == null ? home() : relative(page, place) + fragment;
  }

  private String home() {
    return relative(page, "");
  }

  /** The way from one page to another, both below the same folder. */
  static String relative(String from, String to) {
    int folder = from.lastIndexOf('/') + 1;
    if (folder > 0 && to.startsWith(from.substring(0, folder))) {
      return to.substring(folder);
    }
    int depth = (int) from.chars().filter(c -> c == '/').count();
    String way = "../".repeat(depth) + to;
    return way.isEmpty() ? "./" : way;
  }
}
