package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.site.SiteSources;
import org.clearleaf.paper.pdf.PageImage;
import org.clearleaf.screen.site.ReportData;
import org.clearleaf.screen.site.ScreenEdition;
import org.clearleaf.screen.site.UnitRecord;

/** Drafts of manuscripts while they are written: unchecked, in a folder that nobody publishes. */
public final class Draft {
  private static final int PAGE_WIDTH = 900;
  private static final List<String> EDITIONS = List.of("book", "epub");

  private final ExportRequest request;

  private Draft(ExportRequest request) {
    this.request = request;
  }

  /**
   * A title as it is now.
   *
   * @param chapters by their places below the title's folder
   * @param pages of its PDF; 0 where none could be made
   */
  public record Shown(
      String name,
      String title,
      String language,
      List<ScreenEdition.ReadingPage> chapters,
      int pages,
      List<ReportData.Line> findings) {
    /** Copies the lists. */
    public Shown {
      chapters = List.copyOf(chapters);
      findings = List.copyOf(findings);
    }
  }

  /** Drafts of these manuscripts in a folder. */
  public static Draft of(List<Path> manuscripts, Path folder) {
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(EDITIONS);
    return new Draft(
        new ExportRequest(manuscripts, folder, wishes, false, false)
            .with(BatchSettings.usual().with(Way.PRUNING, Way.WAITING, Way.TOLERANT, Way.SITE)));
  }

  /** Watches what the drafts are made of. */
  public Watch watch() throws IOException {
    return Watch.of(request);
  }

  /** Makes what has changed. */
  public List<Shown> make() throws IOException {
    ExportOutcome outcome = Exporter.run(request, Progress.none());
    OutputFolder output = OutputFolder.seen(request.output());
    List<Shown> all = new ArrayList<>();
    for (TitleOutcome title : outcome.titles()) {
      Optional<UnitRecord> record = output.record(title.name());
      Optional<ScreenEdition> screen =
          record.flatMap(r -> new SiteSources(output, title.name(), r).screen());
      all.add(
          new Shown(
              title.name(),
              title.title(),
              record.map(UnitRecord::language).orElse("en"),
              screen.map(ScreenEdition::pages).orElse(List.of()),
              record.map(Draft::pages).orElse(0),
              title.findings().stream().map(BatchReport::line).toList()));
    }
    return all;
  }

  private static int pages(UnitRecord record) {
    return record.files().stream()
        .filter(file -> file.edition().equals("book"))
        .mapToInt(UnitRecord.File::pages)
        .findFirst()
        .orElse(0);
  }

  /**
   * A page of a title's PDF as PNG.
   *
   * @param page from 1
   * @throws IOException when there is no such page
   */
  public byte[] page(String name, int page) throws IOException {
    byte[] pdf = Files.readAllBytes(request.output().resolve(name).resolve(name + ".pdf"));
    return PageImage.png(pdf, page - 1, PAGE_WIDTH);
  }
}
