package org.clearleaf.screen.site;

import io.avaje.json.node.JsonArray;
import io.avaje.json.node.JsonObject;
import java.util.List;
import java.util.function.Predicate;

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
    JsonObject book = JsonObject.create();
    book.add("@context", "https://schema.org").add(TYPE, "Book").add("name", record.title());
    JsonText.put(book, "alternativeHeadline", about.subtitle());
    JsonText.put(book, "description", about.description());
    JsonText.put(book, "identifier", about.identifier());
    book.add("inLanguage", record.language()).add("isAccessibleForFree", true);
    JsonText.put(book, "version", record.version());
    JsonText.put(book, "datePublished", record.date());
    JsonText.put(book, "copyrightNotice", about.rights());
    JsonText.strings(book, "author", about.authors());
    if (!about.publisher().isEmpty()) {
      JsonText.object(book, "publisher").add(TYPE, "Organization").add("name", about.publisher());
    }
    JsonText.put(book, "image", title.cover());
    accessibility(book, title.claims());
    List<PublishedTitle> others =
        translations.stream().filter(other -> !other.name().equals(title.name())).toList();
    String original = about.translationOf();
    books(book, "translationOfWork", others, other -> original.equals(other.name()));
    books(book, "workTranslation", others, other -> !original.equals(other.name()));
    JsonArray files = JsonText.array(book, "encoding");
    title.editions().forEach(file -> file(JsonText.object(files), file));
    // No text in it can end the script element.
    return JsonText.line(book).replace("<", "\\u003c");
  }

  private static void accessibility(JsonObject book, Claims claims) {
    JsonText.strings(book, "accessMode", claims.modes());
    if (!claims.sufficient().isEmpty()) {
      JsonArray sets = JsonText.array(book, "accessModeSufficient");
      claims
          .sufficient()
          .forEach(
              set ->
                  JsonText.strings(
                      JsonText.object(sets).add(TYPE, "ItemList"), "itemListElement", set));
    }
    JsonText.strings(book, "accessibilityFeature", claims.features());
    JsonText.strings(book, "accessibilityHazard", claims.hazards());
    JsonText.put(book, "accessibilitySummary", claims.summary());
  }

  /** Says which of some books stand in a relation to one. */
  private static void books(
      JsonObject book,
      String relation,
      List<PublishedTitle> others,
      Predicate<PublishedTitle> stands) {
    List<PublishedTitle> related = others.stream().filter(stands).toList();
    if (related.isEmpty()) {
      return;
    }
    JsonArray array = JsonText.array(book, relation);
    for (PublishedTitle other : related) {
      JsonText.object(array)
          .add(TYPE, "Book")
          .add("name", other.record().title())
          .add("inLanguage", other.record().language())
          .add("url", "../" + other.name() + "/");
    }
  }

  private static void file(JsonObject node, UnitRecord.File file) {
    node.add(TYPE, "MediaObject")
        .add("name", file.edition())
        .add("encodingFormat", PublishedTitle.mediaType(file.name()))
        .add("contentUrl", file.name())
        .add("contentSize", file.bytes() + " B")
        .add("sha256", file.sha256());
    JsonText.put(node, "dateModified", file.date());
  }
}
