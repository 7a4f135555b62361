package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.Block;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * What can be an emergency stands among the signs to call at once, too: whoever reads of weak legs
 * under “make an appointment” alone will wait with a stroke.
 */
final class EmergencyRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    Map<Urgency, List<Block.DoctorSign>> signs = new EnumMap<>(Urgency.class);
    title
        .book()
        .walk(
            block -> {
              if (block instanceof Block.DoctorSign sign) {
                signs.computeIfAbsent(sign.urgency(), u -> new ArrayList<>()).add(sign);
              }
            });
    List<Block.DoctorSign> now = signs.getOrDefault(Urgency.NOW, List.of());
    for (CareWords.Emergency emergency : title.words().emergencies()) {
      boolean said = now.stream().anyMatch(s -> emergency.urgent().matcher(Title.text(s)).find());
      for (Urgency lower : said ? List.<Urgency>of() : List.of(Urgency.TODAY, Urgency.SOON)) {
        signs.getOrDefault(lower, List.of()).stream()
            .filter(sign -> emergency.sign().matcher(Title.text(sign)).find())
            .findFirst()
            .ifPresent(
                sign ->
                    findings.at(
                        sign.span(), Rule.EMERGENCY_LOW, emergency.name(), CardRules.word(lower)));
      }
    }
  }
}
