package org.clearleaf.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.InkSet;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;
import org.clearleaf.lint.Limits;
import org.clearleaf.lint.Readability;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.site.HandoutRecord;

/**
 * Makes, checks and publishes what appears together: the editions of a title, or a clinic's
 * handouts.
 */
final class UnitExport {
  private final ExportRequest request;
  private final OutputFolder output;
  private final Path source;
  private final Manuscript manuscript;
  private final Book book;
  private final Findings findings;
  private final List<TitleOutcome.MadeEdition> files = new ArrayList<>();
  private Optional<Clinic> clinic = Optional.empty();
  private boolean valid = true;

  UnitExport(
      ExportRequest request,
      OutputFolder output,
      Path source,
      Manuscript manuscript,
      Book book,
      Findings findings) {
    this.request = request;
    this.output = output;
    this.source = source;
    this.manuscript = manuscript;
    this.book = book;
    this.findings = findings;
  }

  /** The same for a clinic's handouts. */
  UnitExport of(Clinic whose) {
    clinic = Optional.of(whose);
    return this;
  }

  /** Makes the unit, or says why not. Whatever goes wrong in our own code ends it and no other. */
  TitleOutcome run(Supplier<EditionMaker.Wanted> wanted, Pictures pictures, long start)
      throws IOException {
    boolean published = false;
    try {
      EditionMaker maker = new EditionMaker(book, pictures, request.trace(), findings);
      published = publish(maker.make(wanted.get()));
    } catch (RuntimeException | Error e) {
      findings.add(TitleExport.failure(source, e));
    } finally {
      output.discard(unit());
    }
    return outcome(published, (System.nanoTime() - start) / 1e9);
  }

  /** The outcome of a unit that there is no use in making. */
  TitleOutcome rejected(double seconds) {
    findings.about(manuscript.name(), Rule.TITLE_REJECTED);
    return outcome(false, seconds);
  }

  private String unit() {
    return manuscript.name() + clinic.map(c -> "/" + Edition.HANDOUTS + "/" + c.id()).orElse("");
  }

  private TitleOutcome outcome(boolean published, double seconds) {
    String title = book.metadata().title();
    String shown = title.isEmpty() ? manuscript.name() : title;
    return new TitleOutcome(
        manuscript.name(),
        shown + clinic.map(c -> " – " + c.name()).orElse(""),
        source,
        published,
        seconds,
        files,
        placed(),
        book.metadata().care() && clinic.isEmpty()
            ? Readability.all(book, Limits.of(manuscript.settings(), new Findings()))
            : List.of());
  }

  /**
   * The findings joined to their lines of Markdown, in order; what two editions found is said once.
   */
  private List<Finding> placed() {
    Map<NodeId, SourceSpan> spans = new HashMap<>();
    book.walk(
        block -> {
          spans.put(block.id(), block.span());
          block.phrases().forEach(phrase -> spans.put(phrase.id(), block.span()));
        });
    Set<String> said = new HashSet<>();
    return findings.list().stream()
        .map(f -> f.node().map(spans::get).map(f::withSpan).orElse(f))
        .filter(f -> said.add(f.line()))
        .sorted(Finding.BY_PLACE)
        .toList();
  }

  private boolean publish(List<EditionMaker.Made> made) throws IOException {
    List<Path> staged = new ArrayList<>();
    for (EditionMaker.Made edition : made) {
      staged.add(output.stage(unit(), path(edition), edition.data()));
    }
    List<Checked> checked = request.check() ? check(made, staged) : List.of();
    Set<EditionMaker.Made> alike = request.check() ? sayTheSame(made, checked) : Set.of();
    boolean paged = request.check() && haveTheSamePages(made, checked);
    for (int i = 0; i < made.size(); i++) {
      EditionMaker.Made edition = made.get(i);
      List<String> passed = new ArrayList<>(request.check() ? checked.get(i).passed() : List.of());
      if (alike.contains(edition)) {
        passed.add("same words");
      }
      if (paged && edition.edition().kind() == Edition.Kind.EPUB) {
        passed.add("same pages");
      }
      files.add(
          new TitleOutcome.MadeEdition(
              edition.edition().fileName(manuscript.name()),
              edition.data().length,
              edition.pages(),
              sha256(edition.data()),
              passed));
    }
    if (made.isEmpty() || !valid || (book.metadata().declared() && hasErrors())) {
      findings.about(manuscript.name(), Rule.TITLE_REJECTED);
      return false;
    }
    record(made);
    output.publish(unit());
    return true;
  }

