package org.clearleaf.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to make of a title.
 *
 * @param name as the title's `editions` and file names give it
 * @param country whose numbers and words it holds
 * @param twin whether the title comes both for paper and for screens, which its colophon says
 * @param sheet what a handout holds; empty for what holds the whole title
 */
public record Edition(
    String name,
    Format format,
    Profile profile,
    PageSize page,
    String country,
    PdfStandard standard,
    Hyphens hyphens,
    Notes notes,
    boolean twin,
    InkSet ink,
    Imposition imposition,
    Optional<HandoutSheet> sheet) {

  /** The folder of a title's handouts. */
  public static final String HANDOUTS = "handouts";

  /** What `::: only` may call it. */
  public Set<String> selections() {
    if (sheet.isPresent()) {
      return Set.of(HANDOUTS);
    }
    // Other sheets for the pages of the book hold what the book holds.
    return imposition.kind() == Imposition.Kind.PAGES ? Set.of(name) : Set.of(name, "book");
  }

  /** The same handout for a patient. */
  public Edition forPatient(Patient patient) {
    return with(profile, sheet.map(it -> it.forPatient(patient)), twin);
  }

  /** The same edition in another profile. */
  public Edition with(Profile changed) {
    return with(changed, sheet, twin);
  }

  /** The same edition of a title that comes for paper or for screens alone. */
  public Edition alone() {
    return with(profile, sheet, false);
  }

  private Edition with(Profile look, Optional<HandoutSheet> content, boolean both) {
    return new Edition(
        name,
        format,
        look,
        page,
        country,
        standard,
        hyphens,
        notes,
        both,
        ink,
        imposition,
        content);
  }

  /** The name of the file of a title: the plain edition bears the title's own name. */
  public String fileName(String title) {
    String inks = ink == InkSet.BLACK ? "-black" : "";
    if (sheet.isPresent()) {
      String size = page.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String print = sheet.get().largePrint() ? "-large-print" : "";
      String clinic = sheet.get().clinic().map(c -> c.id() + "/").orElse("");
      return HANDOUTS + "/" + clinic + name + "-" + size + print + inks + format.ending();
    }
    return switch (name) {
      case "book", "epub", "text" -> title + inks + format.ending();
      default -> title + "-" + name + inks + format.ending();
    };
  }

  // The parts of a profile are many.
  @Override
  public int hashCode() {
    return 31 * name.hashCode() + page.name().hashCode();
  }
}
