package org.clearleaf.screen.epub;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.clearleaf.book.Metadata;
import org.clearleaf.screen.xhtml.Markup;

/**
 * The facts as an ONIX 3.1 record for booksellers and libraries: code list 196 for what there is,
 * 143 for hazards, from the W3C crosswalk of accessibility metadata.
 */
final class OnixRecord {
  private static final Map<String, String> LIBRARY_CODES =
      Map.ofEntries(
          Map.entry("bod", "tib"),
          Map.entry("ces", "cze"),
          Map.entry("cym", "wel"),
          Map.entry("deu", "ger"),
          Map.entry("ell", "gre"),
          Map.entry("eus", "baq"),
          Map.entry("fas", "per"),
          Map.entry("fra", "fre"),
          Map.entry("hye", "arm"),
          Map.entry("isl", "ice"),
          Map.entry("kat", "geo"),
          Map.entry("mkd", "mac"),
          Map.entry("mri", "mao"),
          Map.entry("msa", "may"),
          Map.entry("mya", "bur"),
          Map.entry("nld", "dut"),
          Map.entry("ron", "rum"),
          Map.entry("slk", "slo"),
          Map.entry("sqi", "alb"),
          Map.entry("zho", "chi"));

  private final Markup out = new Markup();

  private OnixRecord() {}

  static String of(AccessibilityFacts facts, Metadata metadata, String summary) {
    return new OnixRecord().write(facts, metadata, summary);
  }

  private String write(AccessibilityFacts facts, Metadata metadata, String summary) {
    out.open(
            "ONIXMessage",
            "release",
            "3.1",
            "xmlns",
            "http://ns.editeur.org/onix/3.1/reference",
            "xml:lang",
            metadata.language())
        .line();
    out.open("Header").open("Sender");
    line("SenderName", metadata.publisher().orElse(metadata.title()));
    out.close("Sender");
    line("SentDateTime", EpubPublisher.day(metadata).toString().replace("-", ""));
    out.end("Header").open("Product").line();
    line("RecordReference", metadata.identifier());
    line("NotificationType", "03"); // list 1: confirmed on publication
    out.open("ProductIdentifier");
    // List 5: ISBN, or what the publisher calls it.
    String isbn = metadata.identifier().replaceFirst("(?i)^urn:isbn:", "").replace("-", "");
    boolean hasIsbn = isbn.matches("97[89][0-9]{10}");
    line("ProductIDType", hasIsbn ? "15" : "01");
    if (!hasIsbn) {
      line("IDTypeName", "URN");
    }
    line("IDValue", hasIsbn ? isbn : metadata.identifier());
    out.end("ProductIdentifier").open("DescriptiveDetail").line();
    line("ProductComposition", "00");
    line("ProductForm", "ED"); // list 150: digital download
    line("ProductFormDetail", "E101"); // list 175: EPUB
    form("15", "101F", ""); // list 176: EPUB 3.3
    features(facts, metadata, summary);
    form("12", "00", ""); // list 143: no hazards
    line("PrimaryContentType", "10"); // list 81: text
    title(metadata);
    int number = 0;
    for (String author : metadata.authors()) {
      number++;
      out.open("Contributor");
      line("SequenceNumber", Integer.toString(number));
      line("ContributorRole", "A01");
      line("PersonName", author);
      out.end("Contributor");
    }
    language(metadata.language());
    out.end("DescriptiveDetail");
    return out.end("Product").end("ONIXMessage").toString();
  }

  /** Code list 196. */
  private void features(AccessibilityFacts facts, Metadata metadata, String summary) {
    accessibility("00", summary);
    accessibility("11", ""); // contents
    accessibility("13", ""); // one order of reading
    if (facts.alternatives()) {
      accessibility("14", ""); // short alternatives
    }
    if (facts.descriptions()) {
      accessibility("15", ""); // full alternatives
    }
    if (facts.pages()) {
      accessibility("19", ""); // numbers of the printed pages
      accessibility("41", ""); // a list to go to them
    }
    accessibility("22", ""); // languages are marked
    if (facts.headings()) {
      accessibility("29", ""); // from heading to heading
    }
    accessibility("30", ""); // ARIA roles
    accessibility("32", ""); // landmarks
    accessibility("36", ""); // how text looks is the reader's
    if (facts.textual()) {
      accessibility("52", ""); // all of it can be read without sight
    }
    metadata
        .certification()
        .ifPresent(
            certified -> {
              accessibility("04", "");
              accessibility("82", "");
              accessibility("85", "");
              accessibility("90", certified.by());
              certified
                  .date()
                  .ifPresent(date -> accessibility("91", date.toString().replace("-", "")));
              certified.report().ifPresent(address -> accessibility("94", address));
            });
    metadata
        .exemption()
        .ifPresent(
            exempt ->
                accessibility(
                    switch (exempt) {
                      case MICROENTERPRISE -> "75";
                      case DISPROPORTIONATE_BURDEN -> "76";
                      case FUNDAMENTAL_ALTERATION -> "77";
                    },
                    ""));
    metadata.contact().ifPresent(contact -> accessibility("99", contact));
  }

  private void accessibility(String value, String description) {
    form("09", value, description);
  }

  private void form(String type, String value, String description) {
    out.open("ProductFormFeature");
    line("ProductFormFeatureType", type);
    line("ProductFormFeatureValue", value);
    if (!description.isEmpty()) {
      line("ProductFormFeatureDescription", description);
    }
    out.end("ProductFormFeature");
  }

  private void title(Metadata metadata) {
    out.open("TitleDetail");
    line("TitleType", "01");
    out.open("TitleElement");
    line("TitleElementLevel", "01");
    line("TitleText", metadata.title());
    metadata.subtitle().ifPresent(text -> line("Subtitle", text));
    out.close("TitleElement").end("TitleDetail");
  }

  /** List 74: ISO 639-2 with the codes of libraries, which Java does not have. */
  private void language(String tag) {
    out.open("Language");
    line("LanguageRole", "01");
    String code = "und";
    try {
      code = Locale.forLanguageTag(tag).getISO3Language();
    } catch (MissingResourceException e) {
      // no language that ISO knows
    }
    line("LanguageCode", code.isEmpty() ? "und" : LIBRARY_CODES.getOrDefault(code, code));
    out.end("Language");
  }

  private void line(String element, String text) {
    out.element(element, text);
  }
}
