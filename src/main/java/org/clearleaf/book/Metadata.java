package org.clearleaf.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a title as a whole.
 *
 * @param language BCP 47
 * @param country ISO 3166 code or `any`: whose numbers and words the country table gives
 * @param identifier a URN, the same from run to run
 * @param version as the author counts
 * @param date of this version
 * @param funding who paid, and what interests the authors have
 * @param download the address of the page that its editions can be had from
 * @param certification who found the EPUB to conform; no claim is made without
 * @param screenRules which EPUB Accessibility its EPUB follows
 * @param exemption what the publisher is exempt by from the law on accessibility, if so
 * @param faces typefaces of its own, for letters that ours lack
 * @param words of ours that it says otherwise, by their keys
 * @param care whether it gives health advice, and so carries the notices on review
 * @param declared whether a `book.yaml` stands behind it; loose Markdown is published with errors
 */
public record Metadata(
    String title,
    Optional<String> subtitle,
    String language,
    String country,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> description,
    String identifier,
    Optional<String> version,
    Optional<LocalDate> date,
    Review review,
    Optional<Translation> translation,
    Optional<String> rights,
    Optional<String> contact,
    Optional<String> funding,
    Cover cover,
    Optional<String> download,
    Optional<Certification> certification,
    ScreenRules screenRules,
    Optional<Exemption> exemption,
    List<FaceFile> faces,
    Map<String, String> words,
    boolean care,
    boolean declared) {

  /** Copies the lists. */
  public Metadata {
    authors = List.copyOf(authors);
    faces = List.copyOf(faces);
    words = Map.copyOf(words);
  }

  /**
   * What a title has for a cover.
   *
   * @param drawn whether one is made of what is known of the title
   * @param stretch the name of the one that it shows, where the author chose
   * @param picture the path of the author's own, which libraries of books show
   */
  public record Cover(boolean drawn, Optional<String> stretch, Optional<String> picture) {
    /** None at all. */
    public static final Cover NONE = new Cover(false, Optional.empty(), Optional.empty());

    /** One that is made. */
    public static final Cover DRAWN = new Cover(true, Optional.empty(), Optional.empty());

    /** One that is made, with a picture of some stretch. */
    public static Cover showing(String stretch) {
      return new Cover(true, Optional.of(stretch), Optional.empty());
    }

    /** The author's own. */
    public static Cover of(String picture) {
      return new Cover(false, Optional.empty(), Optional.of(picture));
    }
  }

  /** Who checked the content and when. */
  public record Review(
      Optional<String> clinician, Optional<LocalDate> checked, Optional<LocalDate> next) {}

  /**
   * That a title is the translation of another one.
   *
   * @param of the name of the title's folder, beside this one
   * @param translator who signed it; a draft while nobody has
   */
  public record Translation(String of, Optional<String> translator) {}

  /**
   * That a person evaluated the EPUB and found that it follows EPUB Accessibility with WCAG 2.2 at
   * level AA (EPUB Accessibility 1.1, 4).
   *
   * @param by who did
   * @param credential what entitles them to
   * @param report the address of what they found
   */
  public record Certification(
      String by, Optional<String> credential, Optional<String> report, Optional<LocalDate> date) {}

  /** The direction of the main language. */
  public Direction direction() {
    return Direction.of(language);
  }

  /** What is known of something made from the title, with a title and an identifier of its own. */
  public Metadata derived(String ownTitle, String ownIdentifier) {
    return new Metadata(
        ownTitle,
        Optional.empty(),
        language,
        country,
        authors,
        publisher,
        description,
        ownIdentifier,
        version,
        date,
        review,
        translation,
        rights,
        contact,
        funding,
        Cover.NONE,
        download,
        Optional.empty(),
        screenRules,
        Optional.empty(),
        faces,
        words,
        care,
        declared);
  }
}
