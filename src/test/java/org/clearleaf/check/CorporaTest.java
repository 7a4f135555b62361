package org.clearleaf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpora of the validators, through `check` as others use it: nothing that passes there is
 * refused, nothing that fails there passes. Run it with `-Dcorpora=FOLDER`; it prints the table of
 * `src/docs/conformance.md`.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
class CorporaTest {
  /** Files that are judged otherwise; the guide says why for each. */
  private static final Set<String> EXPLAINED =
      Set.of(
          "ISO 32000-2/veraPDF test suite 6-1-3-t04-fail-b.pdf",
          "6.7.3 Version identification/veraPDF test suite 6-7-3-t01-fail-b.pdf",
          "epub/opf-legacy-oebps12-mediatype-html-warning",
          "epub/opf-legacy-oebps12-mediatype-css-warning");

  @TempDir Path folder;

  /** How many files of a set pass and fail, there and here. */
  private static final class Row {
    private int good;
    private int passed;
    private int bad;
    private int refused;
  }

  @Test
  void agree() throws IOException {
    Map<String, Row> table = new TreeMap<>();
    List<String> differ = new ArrayList<>();
    for (Corpora.Case one : Corpora.in(Path.of(System.getProperty("corpora")))) {
      Checked checked = Checker.check(one.file(folder), "file", Maker.OTHERS);
      Row row = table.computeIfAbsent(one.set(), set -> new Row());
      if (one.good()) {
        row.good++;
        row.passed += checked.isGood() ? 1 : 0;
      } else {
        row.bad++;
        row.refused += checked.isGood() ? 0 : 1;
      }
      if (checked.isGood() != one.good() && EXPLAINED.stream().noneMatch(one.path()::endsWith)) {
        differ.add(one.path() + ": " + errors(checked));
      }
    }
    table.forEach(
        (set, row) ->
            System.out.printf(
                "| %s | %d of %d | %d of %d |%n", set, row.passed, row.good, row.refused, row.bad));
    assertThat(table).isNotEmpty();
    assertThat(differ).isEmpty();
  }

  private static List<String> errors(Checked checked) {
    return checked.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::line)
        .toList();
  }
}
