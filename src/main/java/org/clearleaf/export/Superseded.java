package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.book.Metadata;
import org.clearleaf.edition.Edition;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.site.UnitRecord;

/** Finds the clinics that hold handouts of an older version than the manuscript's. */
public final class Superseded {
  private Superseded() {}

  /**
   * A clinic and what it holds.
   *
   * @param held the version that it holds
   * @param current the version of the manuscript
   */
  public record Holder(String title, String clinic, String held, String current) {}

  /** The holders of older versions, by title and folder, from the records in an output folder. */
  public static List<Holder> find(List<Path> manuscripts, Path output) throws IOException {
    List<Holder> holders = new ArrayList<>();
    for (Path path : manuscripts) {
      for (Path source : ManuscriptReader.find(path)) {
        Manuscript manuscript = ManuscriptReader.read(source);
        Optional<Book> book = manuscript.book();
        if (book.isPresent()) {
          Path handouts = output.resolve(manuscript.name()).resolve(Edition.HANDOUTS);
          find(book.get().metadata(), handouts, holders);
        }
      }
    }
    return holders;
  }

  private static void find(Metadata title, Path handouts, List<Holder> holders) throws IOException {
    if (!Files.isDirectory(handouts)) {
      return;
    }
    List<Path> folders;
    try (Stream<Path> all = Files.list(handouts)) {
      folders = all.filter(Files::isDirectory).sorted().toList();
    }
    String current =
        version(title.version().orElse(""), title.date().map(LocalDate::toString).orElse(""));
    for (Path folder : folders) {
      Path file = folder.resolve(UnitRecord.FILE);
      Optional<UnitRecord> found =
          Files.isRegularFile(file) ? UnitRecord.parse(Files.readString(file)) : Optional.empty();
      String clinic = found.map(UnitRecord::clinic).orElse(String.valueOf(folder.getFileName()));
      Set<String> held = new TreeSet<>();
      found.ifPresent(
          record -> record.files().forEach(f -> held.add(version(f.version(), f.date()))));
      if (found.isEmpty()) {
        held.add("unknown: it has no record");
      }
      held.remove(current);
      held.forEach(version -> holders.add(new Holder(title.title(), clinic, version, current)));
    }
  }

  private static String version(String number, String date) {
    return Stream.of(number, date)
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + ", " + b)
        .orElse("none");
  }
}
