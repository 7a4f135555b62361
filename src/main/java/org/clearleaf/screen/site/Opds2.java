package org.clearleaf.screen.site;

import io.avaje.json.node.JsonArray;
import io.avaje.json.node.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.edition.Words;

/** Writes catalogue feeds of OPDS 2.0, which carry what is known of accessibility. */
final class Opds2 {
  static final String TYPE = "application/opds+json";
  static final String PUBLICATION = "application/opds-publication+json";
  static final String OPEN_ACCESS = "http://opds-spec.org/acquisition/open-access";

  /** The file of a title's own entry, in its folder. */
  static final String FILE = "publication.json";

  /** The features that Readium's schema knows, of those that we name. */
  private static final Set<String> FEATURES =
      Set.of(
          "structuralNavigation",
          "tableOfContents",
          "readingOrder",
          "displayTransformability",
          "ARIA",
          "alternativeText",
          "longDescription",
          "pageBreakMarkers",
          "pageNavigation");

  /** A claim as EPUB writes it; Readium wants its address (EPUB Accessibility 1.1, 4.3). */
  private static final Pattern CLAIM =
      Pattern.compile("EPUB Accessibility 1\\.(\\d) - WCAG (\\d\\.\\d) Level (A+)");

  private static final String HREF = "href";
  private static final String LINKS = "links";
  private static final String METADATA = "metadata";

  private final String address;

  private Opds2(String address) {
    this.address = address;
  }

  /**
   * A page of a feed.
   *
   * @param address of the site with a slash at its end; empty when it is not known
   */
  static String feed(Shelf shelf, String name, String address) {
    return JsonText.line(new Opds2(address).feed(shelf, name)) + "\n";
  }

  /** The entry of one title. */
  static String publication(PublishedTitle title, String address) {
    JsonObject node = JsonObject.create();
    new Opds2(address).publication(node, title, "");
    return JsonText.line(node) + "\n";
  }

  private JsonObject feed(Shelf shelf, String name) {
    JsonObject feed = JsonObject.create();
    JsonObject metadata = JsonText.object(feed, METADATA);
    metadata
        .add("title", shelf.language().isEmpty() ? name : Words.nameOf(shelf.language()))
        .add("modified", shelf.moment())
        .add("numberOfItems", shelf.total())
        .add("itemsPerPage", Shelf.MOST)
        .add("currentPage", shelf.page());
    JsonArray links = JsonText.array(feed, LINKS);
    page(links, shelf, "self", shelf.page());
    page(links, shelf, "first", 1);
    page(links, shelf, "last", shelf.pages());
    if (shelf.page() > 1) {
      page(links, shelf, "previous", shelf.page() - 1);
    }
    if (shelf.page() < shelf.pages()) {
      page(links, shelf, "next", shelf.page() + 1);
    }
    link(links, "alternate", "index.html", "text/html");
    JsonArray publications = JsonText.array(feed, "publications");
    for (PublishedTitle title : shelf.titles()) {
      publication(JsonText.object(publications), title, title.name() + "/");
    }
    if (shelf.languages().size() > 1) {
      JsonObject facet = JsonText.object(JsonText.array(feed, "facets"));
      JsonText.object(facet, METADATA)
          .add("title", Words.of("en").say("site-language").replace(":", ""));
      JsonArray choices = JsonText.array(facet, LINKS);
      for (String language : shelf.languages()) {
        JsonObject choice = JsonText.object(choices);
        if (language.equals(shelf.language())) {
          choice.add("rel", "self");
        }
        choice
            .add(HREF, address + Shelf.name(language, 1, ".json"))
            .add("type", TYPE)
            .add("title", Words.nameOf(language));
      }
    }
    return feed;
  }

  private void page(JsonArray links, Shelf shelf, String rel, int page) {
    link(links, rel, shelf.file(page, ".json"), TYPE);
  }

  private JsonObject link(JsonArray links, String rel, String href, String type) {
    return JsonText.object(links).add("rel", rel).add(HREF, address + href).add("type", type);
  }

  private void publication(JsonObject node, PublishedTitle title, String folder) {
    UnitRecord record = title.record();
    About about = record.about();
    JsonObject metadata = JsonText.object(node, METADATA);
    metadata.add("@type", "http://schema.org/Book").add("title", record.title());
    JsonText.put(metadata, "subtitle", about.subtitle());
    JsonText.put(metadata, "identifier", about.identifier());
    JsonText.strings(metadata, "author", about.authors());
    JsonText.put(metadata, "publisher", about.publisher());
    JsonText.put(metadata, "description", about.description());
    metadata.add("language", record.language()).add("modified", title.moment());
    JsonText.put(metadata, "published", record.date());
    accessibility(metadata, title.claims());
    // On its own a title's entry stands in its folder; in a feed it stands above it.
    String way = address.isEmpty() ? folder : title.name() + "/";
    JsonArray links = JsonText.array(node, LINKS);
    link(links, "self", way + FILE, PUBLICATION);
    link(links, "alternate", way.isEmpty() ? "./" : way, "text/html");
    for (UnitRecord.File file : title.editions()) {
      link(links, OPEN_ACCESS, way + file.name(), PublishedTitle.mediaType(file.name()))
          .add("title", Download.of(file, title.words()).name());
    }
    JsonText.object(JsonText.array(node, "images"))
        .add(HREF, address + way + title.cover())
        .add("type", Site.coverType(title.cover()));
  }

  private static void accessibility(JsonObject metadata, Claims claims) {
    if (claims.features().isEmpty()) {
      return;
    }
    JsonObject node = JsonText.object(metadata, "accessibility");
    JsonText.put(node, "summary", claims.summary());
    JsonText.strings(node, "accessMode", claims.modes());
    JsonArray sets = JsonText.array(node, "accessModeSufficient");
    for (List<String> set : claims.sufficient()) {
      if (set.size() == 1) {
        sets.add(set.get(0));
      } else {
        JsonArray together = JsonArray.create();
        sets.add(together);
        set.forEach(together::add);
      }
    }
    JsonText.strings(
        node, "feature", claims.features().stream().filter(FEATURES::contains).toList());
    JsonText.strings(node, "hazard", claims.hazards());
    JsonText.strings(
        node,
        "conformsTo",
        claims.conformsTo().stream()
            .map(CLAIM::matcher)
            .filter(Matcher::matches)
            .map(
                claim ->
                    "https://www.w3.org/TR/epub-a11y-1%s#wcag-%s-%s"
                        .formatted(
                            claim.group(1),
                            claim.group(2),
                            claim.group(3).toLowerCase(Locale.ROOT)))
            .toList());
    JsonText.put(node, "exemption", claims.exemption());
    if (!claims.certifiedBy().isEmpty()) {
      JsonObject certification =
          JsonText.object(node, "certification").add("certifiedBy", claims.certifiedBy());
      JsonText.put(certification, "credential", claims.credential());
      JsonText.put(certification, "report", claims.report());
    }
  }
}
