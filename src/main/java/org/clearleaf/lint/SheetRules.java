package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.book.Phrase;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Nobody is handed a sheet that assumes what its readers cannot do. */
final class SheetRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    for (Sheet sheet : title.sheets()) {
      List<Saying> cannot = new ArrayList<>();
      sheet.cannot().forEach(action -> cannot.add(new Saying(action, title.words())));
      boolean sitting = sheet.cannot().isEmpty() && title.words().finds("sitting", sheet.title());
      // What a picture shows is its own step's business; only words are followed.
      sheet
          .book()
          .walk(
              block -> {
                for (Phrase phrase : block.phrases()) {
                  Stream<String> named =
                      cannot.stream().flatMap(action -> action.toldIn(phrase.text()).stream());
                  Stream<String> usual =
                      sitting
                          ? title.words().asserted("on-your-feet", phrase.text()).stream()
                          : Stream.of();
                  Stream.concat(named, usual)
                      .forEach(
                          told -> findings.at(block.span(), Rule.SHEET_CANNOT, told, sheet.name()));
                }
              });
    }
  }
}
