package org.clearleaf.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.clearleaf.book.Block;
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
  protected List<Block> block(Block block) {
    return super.block(
        block instanceof Block.Figure figure ? figure.withAlt(alternative(figure.alt())) : block);
  }

  /** What a picture says; a term that no country has words for stays as it is typed. */
  private String alternative(String alt) {
    return Inline.Term.WRITTEN
        .matcher(alt)
        .replaceAll(
            term -> {
              String key = term.group(1).toLowerCase(Locale.ROOT);
              return Matcher.quoteReplacement(table.term(key).orElse(term.group()));
            });
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    if (inline instanceof Inline.InlineImage image) {
      String alt = alternative(image.alt());
      return List.of(new Inline.InlineImage(image.file(), alt, image.decorative()));
    }
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
