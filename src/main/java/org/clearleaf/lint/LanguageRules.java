package org.clearleaf.lint;

import java.util.Locale;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Whether the health rules can read the language: silence would look like praise. */
final class LanguageRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    if (title.words().isEmpty()) {
      String language = title.locale().getDisplayLanguage(Locale.ENGLISH);
      findings.at(Title.START, Rule.CARE_SILENT, language);
    }
  }
}
