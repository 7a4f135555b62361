package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Metadata;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.ClinicReader;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;

/**
 * Exports one title: from its manuscript, read once, to its editions, or to the handouts of each
 * clinic.
 */
final class TitleExport {
  private final ExportRequest request;
  private final OutputFolder output;
  private final Path source;
  private final Manuscript manuscript;

  private TitleExport(ExportRequest request, OutputFolder output, Path source) {
    this.request = request;
    this.output = output;
    this.source = source;
    this.manuscript = ManuscriptReader.read(source);
  }

  static List<TitleOutcome> run(ExportRequest request, OutputFolder output, Path source)
      throws IOException {
    long start = System.nanoTime();
    TitleExport export = new TitleExport(request, output, source);
    Optional<Book> book = export.manuscript.book();
    return book.isEmpty()
        ? List.of(TitleOutcome.unread(export.manuscript, source, seconds(start)))
        : export.units(book.get(), start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private List<TitleOutcome> units(Book book, long start) throws IOException {
    Findings findings = new Findings();
    findings.addAll(manuscript.findings());
    Pictures pictures;
    try {
      findings.addAll(ManuscriptLint.lint(manuscript, book));
      pictures = PictureReader.read(book, manuscript.root(), findings);
    } catch (RuntimeException | Error e) {
      // Our own fault ends this title and no other.
      findings.add(failure(source, e));
      return List.of(unit(book, findings).rejected(seconds(start)));
    }
    if (request.clinics().isEmpty()) {
      return List.of(unit(book, findings).run(() -> editions(book, findings), pictures, start));
    }
    List<TitleOutcome> outcomes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path path : request.clinics()) {
      List<Path> files = ClinicReader.find(path);
      if (files.isEmpty()) {
        findings.about(path.toString(), Rule.CLINIC_NONE);
        outcomes.add(unit(book, findings).rejected(seconds(start)));
      }
      for (Path file : files) {
        Findings own = new Findings();
        own.addAll(findings.list());
        Optional<Clinic> clinic = ClinicReader.read(file, own);
        if (clinic.isEmpty()) {
          outcomes.add(unit(book, own).rejected(seconds(start)));
        } else if (clinic.get().reads(book.metadata().language())) {
          boolean free = ids.add(clinic.get().id());
          if (!free) {
            own.at(
                clinic.get().span(), Rule.CLINIC_FIELD, "another clinic has a file of this name");
          }
          outcomes.add(
              free
                  ? clinic(book, pictures, clinic.get(), file, own)
                  : unit(book, own).of(clinic.get()).rejected(seconds(start)));
        }
        start = System.nanoTime();
      }
    }
    return outcomes;
  }

  private UnitExport unit(Book book, Findings findings) {
    return new UnitExport(request, output, source, manuscript, book, findings);
  }

  private EditionMaker.Wanted editions(Book book, Findings findings) {
    EditionPlan.Wishes all = request.wishes().withEditions(List.of());
    List<Edition> declared = EditionPlan.of(book, manuscript.settings(), all, new Findings());
    List<Edition> wanted = EditionPlan.of(book, manuscript.settings(), request.wishes(), findings);
    return new EditionMaker.Wanted(wanted, declared);
  }

  /** The handouts of a clinic, a unit of their own. */
  private TitleOutcome clinic(
      Book book, Pictures pictures, Clinic clinic, Path file, Findings findings)
      throws IOException {
    long start = System.nanoTime();
    Metadata.Review review = book.metadata().review();
    boolean signed = review.clinician().isPresent() && review.checked().isPresent();
    if (book.metadata().care() && !signed && !request.unreviewed()) {
      findings.at(clinic.span(), Rule.CLINIC_UNREVIEWED);
      return unit(book, findings).of(clinic).rejected(seconds(start));
    }
    Pictures all = pictures;
    if (clinic.logo().isPresent()) {
      Path folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
      String path = clinic.logo().get();
      all =
          PictureReader.read(path, folder, clinic.span(), findings)
              .map(logo -> pictures.with(HandoutSheet.clinicPicture(path), logo))
              .orElse(pictures);
    }
    return unit(book, findings)
        .of(clinic)
        .run(
            () ->
                new EditionMaker.Wanted(
                    EditionPlan.of(book, manuscript.settings(), request.wishes(), clinic, findings),
                    List.of()),
            all,
            start);
  }

  /** What an author is told when our own code fails: what to report, not a stack trace. */
  static Finding failure(Path source, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    String what = thrown.getClass().getSimpleName() + " " + thrown.getMessage() + where;
    return Finding.about(source.toString(), Rule.TITLE_FAILED, what);
  }
}
