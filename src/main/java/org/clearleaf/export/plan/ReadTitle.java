package org.clearleaf.export.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.book.Metadata;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.output.Lease;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.picture.Pictures;

/**
 * A title that was read, and what its units are made with.
 *
 * @param named the paths that it names pictures by
 * @param inputs the files that it was read from
 * @param lease the worker's
 * @param retries how often it was begun anew
 */
public record ReadTitle(
    ExportRequest request,
    OutputFolder output,
    Path source,
    Manuscript manuscript,
    Book book,
    Pictures pictures,
    List<String> named,
    Inputs inputs,
    Lease lease,
    int retries) {

  public ReadTitle {
    named = List.copyOf(named);
  }

  /** Where a manuscript stands, wherever this program is run from. */
  public static String home(Path source) {
    return source.toAbsolutePath().normalize().toString();
  }

  /** Whether the files are still those that it was read from. */
  public boolean isCurrent() {
    return inputs.areStill(source, named, TitlePlan.root(source));
  }

  /** The first day on which a rule says something else of it than today. */
  public Optional<LocalDate> until() {
    LocalDate today = LocalDate.now(request.batch().clock());
    Metadata.Review review = book.metadata().review();
    return Stream.of(
            review.checked(),
            review.next().map(day -> day.plusDays(1)),
            review.next().map(day -> day.minusYears(3)))
        .flatMap(Optional::stream)
        .filter(today::isBefore)
        .min(LocalDate::compareTo);
  }
}
