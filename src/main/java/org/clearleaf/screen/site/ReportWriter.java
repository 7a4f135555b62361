package org.clearleaf.screen.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(report)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
