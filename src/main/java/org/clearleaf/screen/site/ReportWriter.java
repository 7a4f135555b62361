package org.clearleaf.screen.site;

import java.util.Map;

/** Writes the report of a run, for people and for programs. */
public final class ReportWriter {
  private ReportWriter() {}

  /** The report as HTML. */
  public static String html(ReportData report) {
    return SitePages.render("report", Map.of("report", report));
  }

  /** The report as JSON. */
  public static String json(ReportData report) {
    return JsonText.type(ReportData.class).toJsonPretty(report) + "\n";
  }
}
