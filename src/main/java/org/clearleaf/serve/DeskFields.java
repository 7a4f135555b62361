package org.clearleaf.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.Patient;
import org.clearleaf.export.desk.Desk;
import org.eclipse.jetty.util.Fields;

/**
 * What was typed into the form of the desk.
 *
 * @param typed values by field, as they are shown again
 * @param wrong the word for what is wrong, by field
 */
record DeskFields(Desk.Order order, Map<String, String> typed, Map<String, String> wrong) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_NOTES = 200;
  private static final int LONGEST_DOSE = 30;

  private static final List<String> FIELDS =
      List.of(
          "clinic", "name", "phone", "country", "paper", "size", "black", "patient", "visit",
          "notes");

  /** What a dose says: how long, how many times, how often. */
  private static final List<String> DOSES = List.of("hold", "times", "often");

  private static final Set<String> PAPERS = Set.of("", "A4", "Letter");

  /** What can be typed: who asks, for whom, and another dose for each stretch. */
  private static List<String> names(Desk.Offer offer) {
    List<String> names = new ArrayList<>(FIELDS);
    offer
        .stretches()
        .values()
        .forEach(stretch -> DOSES.forEach(kind -> names.add(kind + "-" + stretch)));
    return names;
  }

  private static Patient patient(Map<String, String> typed, Desk.Offer offer) {
    Map<String, Patient.Dose> doses = new LinkedHashMap<>();
    for (String stretch : offer.stretches().values()) {
      List<String> said = DOSES.stream().map(kind -> value(typed, kind + "-" + stretch)).toList();
      Patient.Dose dose = new Patient.Dose(said.get(0), said.get(1), said.get(2));
      if (!dose.isEmpty()) {
        doses.put(stretch, dose);
      }
    }
    return new Patient(
        value(typed, "patient"), value(typed, "visit"), value(typed, "notes"), doses);
  }

  private static String value(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }

  static DeskFields of(Fields fields, Desk.Offer offer, Set<String> clinics) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : names(offer)) {
      String value = fields.getValue(field);
      // Marks that turn or hide text have no place in a name.
      typed.put(field, value == null ? "" : value.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip());
    }
    List<String> handouts =
        offer.handouts().keySet().stream()
            .filter(name -> fields.getValuesOrEmpty("handout").contains(name))
            .toList();
    String clinic = typed.getOrDefault("clinic", "");
    String name = typed.getOrDefault("name", "");
    String phone = typed.getOrDefault("phone", "");
    String country = typed.getOrDefault("country", "");
    String paper = typed.getOrDefault("paper", "");
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!clinic.isEmpty() && !clinics.contains(clinic)) {
      wrong.put("clinic", "desk-wrong-clinic");
    }
    if (!clinic.isEmpty() && !(name + phone + country).isEmpty()) {
      // Two clinics, and two emergency numbers: which of them is for the person to say.
      wrong.put("clinic", "desk-wrong-both");
    }
    if (clinic.isEmpty()) {
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        wrong.put("name", "desk-wrong-name");
      }
      if (!phone.matches("[0-9 +().\\-]{0,40}")) {
        wrong.put("phone", "desk-wrong-phone");
      }
      if (!CountryTable.NAMES.contains(country)) {
        wrong.put("country", "desk-wrong-country");
      }
    }
    if (handouts.isEmpty()) {
      wrong.put("handouts", "desk-wrong-sheets");
    }
    if (!PAPERS.contains(paper)) {
      wrong.put("paper", "desk-wrong-paper");
    }
    typed.forEach(
        (field, value) -> {
          boolean dose = DOSES.stream().anyMatch(kind -> field.startsWith(kind + "-"));
          int most = dose ? LONGEST_DOSE : field.equals("notes") ? LONGEST_NOTES : LONGEST_NAME;
          if (value.length() > most) {
            wrong.putIfAbsent(field, "desk-wrong-long");
          }
        });
    Desk.Order order =
        new Desk.Order(
            offer.name(),
            clinic,
            name,
            phone,
            country,
            paper,
            typed.getOrDefault("size", "").equals("large"),
            typed.getOrDefault("black", "").equals("yes"),
            handouts,
            patient(typed, offer));
    return new DeskFields(order, typed, wrong);
  }
}
