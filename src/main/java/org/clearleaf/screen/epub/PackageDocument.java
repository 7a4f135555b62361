package org.clearleaf.screen.epub;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.screen.xhtml.Markup;

/** Writes the package document of an EPUB 3.3 from epub4j's model. */
final class PackageDocument {
  private final Markup out = new Markup();
  private final Epub3Book book;

  private PackageDocument(Epub3Book book) {
    this.book = book;
  }

  static byte[] of(Epub3Book book) {
    return XmlText.document(new PackageDocument(book).write());
  }

  /** Files that are links and no part of the publication (EPUB 3.3, 5.5.4). */
  private boolean isLinked(Resource resource) {
    return book.links().stream().anyMatch(link -> link.href().equals(resource.getHref()));
  }

  /** Resources in the order of their names: epub4j keeps them in the order of hashes. */
  static List<Resource> resources(Epub3Book book) {
    return book.getResources().getAll().stream()
        .sorted(Comparator.comparing(Resource::getHref))
        .toList();
  }

  private String write() {
    Metadata metadata = book.getMetadata();
    out.open(
            "package",
            "xmlns",
            "http://www.idpf.org/2007/opf",
            "version",
            "3.0",
            "unique-identifier",
            "book-id",
            "xml:lang",
            metadata.getLanguage())
        .line();
    metadata(metadata);
    manifest();
    spine();
    return out.end("package").toString();
  }

  private void metadata(Metadata metadata) {
    out.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/").line();
    Identifier identifier = Identifier.getBookIdIdentifier(metadata.getIdentifiers());
    line("dc:identifier", identifier.getValue(), "id", "book-id");
    titles(metadata.getTitles());
    line("dc:language", metadata.getLanguage());
    int number = 0;
    for (Author author : metadata.getAuthors()) {
      number++;
      String id = "creator" + number;
      line("dc:creator", name(author), "id", id);
      line(
          "meta",
          author.getRelator().getCode(),
          "refines",
          "#" + id,
          "property",
          "role",
          "scheme",
          "marc:relators");
    }
    metadata.getDates().forEach(date -> line("dc:date", date.getValue()));
    metadata.getPublishers().forEach(publisher -> line("dc:publisher", publisher));
    metadata.getDescriptions().forEach(text -> line("dc:description", text));
    metadata.getRights().forEach(text -> line("dc:rights", text));
    book.properties().forEach(p -> line("meta", p.value(), "property", p.name()));
    if (book.getResources().containsId("cover")) {
      out.empty("meta", "name", "cover", "content", "cover").line();
    }
    for (Epub3Book.Link link : book.links()) {
      boolean record = link.rel().equals("record");
      out.empty(
              "link",
              "rel",
              link.rel(),
              "href",
              link.href(),
              "properties",
              record ? "onix" : "",
              "media-type",
              record ? "application/xml" : "")
          .line();
    }
    out.end("metadata");
  }

  /** The title, and the subtitle where there is one, told apart (EPUB 3.3, D.4.1.10). */
  private void titles(List<String> titles) {
    List<String> types = List.of("main", "subtitle");
    for (int i = 0; i < titles.size(); i++) {
      String id = "title" + (i + 1);
      line("dc:title", titles.get(i), "id", titles.size() > 1 ? id : "");
      if (titles.size() > 1) {
        line("meta", types.get(i), "refines", "#" + id, "property", "title-type");
      }
    }
  }

  /** epub4j parts names in two; a name of one word is all last name. */
  private static String name(Author author) {
    return (author.getFirstname() + " " + author.getLastname()).strip();
  }

  private void line(String element, String text, String... attributes) {
    out.element(element, text, attributes).line();
  }

  private void manifest() {
    out.open("manifest").line();
    for (Resource resource : resources(book)) {
      if (isLinked(resource)) {
        continue;
      }
      String properties = resource instanceof Epub3Resource epub3 ? epub3.properties() : "";
      out.empty(
              "item",
              "id",
              resource.getId(),
              "href",
              resource.getHref(),
              "media-type",
              resource.getMediaType().getName(),
              "properties",
              properties)
          .line();
    }
    out.end("manifest");
  }

  private void spine() {
    out.open("spine", "toc", book.getSpine().getTocResource().getId()).line();
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      out.empty(
              "itemref",
              "idref",
              reference.getResourceId(),
              "linear",
              reference.isLinear() ? "" : "no")
          .line();
    }
    out.end("spine");
  }
}
