package org.clearleaf.screen.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes the report of a run, for people and for programs. */
public final class ReportWriter {
  private ReportWriter() {}

  /** The report as HTML. */
  public static String html(ReportData report) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            ReportWriter.class.getClassLoader(),
            "org.clearleaf.screen.site.jte");
    StringOutput out = new StringOutput();
    engine.render("report.jte", report, out);
    return out.toString();
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
