package org.clearleaf.screen.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form at the desk, with what was typed into it.
 *
 * @param language of the title, whose words it is in where they are known
 * @param refusal why nothing of the title is printed; empty where it is
 * @param clinics names by how they are called
 * @param countries names by their codes
 * @param handouts titles by their names
 * @param stretches the stretch of each handout that is about one
 * @param typed values of fields
 * @param ticked names of handouts
 * @param wrong what to mend, by field
 */
public record DeskForm(
    String title,
    String language,
    String refusal,
    Map<String, String> clinics,
    Map<String, String> countries,
    Map<String, String> handouts,
    Map<String, String> stretches,
    Map<String, String> typed,
    Set<String> ticked,
    Map<String, String> wrong) {

  /** What a title is called at the desk, and the way to its form. */
  public record Choice(String title, String language, String href) {}

  /** Copies the collections, in their order. */
  public DeskForm {
    clinics = Collections.unmodifiableMap(new LinkedHashMap<>(clinics));
    countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    handouts = Collections.unmodifiableMap(new LinkedHashMap<>(handouts));
    stretches = Map.copyOf(stretches);
    typed = Map.copyOf(typed);
    ticked = Set.copyOf(ticked);
    wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
  }

  /** The stretch of a handout; empty where it is about more or other things. */
  public String stretch(String handout) {
    return stretches.getOrDefault(handout, "");
  }

  /** The fields about the patient, and their words. */
  public Map<String, String> patientFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("patient", "desk-patient-name");
    fields.put("visit", "desk-visit");
    fields.put("notes", "desk-notes");
    return fields;
  }

  /** The fields of a dose. */
  public List<String> doses() {
    return List.of("hold", "times", "often");
  }

  /** What was typed into a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a choice is the one that was made. */
  public boolean is(String field, String choice) {
    return value(field).equals(choice);
  }

  /** What is wrong with a field; empty when nothing is. */
  public String fault(String field) {
    return wrong.getOrDefault(field, "");
  }

  /** The ids of what describes a field; empty when nothing does. */
  public String described(String field, boolean hint) {
    String fault = wrong.containsKey(field) ? field + "-wrong" : "";
    String more = hint ? field + "-hint" : "";
    return (fault + " " + more).strip();
  }

  /** The choices of paper. */
  public List<String> papers() {
    return List.of("A4", "Letter");
  }
}
