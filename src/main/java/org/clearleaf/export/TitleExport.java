package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Metadata;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.export.OutcomeStore.Remembered;
import org.clearleaf.export.TitleOutcome.State;
import org.clearleaf.export.TitlePlan.UnitPlan;
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
final class TitleExport {
  /** Times that a title is begun anew because an author saves it just then. */
  private static final int MOST_RETRIES = 3;

  private final ExportRequest request;
  private final OutputFolder output;
  private final TitlePlan plan;
  private final Lease lease;
  private final int retries;
  private final long start = System.nanoTime();
  private final List<Remembered> outcomes = new ArrayList<>();

  private TitleExport(
      ExportRequest request, OutputFolder output, TitlePlan plan, Lease lease, int retries) {
    this.request = request;
    this.output = output;
    this.plan = plan;
    this.lease = lease;
    this.retries = retries;
  }

  /** Thrown when the files are no longer those that were read. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Makes what a title lacks.
   *
   * @return the outcome of each unit that was to do; one without a key is not to be remembered
   * @throws IOException when the output folder cannot be written
   */
  static List<Remembered> run(
      ExportRequest request, OutputFolder output, TitlePlan planned, Lease lease)
      throws IOException {
    TitlePlan plan = planned;
    for (int retries = 0; ; retries++) {
      // A plan can be hours old when a title's turn comes.
      if (retries > 0 || !Inputs.texts(plan.source()).equals(plan.texts())) {
        plan = ExportPlan.again(plan, request, output);
      }
      try {
        TitleExport export = new TitleExport(request, output, plan, lease, retries);
        export.run();
        return export.outcomes;
      } catch (ChangedException e) {
        if (retries == MOST_RETRIES) {
          Finding changed = Finding.about(plan.source().toString(), Rule.TITLE_CHANGED);
          return List.of(nothing(plan, State.FAILED, List.of(changed)));
        }
      }
    }
  }

  /** The outcome of a title of which nothing could be made, not to be remembered. */
  static Remembered nothing(TitlePlan plan, State state, List<Finding> findings) {
    return new Remembered(
        "",
        List.of(),
        "",
        "",
        TitleOutcome.nothing(plan.name(), plan.source(), state, 0, findings));
  }

  private void run() throws IOException {
    Manuscript manuscript = ManuscriptReader.read(plan.source());
    Optional<Book> book = manuscript.book();
    if (book.isPresent()) {
      units(manuscript, book.get());
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    TitleOutcome unread =
        TitleOutcome.nothing(
            manuscript.name(), plan.source(), State.REJECTED, seconds, manuscript.findings());
    String key = ExportPlan.key(request, plan.source(), plan.texts(), Optional.empty());
    outcomes.add(new Remembered(ReadTitle.home(plan.source()), List.of(), key, "", unread));
  }

  private void units(Manuscript manuscript, Book book) throws IOException {
    Findings findings = new Findings();
    findings.addAll(manuscript.findings());
    List<String> named = List.copyOf(PictureReader.named(book).keySet());
    Inputs inputs = plan.texts().with(named, plan.root());
    Pictures pictures = Pictures.none();
    boolean failed = false;
    try {
      LocalDate today = LocalDate.now(request.batch().clock());
      findings.addAll(ManuscriptLint.lint(manuscript, book, today));
      pictures = PictureReader.read(book, manuscript.root(), findings);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Our own fault ends this title and no other.
      findings.add(failure(plan.source(), e));
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
      if (unit.before().isPresent()) {
        continue;
      }
      Findings own = new Findings();
      own.addAll(findings.list());
      outcomes.add(
          failed
              ? new UnitExport(title, unit, own).rejected()
              : unit.clinic().isPresent()
                  ? clinic(title, unit, unit.clinic().get(), own)
                  : new UnitExport(title, unit, own).run(pictures));
    }
  }

  /** The editions of a unit. */
  static EditionMaker.Wanted editions(
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
    return new EditionMaker.Wanted(
        EditionPlan.of(book, manuscript.settings(), wishes, findings),
        EditionPlan.of(
            book, manuscript.settings(), wishes.withEditions(List.of()), new Findings()));
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
    Metadata metadata = title.book().metadata();
    if (!clinic.reads(metadata.language())) {
      return export.notMeant();
    }
    Metadata.Review review = metadata.review();
    boolean signed = review.clinician().isPresent() && review.checked().isPresent();
    if (metadata.care() && !signed && !request.unreviewed()) {
      findings.at(clinic.span(), Rule.CLINIC_UNREVIEWED);
      return export.rejected();
    }
    Pictures all = title.pictures();
    if (clinic.logo().isPresent()) {
      String path = clinic.logo().get();
      all =
          PictureReader.read(path, file.folder(), clinic.span(), findings)
              .map(logo -> title.pictures().with(HandoutSheet.clinicPicture(path), logo))
              .orElse(all);
    }
    return export.run(all);
  }

  /** What an author is told when our own code fails: what to report, not a stack trace. */
  static Finding failure(Path source, Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return Finding.about(source.toString(), Rule.TITLE_TOO_BIG);
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    String what = thrown.getClass().getSimpleName() + " " + thrown.getMessage() + where;
    return Finding.about(source.toString(), Rule.TITLE_FAILED, what);
  }
}
