package org.clearleaf.screen.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.clearleaf.edition.Words;

/** Writes catalogue feeds of OPDS 2.0, which carry what is known of accessibility. */
final class Opds2 {
  static final String TYPE = "application/opds+json";
  static final String PUBLICATION = "application/opds-publication+json";
  static final String OPEN_ACCESS = "http://opds-spec.org/acquisition/open-access";

  /** The file of a title's own entry, in its folder. */
  static final String FILE = "publication.json";

  /**
   * Features by the names of the Readium Web Publication Manifest, which knows fewer than
   * schema.org's list.
   */
  private static final Map<String, String> FEATURES =
      Map.of(
          "structuralNavigation", "structuralNavigation",
          "tableOfContents", "tableOfContents",
          "readingOrder", "readingOrder",
          "displayTransformability", "displayTransformability",
          "ARIA", "ARIA",
          "alternativeText", "alternativeText",
          "longDescription", "longDescription",
          "pageNavigation", "printPageNumbers");

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
    ObjectNode node = JsonText.object();
    new Opds2(address).publication(node, title, "");
    return JsonText.line(node) + "\n";
  }

  private ObjectNode feed(Shelf shelf, String name) {
    ObjectNode feed = JsonText.object();
    ObjectNode metadata = feed.putObject(METADATA);
    metadata
        .put("title", shelf.language().isEmpty() ? name : Words.nameOf(shelf.language()))
        .put("modified", shelf.moment())
        .put("numberOfItems", shelf.total())
        .put("itemsPerPage", Shelf.MOST)
        .put("currentPage", shelf.page());
    ArrayNode links = feed.putArray(LINKS);
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
    ArrayNode publications = feed.putArray("publications");
    for (PublishedTitle title : shelf.titles()) {
      publication(publications.addObject(), title, title.name() + "/");
    }
    if (shelf.languages().size() > 1) {
      ObjectNode facet = feed.putArray("facets").addObject();
      facet.putObject(METADATA).put("title", Words.of("en").say("site-language").replace(":", ""));
      ArrayNode choices = facet.putArray(LINKS);
      for (String language : shelf.languages()) {
        ObjectNode choice = choices.addObject();
        if (language.equals(shelf.language())) {
          choice.put("rel", "self");
        }
        choice
            .put(HREF, address + Shelf.name(language, 1, ".json"))
            .put("type", TYPE)
            .put("title", Words.nameOf(language));
      }
    }
    return feed;
  }

  private void page(ArrayNode links, Shelf shelf, String rel, int page) {
    link(links, rel, shelf.file(page, ".json"), TYPE);
  }

  private ObjectNode link(ArrayNode links, String rel, String href, String type) {
    return links.addObject().put("rel", rel).put(HREF, address + href).put("type", type);
  }

  private void publication(ObjectNode node, PublishedTitle title, String folder) {
    UnitRecord record = title.record();
    About about = record.about();
    ObjectNode metadata = node.putObject(METADATA);
    metadata.put("@type", "http://schema.org/Book").put("title", record.title());
    JsonText.put(metadata, "subtitle", about.subtitle());
    JsonText.put(metadata, "identifier", about.identifier());
    JsonText.strings(metadata, "author", about.authors());
    JsonText.put(metadata, "publisher", about.publisher());
    JsonText.put(metadata, "description", about.description());
    metadata.put("language", record.language()).put("modified", title.moment());
    JsonText.put(metadata, "published", record.date());
    accessibility(metadata, title.claims());
    // On its own a title's entry stands in its folder; in a feed it stands above it.
    String way = address.isEmpty() ? folder : title.name() + "/";
    ArrayNode links = node.putArray(LINKS);
    link(links, "self", way + FILE, PUBLICATION);
    link(links, "alternate", way.isEmpty() ? "./" : way, "text/html");
    for (UnitRecord.File file : title.editions()) {
      link(links, OPEN_ACCESS, way + file.name(), PublishedTitle.mediaType(file.name()))
          .put("title", Download.of(file, title.words()).name());
    }
    node.putArray("images")
        .addObject()
        .put(HREF, address + way + title.cover())
        .put("type", Site.coverType(title.cover()));
  }

  private static void accessibility(ObjectNode metadata, Claims claims) {
    if (claims.features().isEmpty()) {
      return;
    }
    ObjectNode node = metadata.putObject("accessibility");
    JsonText.put(node, "summary", claims.summary());
    JsonText.strings(node, "accessMode", claims.modes());
    ArrayNode sets = node.putArray("accessModeSufficient");
    for (List<String> set : claims.sufficient()) {
      if (set.size() == 1) {
        sets.add(set.get(0));
      } else {
        ArrayNode together = sets.addArray();
        set.forEach(together::add);
      }
    }
    JsonText.strings(
        node,
        "feature",
        claims.features().stream().filter(FEATURES::containsKey).map(FEATURES::get).toList());
    JsonText.strings(node, "hazard", claims.hazards());
    if (!claims.certifiedBy().isEmpty()) {
      ObjectNode certification =
          node.putObject("certification").put("certifiedBy", claims.certifiedBy());
      JsonText.put(certification, "credential", claims.credential());
      JsonText.put(certification, "report", claims.report());
    }
  }
}
