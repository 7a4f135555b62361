package org.clearleaf.export.title;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.Lease;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.ExportPlan;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.ReadTitle;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.plan.TitlePlan.UnitPlan;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.work.TitleRunner.Results;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;

/**
 * Exports one title: from its manuscript, read once, to its editions, or to the handouts of each
 * clinic.
 */
public final class TitleExport {
  /** Times that a title is begun anew because an author saves it just then. */
  private static final int MOST_RETRIES = 3;

  private final ExportRequest request;
  private final OutputFolder output;
  private final TitlePlan plan;
  private final Lease lease;
  private final Results results;
  private final int retries;
  private final long start = System.nanoTime();
  private final Set<String> done = new HashSet<>();

  private TitleExport(
      ExportRequest request,
      OutputFolder output,
      TitlePlan plan,
      Lease lease,
      Results results,
      int retries) {
    this.request = request;
    this.output = output;
    this.plan = plan;
    this.lease = lease;
    this.results = results;
    this.retries = retries;
  }

  /** Thrown when the files are no longer those that were read. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Makes what a title lacks.
   *
   * @param results hear of each unit as soon as it is done; an outcome without a key is not to be
   *     remembered
   * @throws IOException when the output folder cannot be written
   */
  public static void run(
      ExportRequest request, OutputFolder output, TitlePlan planned, Lease lease, Results results)
      throws IOException {
    TitlePlan plan = planned;
    for (int retries = 0; ; retries++) {
      // A plan can be hours old when a title's turn comes.
      if (retries > 0 || !plan.texts().seemTextsOf(plan.source())) {
        plan = ExportPlan.again(plan, request, output);
      }
      TitleExport export = new TitleExport(request, output, plan, lease, results, retries);
      try {
        export.run();
        return;
      } catch (ChangedException e) {
        plan = plan.without(export.done);
        if (retries == MOST_RETRIES) {
          Finding changed = Finding.about(plan.source().toString(), Rule.TITLE_CHANGED);
          for (String unit : plan.names()) {
            results.take(Remembered.failed(plan, unit, changed));
          }
          return;
        }
      }
    }
  }

  private void give(String unit, Remembered outcome) throws IOException {
    done.add(unit);
    results.take(outcome);
  }

  private void run() throws IOException {
    Manuscript manuscript = ManuscriptReader.read(plan.source());
    Optional<Book> book = manuscript.book();
    if (book.isPresent()) {
      units(manuscript, book.get());
      return;
    }
    if (!plan.texts().areStill(plan.source(), List.of(), plan.root())) {
      throw new ChangedException();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean ours = manuscript.findings().stream().anyMatch(f -> UnitExport.OURS.contains(f.rule()));
    for (UnitPlan unit : plan.units()) {
      TitleOutcome unread =
          TitleOutcome.nothing(
              manuscript.name(),
              unit.unit(),
              plan.source(),
              ours ? State.FAILED : State.REJECTED,
              seconds,
              manuscript.findings());
      String key = ours ? "" : ExportPlan.key(request, plan.source(), plan.texts(), unit.clinic());
      give(unit.unit(), new Remembered(ReadTitle.home(plan.source()), List.of(), key, "", unread));
    }
  }

  private void units(Manuscript manuscript, Book book) throws IOException {
    Findings findings = new Findings();
    findings.addAll(manuscript.findings());
    Map<String, SourceSpan> places = PictureReader.named(book);
    List<String> named = List.copyOf(places.keySet());
    Inputs inputs = plan.texts().with(named, plan.root());
    Pictures pictures = Pictures.none();
    boolean failed = false;
    try {
      LocalDate today = LocalDate.now(request.batch().clock());
      findings.addAll(ManuscriptLint.lint(manuscript, book, today));
      pictures = PictureReader.read(places, manuscript.root(), findings);
    } catch (RuntimeException | Error e) {
      if (Fault.isOutOfMemory(e)) {
        throw e;
      }
      // Our own fault ends this title and no other.
      findings.add(Fault.of(plan.source(), e));
      failed = true;
    }
    ReadTitle title =
        new ReadTitle(
            request,
            output,
            plan.source(),
            manuscript,
            book,
            pictures,
            named,
            inputs,
            lease,
            retries);
    for (UnitPlan unit : plan.units()) {
      Findings own = new Findings();
      own.addAll(findings.list());
      give(
          unit.unit(),
          unit.before().isPresent()
              // Its files went back to what they were since the plan was made.
              ? Remembered.known(unit.before().get())
              : failed
                  ? new UnitExport(title, unit, own).rejected()
                  : unit.clinic().isPresent()
                      ? clinic(title, unit, unit.clinic().get(), own)
                      : new UnitExport(title, unit, own).run(pictures));
    }
  }

  /** The editions of a unit. */
  public static EditionMaker.Wanted editions(
      ExportRequest request,
      Manuscript manuscript,
      Book book,
      Optional<Clinic> clinic,
      Findings findings) {
    EditionPlan.Wishes wishes = request.wishes();
    if (clinic.isPresent()) {
      return new EditionMaker.Wanted(
          EditionPlan.of(book, manuscript.settings(), wishes, clinic.get(), findings), List.of());
    }
    List<Edition> wanted = EditionPlan.of(book, manuscript.settings(), wishes, findings);
    // Loose Markdown has no printed book but the one that is asked for.
    List<Edition> declared =
        book.metadata().declared()
            ? EditionPlan.of(
                book, manuscript.settings(), wishes.withEditions(List.of()), new Findings())
            : wanted;
    return new EditionMaker.Wanted(wanted, declared);
  }

  /** The handouts of a clinic, a unit of their own. */
  private Remembered clinic(ReadTitle title, UnitPlan unit, ClinicFile file, Findings findings)
      throws IOException {
    UnitExport export = new UnitExport(title, unit, findings);
    findings.addAll(file.findings());
    if (!file.usable()) {
      return export.rejected();
    }
    Clinic clinic = file.clinic().orElseThrow();
    return switch (Verdict.of(request).handing(title.book().metadata(), clinic)) {
      case NOT_MEANT -> export.notMeant();
      case UNREVIEWED -> {
        findings.at(clinic.span(), Rule.CLINIC_UNREVIEWED);
        yield export.rejected();
      }
      case GIVEN -> export.run(file.withLogo(title.pictures(), findings));
    };
  }
}
