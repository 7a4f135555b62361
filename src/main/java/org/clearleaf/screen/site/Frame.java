package org.clearleaf.screen.site;

import java.util.List;
import org.clearleaf.book.Direction;
import org.clearleaf.edition.Words;

/**
 * What stands around the content of every page.
 *
 * @param language of the words on it
 * @param title of the page, most telling words first
 * @param root the way to the site's first page, such as `../`
 * @param canonical its address among copies of it
 * @param alternates the same in other languages
 * @param doctor the way to the page that tells when to see a doctor; empty when there is none
 * @param jsonLd what programs read; empty when there is none
 */
public record Frame(
    String language,
    String title,
    String description,
    String root,
    String canonical,
    List<Alternate> alternates,
    String doctor,
    String jsonLd) {

  /** Copies the alternates. */
  public Frame {
    alternates = List.copyOf(alternates);
  }

  /**
   * The same in another language.
   *
   * @param name of the language, in itself
   */
  public record Alternate(String language, String name, String href, String title) {}

  /** A word of ours. */
  public String say(String key, Object... values) {
    return Words.site(language).say(key, values);
  }

  /** The way to the style: a server's own pages have that of the program that serves them. */
  public String style() {
    return root.startsWith("/") ? "/desk/site.css" : root + "site.css";
  }

  /** The language of the words, which is not the title's where they are not known in it. */
  public String spoken() {
    return Words.site(language).language();
  }

  /** The direction of the words, as HTML has it. */
  public String direction() {
    return Direction.of(spoken()).code();
  }
}
