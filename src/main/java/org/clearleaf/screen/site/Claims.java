package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an EPUB says of its accessibility, in the terms of schema.org and EPUB Accessibility 1.1.
 *
 * @param sufficient sets of modes, each of which is enough to read all of it
 * @param conformsTo standards; empty when nobody has evaluated it
 * @param certifiedBy who did; empty when nobody has
 * @param exemption from the law, as EPUB writes it; may be empty
 * @param report the address of what they found
 */
@Json
public record Claims(
    List<String> modes,
    List<List<String>> sufficient,
    List<String> features,
    List<String> hazards,
    String summary,
    List<String> conformsTo,
    String certifiedBy,
    String credential,
    String exemption,
    String report) {
  /** Of a title without an EPUB: nothing is known. */
  public static final Claims NONE =
      new Claims(List.of(), List.of(), List.of(), List.of(), "", List.of(), "", "", "", "");

  /** Copies the lists. */
  public Claims {
    modes = List.copyOf(modes);
    sufficient = sufficient.stream().map(List::copyOf).toList();
    features = List.copyOf(features);
    hazards = List.copyOf(hazards);
    conformsTo = List.copyOf(conformsTo);
  }

  static Claims of(Document opf) {
    return new Claims(
        meta(opf, "schema:accessMode"),
        meta(opf, "schema:accessModeSufficient").stream()
            .map(set -> Arrays.stream(set.split(",")).map(String::strip).toList())
            .toList(),
        meta(opf, "schema:accessibilityFeature"),
        meta(opf, "schema:accessibilityHazard"),
        first(meta(opf, "schema:accessibilitySummary")),
        meta(opf, "dcterms:conformsTo"),
        first(meta(opf, "a11y:certifiedBy")),
        first(meta(opf, "a11y:certifierCredential")),
        first(meta(opf, "a11y:exemption")),
        first(
            ScreenEdition.all(opf, "link")
                .filter(link -> link.getAttribute("rel").equals("a11y:certifierReport"))
                .map(link -> link.getAttribute("href"))
                .toList()));
  }

  private static List<String> meta(Document opf, String property) {
    return ScreenEdition.all(opf, "meta")
        .filter(meta -> meta.getAttribute("property").equals(property))
        .map(Element::getTextContent)
        .map(String::strip)
        .toList();
  }

  private static String first(List<String> values) {
    Optional<String> first = values.stream().findFirst();
    return first.orElse("");
  }

  /** Whether it has a feature. */
  public boolean has(String feature) {
    return features.contains(feature);
  }

  /** Whether all of it can be had as text. */
  public boolean textual() {
    return sufficient.contains(List.of("textual"));
  }
}
