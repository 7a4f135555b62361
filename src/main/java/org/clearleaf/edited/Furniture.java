package org.clearleaf.edited;

import java.util.Locale;
import java.util.Optional;

/**
 * What stands around the text, on pages and in files.
 *
 * @param head what each page says at its head
 * @param foot the version, at its foot; may be empty
 * @param pageOf how a page says which it is of how many, where it says so
 * @param alarm whom to call in an emergency, for sides that do not say so themselves
 * @param page how a page is named, with a place for its label
 * @param continued what is said where something goes on from the page before
 * @param notes what a list of notes is called
 * @param picture what a picture is called where it is not shown
 * @param language of these words, where it is not that of the text
 */
public record Furniture(
    String head,
    String foot,
    Optional<String> pageOf,
    Optional<String> alarm,
    String page,
    String continued,
    String notes,
    String picture,
    Optional<String> language) {

  /** The name of a page. */
  public String page(String label) {
    return String.format(Locale.ROOT, page, label);
  }
}
