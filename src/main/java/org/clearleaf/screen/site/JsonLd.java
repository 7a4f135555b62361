package org.clearleaf.screen.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A title for search engines, in the terms of schema.org. */
final class JsonLd {
  private static final String TYPE = "@type";

  private JsonLd() {}

  /**
   * A `Book`, fit to stand in a script element.
   *
   * @param translations of the title
   */
  static String of(PublishedTitle title, List<PublishedTitle> translations) {
    UnitRecord record = title.record();
    About about = record.about();
    ObjectNode book = JsonText.object();
    book.put("@context", "https://schema.org").put(TYPE, "Book").put("name", record.title());
    JsonText.put(book, "alternativeHeadline", about.subtitle());
    JsonText.put(book, "description", about.description());
    JsonText.put(book, "identifier", about.identifier());
    book.put("inLanguage", record.language()).put("isAccessibleForFree", true);
    JsonText.put(book, "version", record.version());
    JsonText.put(book, "datePublished", record.date());
    JsonText.put(book, "copyrightNotice", about.rights());
    JsonText.strings(book, "author", about.authors());
    if (!about.publisher().isEmpty()) {
      book.putObject("publisher").put(TYPE, "Organization").put("name", about.publisher());
    }
    JsonText.put(book, "image", title.cover());
    accessibility(book, title.claims());
    translations.stream()
        .filter(other -> !other.name().equals(title.name()))
        .forEach(
            other ->
                book.withArray(
                        title.record().about().translationOf().equals(other.name())
                            ? "translationOfWork"
                            : "workTranslation")
                    .addObject()
                    .put(TYPE, "Book")
                    .put("name", other.record().title())
                    .put("inLanguage", other.record().language())
                    .put("url", "../" + other.name() + "/"));
    ArrayNode files = book.putArray("encoding");
    title.editions().forEach(file -> file(files.addObject(), file));
    // No text in it can end the script element.
    return JsonText.line(book).replace("<", "\\u003c");
  }

  private static void accessibility(ObjectNode book, Claims claims) {
    JsonText.strings(book, "accessMode", claims.modes());
    if (!claims.sufficient().isEmpty()) {
      ArrayNode sets = book.putArray("accessModeSufficient");
      claims
          .sufficient()
          .forEach(
              set ->
                  JsonText.strings(sets.addObject().put(TYPE, "ItemList"), "itemListElement", set));
    }
    JsonText.strings(book, "accessibilityFeature", claims.features());
    JsonText.strings(book, "accessibilityHazard", claims.hazards());
    JsonText.put(book, "accessibilitySummary", claims.summary());
  }

  private static void file(ObjectNode node, UnitRecord.File file) {
    node.put(TYPE, "MediaObject")
        .put("name", file.edition())
        .put("encodingFormat", PublishedTitle.mediaType(file.name()))
        .put("contentUrl", file.name())
        .put("contentSize", file.bytes() + " B")
        .put("sha256", file.sha256());
    JsonText.put(node, "dateModified", file.date());
  }
}
