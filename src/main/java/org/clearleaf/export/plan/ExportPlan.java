package org.clearleaf.export.plan;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clearleaf.edition.Edition;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.TitlePlan.UnitPlan;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.site.Site;
import org.clearleaf.thread.Limited;

/**
 * Finds out what a run has to do. A unit is left as it is when all that it follows from is as it
 * was when it was last made, and every file of it is intact.
 */
public final class ExportPlan {
  private final ExportRequest request;
  private final OutputFolder output;
  private final OutcomeStore store;

  private ExportPlan(ExportRequest request, OutputFolder output) {
    this.request = request;
    this.output = output;
    this.store = new OutcomeStore(output);
  }

  /** The plan of a run, in the order of its manuscripts. */
  public static List<TitlePlan> of(ExportRequest request, OutputFolder output) {
    ExportPlan plan = new ExportPlan(request, output);
    Set<String> homes = new HashSet<>();
    List<Path> sources =
        request.manuscripts().stream()
            .flatMap(path -> ManuscriptReader.find(path).stream())
            .filter(source -> homes.add(ReadTitle.home(source)))
            .toList();
    List<ClinicFile> clinics = ClinicFile.all(request.clinics());
    Set<String> names = new HashSet<>();
    List<Optional<Finding>> refused =
        sources.stream().map(source -> refused(source, names)).toList();
    // Reading and hashing is all it does, and that on all cores.
    List<Callable<TitlePlan>> titles =
        IntStream.range(0, sources.size())
            .<Callable<TitlePlan>>mapToObj(
                i -> () -> plan.title(sources.get(i), refused.get(i), clinics))
            .toList();
    Duration limit = request.batch().limit();
    List<Optional<TitlePlan>> planned = Limited.all("plan", titles, limit);
    return IntStream.range(0, sources.size())
        .mapToObj(i -> planned.get(i).orElseGet(() -> overtime(sources.get(i), limit)))
        .toList();
  }

  /** A title whose files take too long to read. */
  private static TitlePlan overtime(Path source, Duration limit) {
    Finding late = Finding.about(source.toString(), Rule.TITLE_OVERTIME, limit.toSeconds());
    return new TitlePlan(
        source, ManuscriptReader.name(source), Inputs.of(List.of()), Optional.of(late), List.of());
  }

  /** Why a title cannot have its name, as file systems take it that do not tell case. */
  private static Optional<Finding> refused(Path source, Set<String> names) {
    String name = ManuscriptReader.name(source);
    String folded = name.toLowerCase(Locale.ROOT);
    if (Site.isTaken(folded)) {
      return Optional.of(Finding.about(source.toString(), Rule.NAME_RESERVED, name));
    }
    return names.add(folded)
        ? Optional.empty()
        : Optional.of(Finding.about(source.toString(), Rule.NAME_TAKEN, name));
  }

  /**
   * The same title as its files are now.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  public static TitlePlan again(TitlePlan old, ExportRequest request, OutputFolder output) {
    List<ClinicFile> clinics =
        old.units().stream()
            .flatMap(unit -> unit.clinic().stream())
            .map(ClinicFile::again)
            .toList();
    return new ExportPlan(request, output).read(old.source(), old.name(), clinics);
  }

  private TitlePlan title(Path source, Optional<Finding> refused, List<ClinicFile> clinics) {
    String name = ManuscriptReader.name(source);
    if (refused.isPresent()) {
      return new TitlePlan(source, name, Inputs.of(List.of()), refused, List.of());
    }
    try {
      return read(source, name, clinics);
    } catch (UncheckedIOException e) {
      Finding unread =
          Finding.about(source.toString(), Rule.FILE_UNREADABLE, String.valueOf(e.getMessage()));
      return new TitlePlan(source, name, Inputs.of(List.of()), Optional.of(unread), List.of());
    }
  }

  private TitlePlan read(Path source, String name, List<ClinicFile> clinics) {
    Inputs texts = Inputs.texts(source);
    // Clinics share the pictures of a title.
    Map<List<String>, Inputs> hashed = new HashMap<>();
    Function<List<String>, Inputs> inputs =
        pictures -> hashed.computeIfAbsent(pictures, p -> texts.with(p, TitlePlan.root(source)));
    List<UnitPlan> units =
        request.clinics().isEmpty()
            ? List.of(unit(source, name, inputs, Optional.empty()))
            : clinics.stream().map(c -> unit(source, name, inputs, Optional.of(c))).toList();
    return new TitlePlan(source, name, texts, Optional.empty(), units);
  }

  private UnitPlan unit(
      Path source,
      String name,
      Function<List<String>, Inputs> inputs,
      Optional<ClinicFile> clinic) {
    String unit = name(name, clinic);
    if (request.batch().is(Way.ANEW)) {
      return new UnitPlan(unit, clinic, Optional.empty());
    }
    LocalDate today = LocalDate.now(request.batch().clock());
    for (Remembered last : store.of(unit)) {
      boolean holds = last.until().isEmpty() || today.isBefore(LocalDate.parse(last.until()));
      if (holds && last.key().equals(key(request, source, inputs.apply(last.pictures()), clinic))) {
        return new UnitPlan(unit, clinic, standing(source, last.outcome()));
      }
    }
    return new UnitPlan(unit, clinic, Optional.empty());
  }

  /** What is published together. */
  static String name(String title, Optional<ClinicFile> clinic) {
    return title + clinic.map(c -> "/" + Edition.HANDOUTS + "/" + c.name()).orElse("");
  }

  /** Of all that the outcome of a unit follows from. */
  public static String key(
      ExportRequest request, Path source, Inputs inputs, Optional<ClinicFile> clinic) {
    return UnitKey.of(request, source, inputs, clinic)
        .add(request.wishes())
        .add(String.valueOf(request.unreviewed()))
        .hex();
  }

  /** What is said of a unit of which nothing has changed; nothing when a file of it has. */
  private Optional<TitleOutcome> standing(Path source, TitleOutcome last) {
    if (last.state() == State.REJECTED) {
      return Optional.of(last.again(source, State.STILL_REJECTED));
    } else if (last.state() == State.NOT_MEANT) {
      return Optional.of(last);
    }
    boolean intact =
        last.isIn(output.record(last.unit()))
            && last.files().stream()
                .allMatch(file -> output.holds(last.name() + "/" + file.file(), file.sha256()));
    return intact ? Optional.of(last.again(source, State.UNCHANGED)) : Optional.empty();
  }
}
