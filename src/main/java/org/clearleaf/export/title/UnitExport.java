package org.clearleaf.export.title;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.Words;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.ExportPlan;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.ReadTitle;
import org.clearleaf.export.plan.TitlePlan.UnitPlan;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.lint.Limits;
import org.clearleaf.lint.Readability;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.site.UnitRecord;

/**
 * Makes, checks and publishes what appears together: the editions of a title, or a clinic's
 * handouts.
 */
final class UnitExport {
  /** What is not the author's fault, and may be otherwise another time. */
  static final Set<Rule> OURS =
      EnumSet.of(Rule.TITLE_FAILED, Rule.CHECK_FAILED, Rule.TITLE_UNWRITTEN, Rule.FILE_UNREADABLE);

  private final ExportRequest request;
  private final OutputFolder output;
  private final ReadTitle title;
  private final Manuscript manuscript;
  private final Book book;
  private final UnitPlan unit;
  private final Optional<Clinic> clinic;
  private final Findings findings;
  private final List<TitleOutcome.MadeEdition> files = new ArrayList<>();
  private final long start = System.nanoTime();
  private final Verdict verdict;
  private Set<Edition> unreadable = Set.of();

  UnitExport(ReadTitle title, UnitPlan unit, Findings findings) {
    this.request = title.request();
    this.verdict = Verdict.of(request);
    this.output = title.output();
    this.title = title;
    this.manuscript = title.manuscript();
    this.book = title.book();
    this.unit = unit;
    this.clinic = unit.clinic().flatMap(ClinicFile::clinic);
    this.findings = findings;
  }

  /**
   * Makes the unit, or says why not. Whatever goes wrong in our own code ends it and no other; only
   * a lack of memory is thrown, since that may be another's fault.
   */
  Remembered run(Pictures pictures) throws IOException {
    State state = State.REJECTED;
    try {
      EditionMaker.Wanted all = TitleExport.editions(request, manuscript, book, clinic, findings);
      UnitJobs jobs = new UnitJobs(request, output, title.source(), manuscript.name(), unit.unit());
      List<Job> list = new ArrayList<>(jobs.of(all, title.inputs(), unit.clinic()));
      Set<Edition> lacking =
          list.stream().filter(Job::isToDo).map(Job::edition).collect(Collectors.toSet());
      title.lease().renew(lacking.size());
      List<EditionMaker.Made> made =
          make(
              new EditionMaker.Wanted(
                  all.editions().stream().filter(lacking::contains).toList(), all.declared()),
              pictures);
      if (!isDraft(jobs)) {
        // Numbers in place of letters are kept from readers; what needs no face is not.
        list.removeIf(job -> unreadable.contains(job.edition()));
        made = made.stream().filter(m -> !unreadable.contains(m.edition())).toList();
      }
      state = publish(jobs, list, made);
    } catch (RuntimeException | Error e) {
      if (Fault.isOutOfMemory(e)) {
        throw e;
      }
      findings.add(Fault.of(title.source(), e));
    } finally {
      output.discard(unit.unit());
    }
    return outcome(state);
  }

  /** Makes editions, where need be with some blocks as their words. */
  private List<EditionMaker.Made> make(EditionMaker.Wanted wanted, Pictures pictures)
      throws IOException {
    Findings first = new Findings();
    try {
      List<EditionMaker.Made> made = make(book, pictures, first, wanted);
      findings.addAll(first.list());
      return made;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      if (Fault.isOutOfMemory(e) || e instanceof UncheckedIOException) {
        throw e;
      }
      Optional<Salvage.Saved> saved =
          Salvage.of(
              book,
              tried ->
                  new EditionMaker(tried, pictures, request.trace(), new Findings()).make(wanted));
      if (saved.isEmpty()) {
        findings.addAll(first.list());
        throw e;
      }
      for (SourceSpan place : saved.get().plain()) {
        findings.at(place, Rule.BLOCK_UNSET, e.getClass().getSimpleName());
      }
      return make(saved.get().book(), pictures, findings, wanted);
    }
  }

