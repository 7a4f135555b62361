package org.clearleaf.edition;

/**
 * One thing to make of a title.
 *
 * @param name as the title's `editions` and file names give it
 * @param country whose numbers and words it holds
 * @param twin whether the title comes both for paper and for screens, which its colophon says
 */
public record Edition(
    String name,
    Kind kind,
    Profile profile,
    PageSize page,
    String country,
    PdfStandard standard,
    Hyphens hyphens,
    boolean twin) {

  /** What kind of file it is. */
  public enum Kind {
    PDF,
    EPUB
  }

  /** The name of the file of a title: the plain edition bears the title's own name. */
  public String fileName(String title) {
    return switch (name) {
      case "book" -> title + ".pdf";
      case "epub" -> title + ".epub";
      default -> title + "-" + name + (kind == Kind.PDF ? ".pdf" : ".epub");
    };
  }
}
