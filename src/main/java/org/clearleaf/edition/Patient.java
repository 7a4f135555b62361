package org.clearleaf.edition;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a sheet is printed for, as the person at the desk typed it. It is on the sheet and kept
 * nowhere.
 *
 * @param doses how much to do of a stretch, by its name, where that is not what the title says
 */
public record Patient(String name, String visit, String notes, Map<String, Dose> doses) {
  /** Nobody in particular: there are lines to write on. */
  public static final Patient ANYONE = new Patient("", "", "", Map.of());

  /** Copies the doses. */
  public Patient {
    doses = Map.copyOf(new TreeMap<>(doses));
  }

  /** How much to do; what is empty stays as the title says. */
  public record Dose(String hold, String times, String often) {
    /** Whether it changes nothing. */
    public boolean isEmpty() {
      return (hold + times + often).isEmpty();
    }
  }
}
