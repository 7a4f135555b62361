package org.clearleaf.edition;

import java.util.Optional;
import org.clearleaf.book.Clinic;

/**
 * A handout for someone to print: whose it is, how large its type, and for whom.
 *
 * @param bothSizes whether it can be had in standard and in large print
 */
public record HandoutSheet(
    Handout handout,
    Optional<Clinic> clinic,
    boolean largePrint,
    boolean bothSizes,
    Patient patient) {

  /** The same for someone. */
  public HandoutSheet forPatient(Patient someone) {
    return new HandoutSheet(handout, clinic, largePrint, bothSizes, someone);
  }

  /** What a clinic's picture is called among those of a title, none of which can have that name. */
  public static String clinicPicture(String path) {
    return "//clinic/" + path;
  }

  /** How many sides of paper it may take. */
  public int sides() {
    return largePrint ? Integer.MAX_VALUE : handout.sides();
  }
}
