package org.clearleaf.screen.site;

import java.util.List;

/**
 * A manuscript as it is written: one chapter or page, and what is odd about it.
 *
 * @param version of the preview, which rises when something was saved
 * @param chapter the way to the chapter that is shown; empty where a page is
 * @param page the page that is shown, from 1; 0 where a chapter is
 * @param pages of the PDF
 */
public record PreviewPage(
    String title,
    String language,
    int version,
    List<ChapterPage.Entry> chapters,
    String chapter,
    int page,
    int pages,
    List<ReportData.Line> findings) {

  /** Copies the lists. */
  public PreviewPage {
    chapters = List.copyOf(chapters);
    findings = List.copyOf(findings);
  }
}
