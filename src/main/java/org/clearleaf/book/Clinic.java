package org.clearleaf.book;

import java.util.List;
import java.util.Optional;

/**
 * Who gives handouts to patients.
 *
 * @param id fit for the name of a folder
 * @param outOfHours whom to call when it is closed
 * @param web its own address
 * @param copy where it keeps copies of its handouts, for a code to scan
 * @param logo the path of a picture beside its file
 * @param language BCP 47; titles in other languages make nothing for it
 * @param country ISO 3166 code, whose numbers and words its handouts hold
 * @param paper the size of its paper; that of its country where it does not say
 */
public record Clinic(
    String id,
    String name,
    List<String> address,
    Optional<String> phone,
    Optional<String> outOfHours,
    List<String> hours,
    Optional<String> web,
    Optional<String> copy,
    Optional<String> logo,
    Optional<String> language,
    String country,
    Optional<String> paper,
    SourceSpan span) {

  /** Copies the lists. */
  public Clinic {
    address = List.copyOf(address);
    hours = List.copyOf(hours);
  }

  /** Whether a title in a language is for its patients. */
  public boolean reads(String titleLanguage) {
    return language.isEmpty() || base(language.get()).equals(base(titleLanguage));
  }

  private static String base(String tag) {
    return tag.split("-", 2)[0];
  }
}
