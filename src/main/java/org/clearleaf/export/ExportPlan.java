package org.clearleaf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearleaf.edition.Edition;
import org.clearleaf.export.OutcomeStore.Remembered;
import org.clearleaf.export.TitleOutcome.State;
import org.clearleaf.export.TitlePlan.UnitPlan;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.site.UnitRecord;

/**
 * Finds out what a run has to do. A unit is left as it is when all that it follows from is as it
 * was when it was last made, and every file of it is intact.
 */
final class ExportPlan {
  private final ExportRequest request;
  private final OutputFolder output;
  private final OutcomeStore store;

  private ExportPlan(ExportRequest request, OutputFolder output) {
    this.request = request;
    this.output = output;
    this.store = new OutcomeStore(output);
  }

  /** The plan of a run, in the order of its manuscripts. */
  static List<TitlePlan> of(ExportRequest request, OutputFolder output) throws IOException {
    ExportPlan plan = new ExportPlan(request, output);
    List<Path> sources =
        request.manuscripts().stream()
            .flatMap(path -> ManuscriptReader.find(path).stream())
            .toList();
    List<ClinicFile> clinics = ClinicFile.all(request.clinics());
    Set<String> names = new HashSet<>();
    List<Boolean> free =
        sources.stream().map(source -> names.add(ManuscriptReader.name(source))).toList();
    try {
      // Reading and hashing is all it does, and that on all cores.
      return IntStream.range(0, sources.size())
          .parallel()
          .mapToObj(i -> plan.title(sources.get(i), free.get(i), clinics))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The same title as its files are now. */
  static TitlePlan again(TitlePlan old, ExportRequest request, OutputFolder output) {
    List<ClinicFile> clinics =
        old.units().stream()
            .flatMap(unit -> unit.clinic().stream())
            .map(ClinicFile::again)
            .toList();
    return new ExportPlan(request, output).title(old.source(), true, clinics);
  }

  private TitlePlan title(Path source, boolean free, List<ClinicFile> clinics) {
    String name = ManuscriptReader.name(source);
    if (!free) {
      Finding taken = Finding.about(source.toString(), Rule.NAME_TAKEN, name);
      return new TitlePlan(source, name, Inputs.of(List.of()), Optional.of(taken), List.of());
    }
    try {
      Inputs texts = Inputs.texts(source);
      List<UnitPlan> units =
          request.clinics().isEmpty()
              ? List.of(unit(source, name, texts, Optional.empty()))
              : clinics.stream().map(c -> unit(source, name, texts, Optional.of(c))).toList();
      return new TitlePlan(source, name, texts, Optional.empty(), units);
    } catch (UncheckedIOException e) {
      Finding unread =
          Finding.about(source.toString(), Rule.FILE_UNREADABLE, String.valueOf(e.getMessage()));
      return new TitlePlan(source, name, Inputs.of(List.of()), Optional.of(unread), List.of());
    }
  }

  private UnitPlan unit(Path source, String name, Inputs texts, Optional<ClinicFile> clinic) {
    String unit = name(name, clinic);
    if (request.batch().force()) {
      return new UnitPlan(unit, clinic, Optional.empty());
    }
    LocalDate today = LocalDate.now(request.batch().clock());
    for (Remembered last : store.of(unit)) {
      Inputs inputs = texts.with(last.pictures(), TitlePlan.root(source));
      boolean holds = last.until().isEmpty() || today.isBefore(LocalDate.parse(last.until()));
      if (holds && last.key().equals(key(request, source, inputs, clinic))) {
        return new UnitPlan(unit, clinic, standing(last.outcome()));
      }
    }
    return new UnitPlan(unit, clinic, Optional.empty());
  }

  /** What is published together. */
  static String name(String title, Optional<ClinicFile> clinic) {
    return title + clinic.map(c -> "/" + Edition.HANDOUTS + "/" + c.name()).orElse("");
  }

  /** Of all that the outcome of a unit follows from. */
  static String key(
      ExportRequest request, Path source, Inputs inputs, Optional<ClinicFile> clinic) {
    return new Fingerprint()
        .add(Program.KEY)
        .add(inputs.key(TitlePlan.root(source)))
        .add(clinic.map(c -> c.inputs().key(c.folder())).orElse(""))
        .add(request.wishes().toString())
        .add(request.check() + " " + request.strict() + " " + request.trace())
        .add(String.valueOf(request.unreviewed()))
        .hex();
  }

  /** What is said of a unit of which nothing has changed; nothing when a file of it has. */
  private Optional<TitleOutcome> standing(TitleOutcome last) {
    if (last.state() == State.REJECTED) {
      return Optional.of(last.again(State.STILL_REJECTED));
    } else if (last.state() == State.NOT_MEANT) {
      return Optional.of(last);
    }
    try {
      Optional<UnitRecord> record = output.record(last.unit());
      for (TitleOutcome.MadeEdition file : last.files()) {
        String place = last.name() + "/" + file.file();
        boolean recorded =
            record
                .flatMap(r -> r.file(UnitJobs.nameInRecord(last.unit(), place)))
                .filter(f -> f.sha256().equals(file.sha256()))
                .isPresent();
        if (!recorded || !output.holds(place, file.sha256())) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      // What cannot be read is made again.
      return Optional.empty();
    }
    return Optional.of(last.again(State.UNCHANGED));
  }
}
