package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import java.util.List;
import org.clearleaf.book.Metadata;

/**
 * What a title says of itself, for those who look for it. What it does not say is empty.
 *
 * @param translationOf the name of the title that it is a translation of
 * @param translator who signed the translation
 * @param care whether it gives health advice
 */
@Json
public record About(
    String identifier,
    String subtitle,
    List<String> authors,
    String publisher,
    String description,
    String rights,
    String contact,
    String funding,
    String translationOf,
    String translator,
    boolean care) {

  /** Of a title that no more is known of than its name. */
  static final About NOTHING = new About("", "", List.of(), "", "", "", "", "", "", "", false);

  /** Fills in what an older record does not hold. */
  public About {
    identifier = orEmpty(identifier);
    subtitle = orEmpty(subtitle);
    authors = authors == null ? List.of() : List.copyOf(authors);
    publisher = orEmpty(publisher);
    description = orEmpty(description);
    rights = orEmpty(rights);
    contact = orEmpty(contact);
    funding = orEmpty(funding);
    translationOf = orEmpty(translationOf);
    translator = orEmpty(translator);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static About of(Metadata title) {
    return new About(
        title.identifier(),
        title.subtitle().orElse(""),
        title.authors(),
        title.publisher().orElse(""),
        title.description().orElse(""),
        title.rights().orElse(""),
        title.contact().orElse(""),
        title.funding().orElse(""),
        title.translation().map(Metadata.Translation::of).orElse(""),
        title.translation().flatMap(Metadata.Translation::translator).orElse(""),
        title.care());
  }
}
