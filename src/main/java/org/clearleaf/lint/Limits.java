package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/**
 * Where the rules draw their lines; `limits` in `book.yaml` moves them.
 *
 * @param sentence words in a sentence (NHS content guide)
 * @param paragraph sentences in a paragraph (NHS content guide)
 * @param list items in a list (CDC Clear Communication Index, 8)
 * @param signs on one card, the catch-all not counted (NHS care cards)
 * @param grade of reading, Flesch-Kincaid: warned above (AMA: sixth grade)
 * @param gradeMost an error above (NIH: below eighth grade)
 * @param smog warned above (NHS: 7 to 9 reaches most adults)
 * @param smogMost an error above
 * @param inflesz Spanish ease of reading: warned below (Barrio-Cantalejo 2008: 55 is normal)
 * @param infleszLeast an error below
 * @param consistent phrases with {n} whose numbers are the same wherever they stand
 * @param glossary terms, each with the plain word that stands beside it at its first use
 * @param atOdds actions, each with those whom a warning keeps from it
 */
public record Limits(
    int sentence,
    int paragraph,
    int list,
    int signs,
    double grade,
    double gradeMost,
    double smog,
    double smogMost,
    double inflesz,
    double infleszLeast,
    List<String> consistent,
    Map<String, String> glossary,
    List<AtOdds> atOdds) {

  private static final Set<String> KEYS =
      Set.of(
          "sentence",
          "paragraph",
          "list",
          "signs",
          "grade",
          "grade-most",
          "smog",
          "smog-most",
          "inflesz",
          "inflesz-least");

  /** Copies the collections. */
  public Limits {
    consistent = List.copyOf(consistent);
    glossary = Map.copyOf(glossary);
    atOdds = List.copyOf(atOdds);
  }

  /** The limits of a title; what cannot be read is a finding. */
  public static Limits of(YamlNode.Mapping settings, Findings findings) {
    YamlNode.Mapping limits = settings.mapping("limits");
    for (Map.Entry<String, YamlNode> limit : limits.entries().entrySet()) {
      if (!KEYS.contains(limit.getKey())) {
        findings.at(limit.getValue().span(), Rule.YAML_UNKNOWN_KEY, limit.getKey());
      } else if (limits.number(limit.getKey()).isEmpty()) {
        String fault = "limits: " + limit.getKey() + " is no number";
        findings.at(limit.getValue().span(), Rule.YAML_VALUE, fault);
      }
    }
    Map<String, String> glossary = new TreeMap<>();
    settings
        .mapping("glossary")
        .entries()
        .forEach((term, plain) -> glossary.put(term, plain.text().orElse("")));
    return new Limits(
        (int) limit(limits, "sentence", 20),
        (int) limit(limits, "paragraph", 3),
        (int) limit(limits, "list", 7),
        (int) limit(limits, "signs", 5),
        limit(limits, "grade", 6),
        limit(limits, "grade-most", 8),
        limit(limits, "smog", 9),
        limit(limits, "smog-most", 10),
        limit(limits, "inflesz", 60),
        limit(limits, "inflesz-least", 55),
        settings.items("consistent").stream().flatMap(item -> item.text().stream()).toList(),
        glossary,
        atOdds(settings.mapping("at-odds"), findings));
  }

  private static List<AtOdds> atOdds(YamlNode.Mapping actions, Findings findings) {
    List<AtOdds> pairs = new ArrayList<>();
    for (Map.Entry<String, YamlNode> action : actions.entries().entrySet()) {
      List<String> people =
          action.getValue().items().stream().flatMap(item -> item.text().stream()).toList();
      if (people.isEmpty()) {
        String fault = "at-odds: “" + action.getKey() + "” names nobody: [pregnant]";
        findings.at(action.getValue().span(), Rule.YAML_VALUE, fault);
      } else {
        pairs.add(new AtOdds(action.getKey(), people));
      }
    }
    return pairs;
  }

  private static double limit(YamlNode.Mapping limits, String key, double usual) {
    return limits.number(key).orElse(usual);
  }
}