  private List<EditionMaker.Made> make(
      Book from, Pictures pictures, Findings found, EditionMaker.Wanted wanted) throws IOException {
    EditionMaker maker = new EditionMaker(from, pictures, request.trace(), found);
    List<EditionMaker.Made> made = maker.make(wanted);
    unreadable = maker.unreadable();
    return made;
  }

  /** The outcome of a unit that there is no use in making. */
  Remembered rejected() throws IOException {
    findings.about(manuscript.name(), Rule.TITLE_REJECTED);
    return outcome(State.REJECTED);
  }

  /** The outcome of a unit that nobody would read. */
  Remembered notMeant() throws IOException {
    return outcome(State.NOT_MEANT);
  }

  private Remembered outcome(State ended) throws IOException {
    boolean ours = findings.list().stream().anyMatch(f -> OURS.contains(f.rule()));
    State state = ended == State.REJECTED && ours ? State.FAILED : ended;
    if (state != State.FAILED && state != State.PUBLISHED) {
      // What is remembered of files is said of those that were hashed.
      requireCurrent();
    }
    String name = book.metadata().title();
    String shown = name.isEmpty() ? manuscript.name() : name;
    TitleOutcome outcome =
        new TitleOutcome(
            manuscript.name(),
            unit.unit(),
            shown + clinic.map(c -> " – " + c.name()).orElse(""),
            title.source(),
            state,
            (System.nanoTime() - start) / 1e9,
            title.retries(),
            files,
            FindingPlaces.joined(book, findings.list()),
            book.metadata().care() && clinic.isEmpty()
                ? Readability.all(book, Limits.of(manuscript.settings(), new Findings()))
                : List.of());
    String key =
        state == State.FAILED || (state == State.REJECTED && !request.check())
            ? ""
            : ExportPlan.key(request, title.source(), title.inputs(), unit.clinic());
    return new Remembered(
        ReadTitle.home(title.source()),
        title.named(),
        key,
        title.until().map(Object::toString).orElse(""),
        outcome);
  }

  private State publish(UnitJobs jobs, List<Job> list, List<EditionMaker.Made> made)
      throws IOException {
    List<UnitFile> placed = placed(list, made);
    // What is there already was checked when it was made; beside something new it is read again.
    boolean checking = request.check() && !made.isEmpty();
    UnitChecks checks = new UnitChecks(manuscript, Words.of(book.metadata()).health(), findings);
    Map<Job, List<String>> passed = checking ? checks.run(placed) : Map.of();
    Map<UnitFile, TitleOutcome.MadeEdition> filed = new LinkedHashMap<>();
    for (UnitFile file : placed) {
      Optional<List<String>> said = Optional.ofNullable(passed.get(file.job()));
      filed.put(
          file,
          file.made().isPresent()
              ? made(file.job(), file.made().get(), said.orElse(List.of()))
              : kept(file.job(), jobs, said));
    }
    files.addAll(filed.values());
    boolean apart = !request.check() || areApart(filed);
    boolean stopped = !isDraft(jobs) && verdict.stops(book.metadata(), findings.list());
    if (list.isEmpty() || !apart || !checks.areFlawless() || stopped) {
      findings.about(manuscript.name(), Rule.TITLE_REJECTED);
      return State.REJECTED;
    }
    if (made.isEmpty()) {
      return State.UNCHANGED;
    }
    requireCurrent();
    title
        .lease()
        .write(
            () -> {
              stageRecord(jobs, filed);
              output.publish(unit.unit());
            });
    return State.PUBLISHED;
  }

