package org.clearleaf.screen.site;

import org.clearleaf.edition.Words;
import org.clearleaf.screen.xhtml.Markup;

/** Writes catalogue feeds of OPDS 1.2 in Atom (RFC 4287), for reading apps that know no other. */
final class Opds1 {
  static final String TYPE = "application/atom+xml;profile=opds-catalog;kind=acquisition";

  private final Markup out = new Markup();
  private final String address;

  private Opds1(String address) {
    this.address = address;
  }

  /**
   * A page of a feed.
   *
   * @param address of the site with a slash at its end; empty when it is not known
   */
  static String feed(Shelf shelf, String name, String address) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Opds1(address).write(shelf, name);
  }

  private String write(Shelf shelf, String name) {
    out.open(
            "feed",
            "xmlns",
            "http://www.w3.org/2005/Atom",
            "xmlns:dc",
            "http://purl.org/dc/terms/",
            "xmlns:opds",
            "http://opds-spec.org/2010/catalog")
        .line();
    element("id", "urn:clearleaf:" + shelf.file(shelf.page(), ""));
    element("title", name);
    element("updated", shelf.moment());
    out.open("author").element("name", name).end("author");
    page(shelf, "self", shelf.page());
    page(shelf, "start", 1);
    if (shelf.page() > 1) {
      page(shelf, "previous", shelf.page() - 1);
    }
    if (shelf.page() < shelf.pages()) {
      page(shelf, "next", shelf.page() + 1);
    }
    if (shelf.languages().size() > 1) {
      for (String language : shelf.languages()) {
        facet(shelf, language);
      }
    }
    shelf.titles().forEach(this::entry);
    return out.end("feed").toString();
  }

  private void element(String name, String text) {
    if (!text.isEmpty()) {
      out.element(name, text).line();
    }
  }

  private void page(Shelf shelf, String rel, int page) {
    link(rel, shelf.file(page, ".xml"), TYPE);
  }

  private void link(String rel, String href, String type) {
    out.empty("link", "rel", rel, "href", address + href, "type", type).line();
  }

  private void facet(Shelf shelf, String language) {
    out.empty(
            "link",
            "rel",
            "http://opds-spec.org/facet",
            "href",
            address + Shelf.name(language, 1, ".xml"),
            "type",
            TYPE,
            "title",
            Words.nameOf(language),
            "opds:facetGroup",
            "Language",
            "opds:activeFacet",
            language.equals(shelf.language()) ? "true" : "")
        .line();
  }

  private void entry(PublishedTitle title) {
    UnitRecord record = title.record();
    About about = record.about();
    out.open("entry").line();
    element(
        "id", about.identifier().isEmpty() ? "urn:clearleaf:" + title.name() : about.identifier());
    element("title", record.title());
    element("updated", title.moment());
    for (String author : about.authors()) {
      out.open("author").element("name", author).end("author");
    }
    element("dc:language", record.language());
    element("dc:publisher", about.publisher());
    element("dc:issued", record.date());
    element("rights", about.rights());
    element("summary", about.description());
    String way = title.name() + "/";
    link("http://opds-spec.org/image", way + title.cover(), Site.coverType(title.cover()));
    link(
        "http://opds-spec.org/image/thumbnail", way + title.cover(), Site.coverType(title.cover()));
    link("alternate", way, "text/html");
    for (UnitRecord.File file : title.editions()) {
      out.empty(
              "link",
              "rel",
              Opds2.OPEN_ACCESS,
              "href",
              address + way + file.name(),
              "type",
              PublishedTitle.mediaType(file.name()),
              "title",
              Download.of(file, title.words()).name(),
              "length",
              Long.toString(file.bytes()))
          .line();
    }
    out.end("entry");
  }
}
