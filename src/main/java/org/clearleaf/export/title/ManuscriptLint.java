package org.clearleaf.export.title;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Handout;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.lint.Limits;
import org.clearleaf.lint.Linter;
import org.clearleaf.lint.Sheet;
import org.clearleaf.lint.TranslationRules;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;
import org.clearleaf.yaml.YamlNode;

/** Everything that can be said of manuscripts without writing editions of them. */
public final class ManuscriptLint {
  private ManuscriptLint() {}

  /** The findings on each manuscript that a path names, in the order of their places. */
  public static List<Finding> lint(Path path) {
    List<Finding> all = new ArrayList<>();
    List<Path> sources = ManuscriptReader.find(path);
    for (Path source : sources) {
      Manuscript manuscript = ManuscriptReader.read(source);
      List<Finding> found =
          manuscript
              .book()
              .map(book -> look(source, manuscript, book))
              .orElse(manuscript.findings());
      String folder = sources.size() > 1 ? manuscript.name() + "/" : "";
      found.stream()
          .sorted(Finding.BY_PLACE)
          .map(finding -> finding.below(folder))
          .forEach(all::add);
    }
    return all;
  }

  /** All that export would find, short of what the checks say of finished files. */
  private static List<Finding> look(Path source, Manuscript manuscript, Book book) {
    Findings findings = new Findings();
    findings.addAll(manuscript.findings());
    try {
      findings.addAll(lint(manuscript, book, LocalDate.now(ZoneOffset.UTC)));
      Pictures pictures = PictureReader.read(book, manuscript.root(), findings);
      List<Edition> editions =
          EditionPlan.of(book, manuscript.settings(), EditionPlan.Wishes.none(), findings);
      EditionMaker.look(book, pictures, editions, findings);
    } catch (RuntimeException | Error e) {
      if (Fault.isOutOfMemory(e)) {
        throw e;
      }
      findings.add(Fault.of(source, e));
    }
    return FindingPlaces.joined(book, findings.list());
  }

  /**
   * What the rules, the poses and the original of a translation have to say of a book.
   *
   * @param today findings depend on it, and so does what is published; no byte of it does
   */
  public static List<Finding> lint(Manuscript manuscript, Book book, LocalDate today) {
    Findings findings = new Findings();
    Limits limits = Limits.of(manuscript.settings(), findings);
    findings.addAll(Linter.lint(book, limits, sheets(book, manuscript.settings()), today));
    findings.addAll(Illustrator.look(book));
    book.metadata()
        .translation()
        .ifPresent(translation -> translation(translation, manuscript, book, findings));
    return findings.list();
  }

  /** The handouts that a title declares, each as its readers get it. */
  public static List<Sheet> sheets(Book book, YamlNode.Mapping settings) {
    Map<String, Edition> editions = new LinkedHashMap<>();
    // The papers and prints of a sheet say the same.
    EditionPlan.of(book, settings, EditionPlan.Wishes.none(), new Findings()).stream()
        .filter(edition -> edition.sheet().isPresent())
        .forEach(edition -> editions.putIfAbsent(edition.name(), edition));
    List<Sheet> sheets = new ArrayList<>();
    for (Edition edition : editions.values()) {
      Handout handout = edition.sheet().orElseThrow().handout();
      Book held = Editor.hold(book, edition).book();
      String title = held.chapters().get(0).title();
      sheets.add(new Sheet(edition.name(), title, held, handout.cannot(), handout.span()));
    }
    return sheets;
  }

  private static void translation(
      Metadata.Translation translation, Manuscript manuscript, Book book, Findings findings) {
    Optional<Book> original = original(manuscript.root(), translation);
    if (original.isEmpty()) {
      findings.at(SourceSpan.startOf("book.yaml"), Rule.ORIGINAL_MISSING, translation.of());
    } else if (original.get().metadata().translation().isPresent()) {
      findings.at(SourceSpan.startOf("book.yaml"), Rule.ORIGINAL_UNFIT, translation.of());
    } else {
      findings.addAll(TranslationRules.look(book, original.get(), manuscript.tied()));
    }
  }

  /** The title that a translation was made from: a folder beside its own. */
  static Optional<Book> original(Path root, Metadata.Translation translation) {
    Path folder = root.resolveSibling(translation.of());
    return Files.isDirectory(folder) ? ManuscriptReader.read(folder).book() : Optional.empty();
  }
}
