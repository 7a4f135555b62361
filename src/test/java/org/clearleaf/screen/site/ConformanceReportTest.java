package org.clearleaf.screen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.screen.site.ConformanceReport.Row;
import org.clearleaf.screen.site.ConformanceReport.Table;
import org.clearleaf.screen.site.ConformanceReport.Verdict;
import org.junit.jupiter.api.Test;

/** What a buyer is told of a title: what was checked, and no more. */
class ConformanceReportTest {
  private static final List<String> FIRST = List.of("PDF/UA-1", "PDF/A-2a", "same words");
  private static final List<String> SECOND = List.of("PDF/UA-2", "PDF/A-4", "same words");
  private static final List<String> SCREEN = List.of("EPUBCheck", "same words");
  private static final List<String> LEVELS =
      List.of("Supports", "Partially Supports", "Not Applicable", "Not Evaluated");

  private static UnitRecord.File file(String name, List<String> checks) {
    return new UnitRecord.File(name, "", "", "", "", 1000, 1, "", checks, UnitRecord.Print.NONE);
  }

  private static Claims claims(List<String> modes, List<String> features) {
    return new Claims(modes, List.of(), features, List.of(), "", List.of(), "", "", "", "");
  }

  private static ConformanceReport report(Claims claims, UnitRecord.File... files) {
    UnitRecord record =
        new UnitRecord("T", "en", "1", "", "", "any", false, About.NOTHING, List.of(files));
    return ConformanceReport.of(new PublishedTitle("t", record, List.of(), claims, ""));
  }

  private static Row row(ConformanceReport report, String name) {
    return rows(report).filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Row> rows(ConformanceReport report) {
    return report.tables().stream().map(Table::rows).flatMap(List::stream);
  }

  private static List<String> levels(ConformanceReport report, String name) {
    return row(report, name).verdicts().stream().map(Verdict::level).toList();
  }

  private static ConformanceReport usual(List<String> modes, List<String> features) {
    return report(claims(modes, features), file("t.pdf", FIRST), file("t.epub", SCREEN));
  }

  @Test
  void eachCriterionHasALevelForEachKindOfFile() {
    ConformanceReport report = usual(List.of("textual", "visual"), List.of("alternativeText"));
    assertThat(report.tables()).extracting(table -> table.rows().size()).contains(31, 24, 23);
    for (Table table : report.tables()) {
      int kinds = table.standard().startsWith("PDF") ? 1 : 2;
      for (Row row : table.rows()) {
        assertThat(row.verdicts()).as(row.id()).hasSize(kinds);
        if (!row.id().equals("10.1 to 10.4")) {
          assertThat(row.verdicts()).extracting(Verdict::level).isSubsetOf(LEVELS);
        }
        assertThat(row.verdicts()).allMatch(verdict -> verdict.remarks().endsWith("."));
      }
    }
    assertThat(report.json()).contains("\"Meaningful Sequence\"");
  }

  @Test
  void whatAPersonMustJudgeIsNotClaimed() {
    ConformanceReport report = usual(List.of("textual", "visual"), List.of("alternativeText"));
    assertThat(levels(report, "Meaningful Sequence")).containsOnly("Supports");
    assertThat(levels(report, "Reflow")).containsExactly("Partially Supports", "Supports");
    assertThat(levels(report, "Non-text Content")).containsOnly("Not Evaluated");
    assertThat(levels(usual(List.of("textual"), List.of()), "Non-text Content"))
        .containsOnly("Supports");
    ConformanceReport lacking = usual(List.of("textual", "visual"), List.of());
    assertThat(levels(lacking, "Non-text Content")).containsOnly("Partially Supports");
    assertThat(levels(lacking, "Graphics")).containsExactly("Partially Supports");
  }

  @Test
  void draftsSupportNothing() {
    ConformanceReport report =
        report(
            claims(List.of("textual"), List.of()),
            file("t.pdf", List.of()),
            file("t.epub", SCREEN));
    assertThat(levels(report, "Meaningful Sequence")).containsExactly("Not Evaluated", "Supports");
    assertThat(rows(report).flatMap(row -> row.verdicts().stream()))
        .noneMatch(v -> v.format().equals("PDF") && v.level().equals("Supports"));
  }

  @Test
  void eachStandardOfPdfHasItsTable() {
    ConformanceReport second = report(Claims.NONE, file("t.pdf", SECOND));
    assertThat(second.tables())
        .extracting(Table::standard)
        .contains("PDF/UA-2 (ISO 14289-2)")
        .noneMatch(name -> name.contains("Matterhorn"));
    // Without an EPUB nothing tells that there are no pictures.
    assertThat(levels(second, "Images of Text")).containsExactly("Not Evaluated");
    Set<String> screens =
        Set.copyOf(
            report(Claims.NONE, file("t.epub", SCREEN)).tables().stream()
                .map(Table::standard)
                .toList());
    assertThat(screens).noneMatch(name -> name.startsWith("PDF"));
    assertThat(report(Claims.NONE, file("t.txt", List.of("text"))).tables()).isEmpty();
  }
}