  /** The files of the unit: what is made is staged, all else stands where it is published. */
  private List<UnitFile> placed(List<Job> list, List<EditionMaker.Made> made) throws IOException {
    Map<Edition, EditionMaker.Made> makes = new HashMap<>();
    made.forEach(m -> makes.put(m.edition(), m));
    List<UnitFile> placed = new ArrayList<>();
    for (Job job : list) {
      EditionMaker.Made data = makes.get(job.edition());
      if (data == null) {
        placed.add(new UnitFile(job, output.place(job.path()), Optional.empty()));
      } else {
        title
            .lease()
            .write(
                () ->
                    placed.add(
                        new UnitFile(
                            job,
                            output.stage(unit.unit(), job.path(), data.data()),
                            Optional.of(data))));
      }
    }
    return placed;
  }

  private TitleOutcome.MadeEdition made(Job job, EditionMaker.Made made, List<String> passed) {
    return new TitleOutcome.MadeEdition(
        job.edition().fileName(manuscript.name()),
        made.data().length,
        made.pages(),
        Fingerprint.of(made.data()),
        passed,
        true);
  }

  private TitleOutcome.MadeEdition kept(Job job, UnitJobs jobs, Optional<List<String>> passed) {
    UnitRecord.File old = jobs.recorded(job.path()).orElseThrow();
    return new TitleOutcome.MadeEdition(
        job.edition().fileName(manuscript.name()),
        old.bytes(),
        old.pages(),
        old.sha256(),
        passed.orElse(old.checks()),
        false);
  }

  /** Whether no edition of the whole title is another under a second name. */
  private boolean areApart(Map<UnitFile, TitleOutcome.MadeEdition> filed) {
    Map<String, String> names = new HashMap<>();
    boolean apart = true;
    for (Map.Entry<UnitFile, TitleOutcome.MadeEdition> one : filed.entrySet()) {
      TitleOutcome.MadeEdition file = one.getValue();
      String same = names.putIfAbsent(file.sha256(), file.file());
      boolean other = same != null && !same.equals(file.file());
      if (other && one.getKey().job().edition().sheet().isEmpty()) {
        findings.about(manuscript.name(), Rule.EDITIONS_ALIKE, file.file(), same);
        apart = false;
      }
    }
    return apart;
  }

  /**
   * Whether this is a draft, which errors do not stop. It shows its author what there is, but it
   * never takes the place of what was checked, and no patient gets it.
   */
  private boolean isDraft(UnitJobs jobs) {
    return !request.check() && !request.strict() && clinic.isEmpty() && !jobs.holdsChecked();
  }

  private void requireCurrent() throws IOException {
    boolean current =
        title.isCurrent()
            && unit.clinic().stream().allMatch(c -> c.again().inputs().equals(c.inputs()));
    if (!current) {
      throw new TitleExport.ChangedException();
    }
  }

  /** Writes down what the unit's folder will hold; what this run does not make stays in it. */
  private void stageRecord(UnitJobs jobs, Map<UnitFile, TitleOutcome.MadeEdition> filed)
      throws IOException {
    List<UnitRecord.File> published = new ArrayList<>();
    Set<String> names = new HashSet<>();
    filed.forEach(
        (placed, file) -> {
          Job job = placed.job();
          String name = UnitRecord.name(unit.unit(), job.path());
          names.add(name);
          UnitRecord.Print print =
              placed
                  .made()
                  .map(EditionMaker.Made::print)
                  .or(() -> jobs.recorded(job.path()).map(UnitRecord.File::print))
                  .orElse(UnitRecord.Print.NONE);
          published.add(
              new UnitRecord.File(
                  name,
                  job.edition().name(),
                  job.key(),
                  book.metadata().version().orElse(""),
                  book.metadata().date().map(Object::toString).orElse(""),
                  file.bytes(),
                  file.pages(),
                  file.sha256(),
                  file.checks(),
                  print));
        });
    jobs.record().stream()
        .flatMap(old -> old.files().stream())
        .filter(file -> !names.contains(file.name()))
        .filter(file -> output.holds(unit.unit() + "/" + file.name()))
        .forEach(published::add);
    String json = UnitRecord.of(book.metadata(), clinic, published).json();
    output.stage(
        unit.unit(), unit.unit() + "/" + UnitRecord.FILE, json.getBytes(StandardCharsets.UTF_8));
  }
}
