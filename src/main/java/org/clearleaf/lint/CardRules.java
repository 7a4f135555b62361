package org.clearleaf.lint;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Signs for the doctor page: three levels, few on each, each one whole (NHS care cards). */
final class CardRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    Map<Urgency, Set<String>> signs = new EnumMap<>(Urgency.class);
    boolean[] caught = {false};
    title
        .book()
        .walk(
            block -> {
              if (block instanceof Block.DoctorSign sign) {
                String text = Title.text(sign).strip();
                boolean all = sign.rank() == Block.DoctorSign.CATCH_ALL;
                Set<String> card = signs.computeIfAbsent(sign.urgency(), u -> new HashSet<>());
                if (all && (sign.urgency() != Urgency.TODAY || caught[0])) {
                  findings.at(sign.span(), Rule.CATCH_ALL);
                }
                caught[0] |= all;
                if (!all && card.add(text) && card.size() == title.limits().signs() + 1) {
                  findings.at(
                      sign.span(), Rule.CARD_FULL, word(sign.urgency()), title.limits().signs());
                }
                if (title.words().finds("leaning", text)) {
                  findings.at(sign.span(), Rule.SIGN_LEANS, text.split("\\s+", 2)[0]);
                }
              }
            });
    for (Urgency urgency : Urgency.values()) {
      if (!signs.containsKey(urgency)) {
        findings.at(Title.START, Rule.NO_DOCTOR_SIGNS, word(urgency));
      }
    }
  }

  static String word(Urgency urgency) {
    return urgency.name().toLowerCase(Locale.ROOT);
  }
}