  private String path(EditionMaker.Made made) {
    return manuscript.name() + "/" + made.edition().fileName(manuscript.name());
  }

  /** What lies in the folder of handouts, for whoever asks later which version a clinic holds. */
  private void record(List<EditionMaker.Made> made) throws IOException {
    List<HandoutRecord.File> handouts = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      if (made.get(i).edition().sheet().isPresent()) {
        TitleOutcome.MadeEdition file = files.get(i);
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        handouts.add(
            new HandoutRecord.File(
                name,
                book.metadata().version().orElse(""),
                book.metadata().date().map(Object::toString).orElse(""),
                file.bytes(),
                file.pages(),
                file.sha256(),
                file.checks()));
      }
    }
    if (!handouts.isEmpty()) {
      String folder =
          manuscript.name() + "/" + Edition.HANDOUTS + clinic.map(c -> "/" + c.id()).orElse("");
      // What this run did not make anew stays there, and in the record with its version.
      Set<String> names = new HashSet<>();
      handouts.forEach(file -> names.add(file.name()));
      output
          .read(folder + "/" + OutputFolder.RECORD)
          .flatMap(HandoutRecord::parse)
          .ifPresent(
              old ->
                  old.files().stream()
                      .filter(file -> !names.contains(file.name()))
                      .filter(file -> output.holds(folder + "/" + file.name()))
                      .forEach(handouts::add));
      String json = HandoutRecord.of(book.metadata(), clinic, handouts).json();
      output.stage(
          unit(), folder + "/" + OutputFolder.RECORD, json.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<Checked> check(List<EditionMaker.Made> made, List<Path> staged) throws IOException {
    List<Checked> all = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      Checked checked = Checker.check(staged.get(i), path(made.get(i)));
      findings.addAll(checked.findings());
      valid &= checked.isFlawless();
      if (made.get(i).edition().ink() == InkSet.BLACK) {
        List<Finding> coloured = Checker.inks(staged.get(i), checked.name());
        findings.addAll(coloured);
        valid &= coloured.isEmpty();
      }
      all.add(checked);
    }
    return all;
  }

  /**
   * The editions that say the same words as others: those of the whole title, and the prints of
   * each handout.
   */
  private Set<EditionMaker.Made> sayTheSame(List<EditionMaker.Made> made, List<Checked> checked) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < made.size(); i++) {
      Edition edition = made.get(i).edition();
      String group = edition.sheet().isPresent() ? edition.name() : "";
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(i);
    }
    Set<EditionMaker.Made> alike = new HashSet<>();
    for (List<Integer> group : groups.values()) {
      List<Finding> differences = Checker.compare(group.stream().map(checked::get).toList());
      findings.addAll(differences);
      valid &= differences.isEmpty();
      if (group.size() > 1 && differences.isEmpty()) {
        group.forEach(i -> alike.add(made.get(i)));
      }
    }
    return alike;
  }

  /** Whether there is an EPUB whose page list is that of the printed book made with it. */
  private boolean haveTheSamePages(List<EditionMaker.Made> made, List<Checked> checked) {
    Optional<Checked> printed = find(made, checked, EditionMaker::isBook);
    Optional<Checked> epub = find(made, checked, e -> e.kind() == Edition.Kind.EPUB);
    if (printed.isEmpty() || epub.isEmpty()) {
      return false;
    }
    List<Finding> differences = Checker.comparePages(epub.get(), printed.get());
    findings.addAll(differences);
    valid &= differences.isEmpty();
    return differences.isEmpty();
  }

  private static Optional<Checked> find(
      List<EditionMaker.Made> made, List<Checked> checked, Predicate<Edition> wanted) {
    return IntStream.range(0, checked.size())
        .filter(i -> wanted.test(made.get(i).edition()))
        .mapToObj(checked::get)
        .findFirst();
  }

  private boolean hasErrors() {
    return findings.list().stream()
        // A draft shows what does not fit.
        .filter(f -> request.check() || f.rule() != Rule.HANDOUT_TOO_LONG)
        .anyMatch(
            f ->
                f.severity() == Severity.ERROR
                    || (request.strict() && f.severity() == Severity.WARNING));
  }

  private static String sha256(byte[] data) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
