package org.clearleaf.export.title;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edition.Edition;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.UnitKey;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.Job.Reason;
import org.clearleaf.screen.site.UnitRecord;

/** Lists the files of a unit, each with its key and whether it is there already. */
public final class UnitJobs {
  private final ExportRequest request;
  private final OutputFolder output;
  private final Path source;
  private final String title;
  private final String unit;
  private final Optional<UnitRecord> record;

  public UnitJobs(
      ExportRequest request, OutputFolder output, Path source, String title, String unit) {
    this.request = request;
    this.output = output;
    this.source = source;
    this.title = title;
    this.unit = unit;
    this.record = output.record(unit);
  }

  /** The record of what is published. */
  Optional<UnitRecord> record() {
    return record;
  }

  /** What the record says of a file. */
  Optional<UnitRecord.File> recorded(String path) {
    return record.flatMap(r -> r.file(UnitRecord.name(unit, path)));
  }

  /** Whether a file that passed checks is published. */
  boolean holdsChecked() {
    return record.stream()
        .flatMap(r -> r.files().stream())
        .anyMatch(file -> !file.checks().isEmpty() && output.holds(unit + "/" + file.name()));
  }

  /** The jobs for editions that are made of these files. */
  public List<Job> of(EditionMaker.Wanted wanted, Inputs inputs, Optional<ClinicFile> clinic) {
    // An EPUB's page list follows from the printed book, made now or not.
    String printed =
        wanted.declared().stream()
            .filter(EditionMaker::isBook)
            .map(book -> new Fingerprint().add(book).hex())
            .findFirst()
            .orElse("");
    List<Job> jobs = new ArrayList<>();
    for (Edition edition : wanted.editions()) {
      String key =
          UnitKey.of(request, source, inputs, clinic)
              .add(edition)
              .add(edition.format().isNavigated() ? printed : "")
              .hex();
      String path = title + "/" + edition.fileName(title);
      jobs.add(new Job(edition, path, key, reason(path, key)));
    }
    return jobs;
  }

  private Reason reason(String path, String key) {
    Optional<UnitRecord.File> file = recorded(path);
    if (request.batch().is(Way.ANEW)) {
      return Reason.ASKED;
    } else if (file.isEmpty()) {
      return Reason.NEW;
    } else if (!file.get().key().equals(key)) {
      return Reason.CHANGED;
    } else if (!output.holds(path)) {
      return Reason.MISSING;
    }
    return output.holds(path, file.get().sha256()) ? Reason.INTACT : Reason.ALTERED;
  }
}
