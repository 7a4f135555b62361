package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edition.Edition;
import org.clearleaf.export.Job.Reason;
import org.clearleaf.screen.site.UnitRecord;

/** Lists the files of a unit, each with its key and whether it is there already. */
final class UnitJobs {
  private final ExportRequest request;
  private final OutputFolder output;
  private final Path root;
  private final String title;
  private final String unit;
  private final Optional<UnitRecord> record;

  UnitJobs(ExportRequest request, OutputFolder output, Path root, String title, String unit)
      throws IOException {
    this.request = request;
    this.output = output;
    this.root = root;
    this.title = title;
    this.unit = unit;
    this.record = output.record(unit);
  }

  /** What a file is called in the record of its unit. */
  static String nameInRecord(String unit, String path) {
    return path.substring(unit.length() + 1);
  }

  /** The record of what is published. */
  Optional<UnitRecord> record() {
    return record;
  }

  /** What the record says of a job's file. */
  Optional<UnitRecord.File> recorded(Job job) {
    return record.flatMap(r -> r.file(nameInRecord(unit, job.path())));
  }

  /** The jobs for editions that are made of these files. */
  List<Job> of(EditionMaker.Wanted wanted, Inputs inputs, Optional<ClinicFile> clinic)
      throws IOException {
    // An EPUB's page list follows from the printed book, made now or not.
    String printed =
        wanted.declared().stream()
            .filter(EditionMaker::isBook)
            .map(Edition::toString)
            .findFirst()
            .orElse("");
    List<Job> jobs = new ArrayList<>();
    for (Edition edition : wanted.editions()) {
      String key =
          new Fingerprint()
              .add(Program.KEY)
              .add(inputs.key(root))
              .add(clinic.map(c -> c.inputs().key(c.folder())).orElse(""))
              .add(edition.toString())
              .add(edition.kind() == Edition.Kind.EPUB ? printed : "")
              .add(request.check() + " " + request.trace())
              .hex();
      String path = title + "/" + edition.fileName(title);
      Job job = new Job(unit, edition, path, key, Reason.NEW);
      jobs.add(new Job(unit, edition, path, key, reason(job)));
    }
    return jobs;
  }

  private Reason reason(Job job) throws IOException {
    Optional<UnitRecord.File> file = recorded(job);
    if (request.batch().force()) {
      return Reason.ASKED;
    } else if (file.isEmpty()) {
      return Reason.NEW;
    } else if (!file.get().key().equals(job.key())) {
      return Reason.CHANGED;
    } else if (!output.holds(job.path())) {
      return Reason.MISSING;
    }
    return output.holds(job.path(), file.get().sha256()) ? Reason.INTACT : Reason.ALTERED;
  }
}
