package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.screen.site.ConformanceReport.Row;
import org.clearleaf.screen.site.ConformanceReport.Table;
import org.clearleaf.screen.site.ConformanceReport.Verdict;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** The rows of a title's conformance report, from `conformance.yaml` and what its files passed. */
final class ConformanceRows {
  /** What a row may say, and what VPAT calls that. A row that points to a table says no level. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "supports", "Supports",
          "partly", "Partially Supports",
          "absent", "Not Applicable",
          "person", "Not Evaluated",
          "table", "");

  private static final String UNCHECKED = "These files are drafts: nothing was checked.";

  private final PublishedTitle title;
  private final List<UnitRecord.File> pdfs;
  private final List<UnitRecord.File> epubs;

  ConformanceRows(PublishedTitle title) {
    this.title = title;
    this.pdfs = files(".pdf");
    this.epubs = files(".epub");
  }

  private List<UnitRecord.File> files(String ending) {
    return title.record().files().stream().filter(file -> file.name().endsWith(ending)).toList();
  }

  /** What each standard asks; nothing of a title that has no edition of these kinds. */
  List<Table> tables() {
    if (pdfs.isEmpty() && epubs.isEmpty()) {
      return List.of();
    }
    YamlNode.Mapping all = YamlReader.resource(ConformanceReport.class, "conformance.yaml");
    List<Table> tables = new ArrayList<>();
    for (String level : List.of("A", "AA")) {
      tables.add(
          table(
              "WCAG 2.2, success criteria of level " + level,
              all.items("wcag").stream()
                  .map(YamlNode.Mapping.class::cast)
                  .filter(row -> row.text("level").equals(Optional.of(level)))));
    }
    tables.add(table("EN 301 549 V3.2.1", rows(all, "en301549")));
    if (!pdfs.isEmpty()) {
      boolean second = pdfs.get(0).checks().contains("PDF/UA-2");
      tables.add(
          second
              ? table("PDF/UA-2 (ISO 14289-2)", rows(all, "pdfua2"))
              : table(
                  "PDF/UA-1 (ISO 14289-1), checkpoints of the Matterhorn Protocol 1.1",
                  rows(all, "pdfua1")));
    }
    return tables;
  }

  private static Stream<YamlNode.Mapping> rows(YamlNode.Mapping all, String standard) {
    return all.items(standard).stream().map(YamlNode.Mapping.class::cast);
  }

  private Table table(String standard, Stream<YamlNode.Mapping> rows) {
    return new Table(standard, rows.map(this::row).toList());
  }

  private Row row(YamlNode.Mapping row) {
    List<Verdict> verdicts = new ArrayList<>();
    if (!pdfs.isEmpty()) {
      verdict("PDF", "pdf", row, pdfs).ifPresent(verdicts::add);
    }
    if (!epubs.isEmpty()) {
      verdict("EPUB", "epub", row, epubs).ifPresent(verdicts::add);
    }
    return new Row(
        row.text("id").orElseThrow(), row.text("name").orElseThrow(), List.copyOf(verdicts));
  }

  private Optional<Verdict> verdict(
      String format, String key, YamlNode.Mapping row, List<UnitRecord.File> files) {
    return said(key, row)
        .map(
            said -> {
              String kind = said.entries().keySet().iterator().next();
              String remarks = said.text(kind).orElseThrow();
              boolean claims = kind.equals("supports") || kind.equals("partly");
              boolean draft = files.stream().anyMatch(file -> file.checks().isEmpty());
              return claims && draft
                  ? new Verdict(format, LEVELS.getOrDefault("person", ""), UNCHECKED)
                  : new Verdict(format, LEVELS.getOrDefault(kind, ""), remarks);
            });
  }

  /** What a row says of a format: of pictures, where there are some. */
  private Optional<YamlNode.Mapping> said(String key, YamlNode.Mapping row) {
    if (row.get("both").isEmpty() && row.get(key).isEmpty()) {
      return Optional.empty();
    }
    boolean lacking = !epubs.isEmpty() && !title.claims().has("alternativeText");
    return Stream.of(lacking ? "lacking" : "", "pictures")
        .filter(kind -> hasPictures())
        .flatMap(kind -> row.get(kind).stream())
        .findFirst()
        .or(() -> row.get("both"))
        .or(() -> row.get(key))
        .map(YamlNode.Mapping.class::cast);
  }

  /** Whether there may be pictures that say something: only an EPUB tells that there are none. */
  private boolean hasPictures() {
    return epubs.isEmpty() || title.claims().modes().contains("visual");
  }
}
