package org.clearleaf.export.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.finding.Finding;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;

/** Makes the PDF that a clinician signs. */
public final class ReviewExport {
  private ReviewExport() {}

  /**
   * What became of it.
   *
   * @param file the PDF, where it passed its checks
   * @param findings what is wrong, where it did not, or where there is no title to review
   */
  public record Made(Optional<Path> file, List<Finding> findings) {
    /** Copies the findings. */
    public Made {
      findings = List.copyOf(findings);
    }
  }

  /** Reviews each manuscript that a path names into a folder. */
  public static List<Made> all(Path path, Path output) throws IOException {
    List<Made> all = new ArrayList<>();
    for (Path manuscript : ManuscriptReader.find(path)) {
      all.add(make(manuscript, output));
    }
    return all;
  }

  /** Reviews one manuscript. */
  static Made make(Path path, Path output) throws IOException {
    Manuscript manuscript = ManuscriptReader.read(path);
    if (manuscript.book().isEmpty()) {
      return new Made(Optional.empty(), manuscript.findings());
    }
    Book book = manuscript.book().get();
    String name = manuscript.name() + "-review";
    Path work = Files.createTempDirectory("clearleaf-review");
    try {
      Path source = Files.createDirectory(work.resolve(name));
      ReviewManuscript.write(
          book, ManuscriptLint.sheets(book, manuscript.settings()), manuscript.settings(), source);
      EditionPlan.Wishes wishes =
          EditionPlan.Wishes.none().withLook(PageSize.parse("A4"), Profile.named("trade"));
      ExportOutcome outcome =
          Exporter.run(
              new ExportRequest(List.of(source), work.resolve("made"), wishes, true, false),
              Progress.none());
      Path made = work.resolve("made").resolve(name).resolve(name + ".pdf");
      if (!Files.exists(made)) {
        return new Made(
            Optional.empty(),
            outcome.titles().stream().flatMap(title -> title.findings().stream()).toList());
      }
      Files.createDirectories(output);
      Path file = output.resolve(name + ".pdf");
      Path beside =
          Files.copy(made, output.resolve(name + ".pdf.new"), StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new Made(Optional.of(file), List.of());
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
