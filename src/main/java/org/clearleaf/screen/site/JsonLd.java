package org.clearleaf.screen.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A title for search engines, in the terms of schema.org. */
final class JsonLd {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    ObjectNode book = JSON.createObjectNode();
    book.put("@context", "https://schema.org").put(TYPE, "Book").put("name", record.title());
    put(book, "alternativeHeadline", about.subtitle());
    put(book, "description", about.description());
    put(book, "identifier", about.identifier());
    book.put("inLanguage", record.language()).put("isAccessibleForFree", true);
    put(book, "version", record.version());
    put(book, "datePublished", record.date());
    put(book, "copyrightNotice", about.rights());
    strings(book, "author", about.authors());
    if (!about.publisher().isEmpty()) {
      book.putObject("publisher").put(TYPE, "Organization").put("name", about.publisher());
    }
    put(book, "image", title.cover());
    accessibility(book, title.claims());
    translations.stream()
        .filter(other -> !other.equals(title))
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
    return text(book);
  }

  private static void accessibility(ObjectNode book, Claims claims) {
    strings(book, "accessMode", claims.modes());
    if (!claims.sufficient().isEmpty()) {
      ArrayNode sets = book.putArray("accessModeSufficient");
      claims
          .sufficient()
          .forEach(set -> strings(sets.addObject().put(TYPE, "ItemList"), "itemListElement", set));
    }
    strings(book, "accessibilityFeature", claims.features());
    strings(book, "accessibilityHazard", claims.hazards());
    put(book, "accessibilitySummary", claims.summary());
  }

  private static void file(ObjectNode node, UnitRecord.File file) {
    node.put(TYPE, "MediaObject")
        .put("name", file.edition())
        .put("encodingFormat", PublishedTitle.mediaType(file.name()))
        .put("contentUrl", file.name())
        .put("contentSize", file.bytes() + " B")
        .put("sha256", file.sha256());
    put(node, "dateModified", file.date());
  }

  private static void put(ObjectNode node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.forEach(array::add);
    }
  }

  private static String text(ObjectNode node) {
    try {
      // No text in it can end the script element.
      return JSON.writeValueAsString(node).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
