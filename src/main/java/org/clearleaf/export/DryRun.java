package org.clearleaf.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.ExportPlan;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.plan.TitlePlan.UnitPlan;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.TitleExport;
import org.clearleaf.export.title.UnitJobs;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;

/**
 * What a run would do. Manuscripts that have something to make are read, and nothing is written.
 */
public final class DryRun {
  private final ExportRequest request;
  private final OutputFolder output;
  private final List<Planned> jobs = new ArrayList<>();

  private DryRun(ExportRequest request) {
    this.request = request;
    this.output = OutputFolder.seen(request.output());
  }

  /**
   * A job of the plan.
   *
   * @param path of its file below the output folder; that of the unit when nothing is known of it
   * @param reason why, in a word or two
   */
  public record Planned(Action action, String path, String reason) {}

  /** What is done with a file. */
  public enum Action {
    /** It is made. */
    MAKE,
    /** It stays as it is. */
    KEEP,
    /** Nothing comes of it while the manuscript is as it is. */
    SKIP
  }

  /** The jobs of a run, in the order of its manuscripts. */
  public static List<Planned> of(ExportRequest request) throws IOException {
    DryRun run = new DryRun(request);
    for (TitlePlan plan : ExportPlan.of(request, run.output)) {
      run.title(plan);
    }
    return List.copyOf(run.jobs);
  }

  private void title(TitlePlan plan) throws IOException {
    for (TitleOutcome known : plan.known()) {
      String state = known.state().word();
      if (known.published()) {
        known.files().forEach(file -> add(Action.KEEP, known.name() + "/" + file.file(), state));
      } else if (known.state() != TitleOutcome.State.NOT_MEANT) {
        add(Action.SKIP, known.unit(), state);
      }
    }
    if (plan.isToDo()) {
      Manuscript manuscript = ManuscriptReader.read(plan.source());
      for (UnitPlan unit : plan.units()) {
        if (unit.before().isEmpty()) {
          unit(plan, unit, manuscript);
        }
      }
    }
  }

  private void unit(TitlePlan plan, UnitPlan unit, Manuscript manuscript) throws IOException {
    Optional<Book> found = manuscript.book();
    Optional<Clinic> clinic = unit.clinic().flatMap(ClinicFile::clinic);
    boolean usable = unit.clinic().isEmpty() || unit.clinic().get().usable();
    if (found.isEmpty() || !usable) {
      add(Action.SKIP, unit.unit(), "cannot be read");
      return;
    }
    Book book = found.get();
    if (clinic.isPresent() && !clinic.get().reads(book.metadata().language())) {
      return;
    }
    Inputs inputs = plan.texts().with(PictureReader.named(book).keySet(), plan.root());
    new UnitJobs(request, output, plan.source(), plan.name(), unit.unit())
        .of(
            TitleExport.editions(request, manuscript, book, clinic, new Findings()),
            inputs,
            unit.clinic())
        .forEach(
            job -> add(job.isToDo() ? Action.MAKE : Action.KEEP, job.path(), job.reason().word()));
  }

  private void add(Action action, String path, String reason) {
    jobs.add(new Planned(action, path, reason));
  }
}
