package org.clearleaf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Prepared;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.Pictures;

/** A title with a part of every kind, for tests of what each stage makes of it. */
public final class EveryKind {
  /** Its editions: between them they hold every block, run, mark and role. */
  public static final List<String> EDITIONS = List.of("book", "epub", "handouts");

  private static final Path FOLDER = Path.of("src/test/resources/goldens/every-kind");

  private EveryKind() {}

  /** An edition of it, by name. */
  public static Prepared prepared(String name) {
    return prepared(name, EditionPlan.Wishes.none());
  }

  /** The same as it is wished for. */
  public static Prepared prepared(String name, EditionPlan.Wishes wishes) {
    Manuscript manuscript = ManuscriptReader.read(FOLDER);
    Book book = manuscript.book().orElseThrow();
    EditionPlan.Wishes one = wishes.withEditions(List.of(name));
    List<Edition> editions =
        name.equals(Edition.HANDOUTS)
            ? EditionPlan.of(book, manuscript.settings(), one, clinic(), new Findings())
            : EditionPlan.of(book, manuscript.settings(), one, new Findings());
    return Editor.apply(book, editions.get(0));
  }

  /** Its pictures. */
  public static Pictures pictures() {
    return Samples.pictures(FOLDER);
  }

  /** Where the dump of an edition is kept, as {@link Goldens#check} names it. */
  public static Path kept(String edition) {
    return FOLDER.resolve(edition + ".md");
  }

  private static Clinic clinic() {
    return new Clinic(
        "north",
        "North Clinic",
        List.of("1 Road"),
        Optional.of("01234"),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("logo.png"),
        Optional.empty(),
        "GB",
        Optional.empty(),
        SourceSpan.startOf("north.yaml"));
  }
}
