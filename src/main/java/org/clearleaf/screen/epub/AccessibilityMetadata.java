package org.clearleaf.screen.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.ScreenRules;
import org.clearleaf.edition.Words;
import org.clearleaf.screen.epub.Epub3Book.Property;

/** The facts as EPUB metadata (EPUB Accessibility 1.1, 2.2 and 4; W3C authoring guide). */
final class AccessibilityMetadata {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private final List<Property> properties = new ArrayList<>();

  private AccessibilityMetadata() {}

  static List<Property> of(AccessibilityFacts facts, Metadata metadata, Words words) {
    AccessibilityMetadata all = new AccessibilityMetadata();
    all.discovery(facts, words);
    metadata.certification().ifPresent(certified -> all.claim(certified, metadata.screenRules()));
    if (metadata.screenRules() == ScreenRules.SECOND) {
      metadata
          .contact()
          .filter(contact -> EMAIL.matcher(contact).matches())
          .ifPresent(email -> all.properties.add(new Property("a11y:contactEmail", email)));
    }
    metadata
        .exemption()
        .ifPresent(exempt -> all.properties.add(new Property("a11y:exemption", exempt.word())));
    return all.properties;
  }

  private void discovery(AccessibilityFacts facts, Words words) {
    add("accessMode", "textual");
    if (facts.pictures()) {
      add("accessMode", "visual");
    }
    if (facts.textual()) {
      add("accessModeSufficient", "textual");
    }
    if (facts.pictures()) {
      add("accessModeSufficient", "textual,visual");
    }
    if (facts.headings()) {
      add("accessibilityFeature", "structuralNavigation");
    }
    add("accessibilityFeature", "tableOfContents");
    add("accessibilityFeature", "readingOrder");
    add("accessibilityFeature", "displayTransformability");
    add("accessibilityFeature", "ARIA");
    if (facts.alternatives()) {
      add("accessibilityFeature", "alternativeText");
    }
    if (facts.descriptions()) {
      add("accessibilityFeature", "longDescription");
    }
    if (facts.pages()) {
      add("accessibilityFeature", "pageNavigation");
      add("accessibilityFeature", "pageBreakMarkers");
    }
    // Nothing moves, flashes or sounds: pictures lose animation when they are read.
    add("accessibilityHazard", "none");
    add("accessibilitySummary", words.say(facts.textual() ? "summary" : "summary-not-fully"));
  }

  /** What a claim must say to the letter (EPUB Accessibility 1.1, 4.3). */
  static String conformance(ScreenRules rules) {
    return "EPUB Accessibility " + rules.word() + " - WCAG 2.2 Level AA";
  }

  private void claim(Metadata.Certification certified, ScreenRules rules) {
    properties.add(new Property("dcterms:conformsTo", conformance(rules)));
    properties.add(new Property("a11y:certifiedBy", certified.by()));
    certified
        .credential()
        .ifPresent(text -> properties.add(new Property("a11y:certifierCredential", text)));
    certified.date().ifPresent(day -> properties.add(new Property("dcterms:date", day.toString())));
  }

  private void add(String name, String value) {
    properties.add(new Property("schema:" + name, value));
  }
}
