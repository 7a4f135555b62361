package org.clearleaf.check.epub;

import java.util.List;
import java.util.function.Predicate;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/**
 * What an EPUB says of its accessibility is so (EPUB Accessibility 1.1, 2.2; W3C guide to
 * accessibility metadata).
 */
final class ClaimRule implements PublicationRule {
  /** A feature, how to see that a book has it, and what is said when it has not. */
  private record Feature(String name, Predicate<Publication> test, String without) {}

  private static final List<Feature> FEATURES =
      List.of(
          new Feature(
              "alternativeText",
              ClaimRule::allPicturesSpeak,
              "there is a picture that says nothing, or none at all"),
          new Feature(
              "longDescription",
              p -> any(p, e -> is(e, "details") || has(e, "aria-details")),
              "nothing is described at length"),
          new Feature(
              "describedMath",
              p -> any(p, e -> is(e, "math") && has(e, "alttext")),
              "no mathematics is described"),
          new Feature("MathML", p -> any(p, e -> is(e, "math")), "there is no MathML"),
          new Feature("tableOfContents", p -> !p.links("toc").isEmpty(), "there are no contents"),
          new Feature(
              "pageNavigation", p -> !p.links("page-list").isEmpty(), "there is no page list"),
          new Feature("pageBreakMarkers", p -> any(p, PageListRule::isMarker), "no page is marked"),
          new Feature(
              "structuralNavigation",
              p -> any(p, e -> e.getLocalName().matches("h[1-6]")),
              "there are no headings"),
          new Feature("ARIA", p -> any(p, e -> has(e, "role")), "nothing has a role"),
          new Feature("index", p -> any(p, e -> Dom.type(e).equals("index")), "there is no index"),
          new Feature(
              "synchronizedAudioText",
              p -> p.manifest().values().stream().anyMatch(i -> has(i, "media-overlay")),
              "nothing is read aloud"));

  private static final List<String> WANTED =
      List.of("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard");

  @Override
  public void check(Publication publication, EpubAudit audit) {
    for (String name : WANTED) {
      if (publication.meta("schema:" + name).isEmpty()) {
        audit.report(Rule.EPUB_CLAIM, "nothing of " + name, "must say something of it");
      }
    }
    List<String> claimed = publication.meta("schema:accessibilityFeature");
    FEATURES.stream()
        .filter(feature -> claimed.contains(feature.name()))
        .filter(feature -> !feature.test().test(publication))
        .forEach(feature -> audit.report(Rule.EPUB_CLAIM, feature.name(), feature.without()));
    boolean pictures = any(publication, ClaimRule::isPicture);
    for (String mode : publication.meta("schema:accessMode")) {
      if (mode.equals("visual") && !pictures) {
        audit.report(Rule.EPUB_CLAIM, "accessMode visual", "there is no picture");
      }
    }
    List<String> sufficient = publication.meta("schema:accessModeSufficient");
    if (sufficient.contains("textual") && pictures && !allPicturesSpeak(publication)) {
      audit.report(
          Rule.EPUB_CLAIM, "accessModeSufficient textual", "there is a picture that says nothing");
    }
    if (!publication.conformance().isEmpty() && publication.meta("a11y:certifiedBy").isEmpty()) {
      audit.report(
          Rule.EPUB_CLAIM, publication.conformance().get(0), "names nobody who evaluated it");
    }
    if (!publication.meta("pageBreakSource").isEmpty()
        && publication.links("page-list").isEmpty()
        && !publication.meta("pageBreakSource").contains("none")) {
      audit.report(Rule.EPUB_CLAIM, "pageBreakSource", "there is no page list");
    }
  }

  private static boolean any(Publication publication, Predicate<Element> test) {
    return publication.spine().stream()
        .flatMap(file -> Dom.all(file.document(), "*"))
        .anyMatch(test);
  }

  private static boolean is(Element element, String name) {
    return name.equals(element.getLocalName());
  }

  private static boolean has(Element element, String attribute) {
    return !element.getAttribute(attribute).isBlank();
  }

  /** A picture that says something: `alt=""` is how an author calls one decorative. */
  private static boolean isPicture(Element e) {
    return (is(e, "img") && !(e.hasAttribute("alt") && e.getAttribute("alt").isEmpty()))
        || e.getAttribute("role").equals("img");
  }

  private static boolean allPicturesSpeak(Publication publication) {
    return any(publication, ClaimRule::isPicture)
        && !any(publication, e -> isPicture(e) && !speaks(e));
  }

  private static boolean speaks(Element picture) {
    return has(picture, "alt")
        || has(picture, "aria-label")
        || Dom.all(picture, "title").anyMatch(title -> !title.getTextContent().isBlank());
  }
}
