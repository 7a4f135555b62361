package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;
import org.clearleaf.lint.Limits;
import org.clearleaf.lint.Readability;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;

/** Exports one title: from its manuscript to checked files in the output folder, or to findings. */
final class TitleExport {
  private final ExportRequest request;
  private final OutputFolder output;
  private final Path source;
  private final Findings findings = new Findings();
  private final List<TitleOutcome.MadeEdition> files = new ArrayList<>();
  private boolean valid = true;

  private TitleExport(ExportRequest request, OutputFolder output, Path source) {
    this.request = request;
    this.output = output;
    this.source = source;
  }

  static TitleOutcome run(ExportRequest request, OutputFolder output, Path source)
      throws IOException {
    return new TitleExport(request, output, source).run();
  }

  private TitleOutcome run() throws IOException {
    long start = System.nanoTime();
    Manuscript manuscript = ManuscriptReader.read(source);
    findings.addAll(manuscript.findings());
    boolean published = manuscript.book().isPresent() && attempt(manuscript);
    String title = manuscript.book().map(book -> book.metadata().title()).orElse("");
    List<Finding> sorted = manuscript.book().map(this::placed).orElseGet(findings::list);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new TitleOutcome(
        manuscript.name(),
        title.isEmpty() ? manuscript.name() : title,
        source,
        published,
        seconds,
        files,
        sorted,
        manuscript
            .book()
            .filter(book -> book.metadata().care())
            .map(book -> Readability.all(book, Limits.of(manuscript.settings(), new Findings())))
            .orElse(List.of()));
  }

  /** Exports the title; whatever goes wrong in our own code ends this title and no other. */
  private boolean attempt(Manuscript manuscript) throws IOException {
    try {
      return export(manuscript, manuscript.book().orElseThrow());
    } catch (RuntimeException | Error e) {
      findings.add(failure(source, e));
      return false;
    }
  }

  /** What an author is told when our own code fails: what to report, not a stack trace. */
  static Finding failure(Path source, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    String what = thrown.getClass().getSimpleName() + " " + thrown.getMessage() + where;
    return Finding.about(source.toString(), Rule.TITLE_FAILED, what);
  }

  /**
   * The findings joined to their lines of Markdown, in order; what two editions found is said once.
   */
  private List<Finding> placed(Book book) {
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

  private boolean export(Manuscript manuscript, Book book) throws IOException {
    findings.addAll(ManuscriptLint.lint(manuscript, book));
    Pictures pictures = PictureReader.read(book, manuscript.root(), findings);
    EditionPlan.Wishes all = request.wishes().withEditions(List.of());
    List<Edition> declared =
        EditionPlan.of(book.metadata(), manuscript.settings(), all, new Findings());
    List<Edition> wanted =
        EditionPlan.of(book.metadata(), manuscript.settings(), request.wishes(), findings);
    List<EditionMaker.Made> made =
        new EditionMaker(book, pictures, request.trace(), findings).make(wanted, declared);
    try {
      return publish(manuscript.name(), book, made);
    } finally {
      output.discard(manuscript.name());
    }
  }

  private boolean publish(String name, Book book, List<EditionMaker.Made> made) throws IOException {
    List<Path> staged = new ArrayList<>();
    for (EditionMaker.Made edition : made) {
      staged.add(output.stage(name, edition.edition().fileName(name), edition.data()));
    }
    List<Checked> checked = request.check() ? check(name, made, staged) : List.of();
    boolean alike = checked.size() > 1 && sayTheSame(checked);
    boolean paged = request.check() && haveTheSamePages(made, checked);
    for (int i = 0; i < made.size(); i++) {
      List<String> passed = new ArrayList<>(request.check() ? checked.get(i).passed() : List.of());
      if (alike) {
        passed.add("same words");
      }
      EditionMaker.Made edition = made.get(i);
      if (paged && edition.edition().kind() == Edition.Kind.EPUB) {
        passed.add("same pages");
      }
      files.add(
          new TitleOutcome.MadeEdition(
              edition.edition().fileName(name),
              edition.data().length,
              edition.pages(),
              sha256(edition.data()),
              passed));
    }
    if (made.isEmpty() || !valid || (book.metadata().declared() && hasErrors())) {
      findings.about(name, Rule.TITLE_REJECTED);
      return false;
    }
    output.publish(name);
    return true;
  }

  private List<Checked> check(String name, List<EditionMaker.Made> made, List<Path> staged)
      throws IOException {
    List<Checked> all = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      String file = name + "/" + made.get(i).edition().fileName(name);
      Checked checked = Checker.check(staged.get(i), file);
      findings.addAll(checked.findings());
      valid &= checked.isFlawless();
      all.add(checked);
    }
    return all;
  }

  private boolean sayTheSame(List<Checked> editions) {
    List<Finding> differences = Checker.compare(editions);
    findings.addAll(differences);
    valid &= differences.isEmpty();
    return differences.isEmpty();
  }

  /** Whether there is an EPUB whose page list is that of the printed book made with it. */
  private boolean haveTheSamePages(List<EditionMaker.Made> made, List<Checked> checked) {
    Optional<Checked> book = find(made, checked, e -> e.name().equals(EditionMaker.BOOK));
    Optional<Checked> epub = find(made, checked, e -> e.kind() == Edition.Kind.EPUB);
    if (book.isEmpty() || epub.isEmpty()) {
      return false;
    }
    List<Finding> differences = Checker.comparePages(epub.get(), book.get());
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
