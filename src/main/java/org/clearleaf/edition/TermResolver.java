package org.clearleaf.edition;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Rewriter;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Puts the country's words in the place of terms; else its name, so that the place is seen. */
final class TermResolver extends Rewriter {
  private final CountryTable table;
  private final String country;
  private final Words words;
  private final Findings findings;

  TermResolver(CountryTable table, String country, Words words, Findings findings) {
    this.words = words;
    this.table = table;
    this.country = country;
    this.findings = findings;
  }

  /** What stands for a term that no country has words for. */
  static String unresolved(Inline.Term term) {
    return "[" + term.key() + "]";
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    if (!(inline instanceof Inline.Term term)) {
      return super.inline(inline);
    }
    Optional<String> text = table.term(term.key());
    if (text.isPresent()) {
      return List.of(words.inline(text.get()));
    }
    if (CountryTable.TERMS.contains(term.key())) {
      findings.at(term.span(), Rule.TERM_NOT_IN_COUNTRY, term.key(), country);
    } else {
      findings.at(term.span(), Rule.TERM_UNKNOWN, term.key());
    }
    return List.of(new Inline.Text(unresolved(term)));
  }
}
