package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** Which editions of a title are made. */
public final class EditionPlan {
  private static final YamlNode.Mapping KNOWN =
      YamlReader.resource(EditionPlan.class, "editions.yaml");

  private EditionPlan() {}

  /** What the command line asks for instead of what the title says. */
  public record Wishes(
      List<String> editions,
      Optional<PageSize> page,
      Optional<Profile> profile,
      Optional<String> country) {
    /** Copies the editions. */
    public Wishes {
      editions = List.copyOf(editions);
    }

    /** No wishes. */
    public static Wishes none() {
      return new Wishes(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** The names of the editions there are. */
  public static List<String> names() {
    return List.copyOf(KNOWN.entries().keySet());
  }

  /**
   * The editions of a title: those wished for, else those that `book.yaml` lists, else all; loose
   * Markdown gives a book and an EPUB. What is not known is a finding.
   */
  public static List<Edition> of(
      Metadata metadata, Optional<YamlNode> written, Wishes wishes, Findings findings) {
    String country = wishes.country().orElse(metadata.country());
    if (!CountryTable.NAMES.contains(country)) {
      findings.about(
          "book.yaml", Rule.COUNTRY_UNKNOWN, country, String.join(", ", CountryTable.NAMES));
      country = CountryTable.ANY;
    }
    List<Edition> editions = new ArrayList<>();
    for (String name : names(metadata, written, wishes)) {
      if (KNOWN.get(name).isEmpty()) {
        SourceSpan place =
            written.map(YamlNode::span).orElseGet(() -> SourceSpan.startOf("book.yaml"));
        findings.at(place, Rule.EDITION_UNKNOWN, name, String.join(", ", names()));
      } else {
        editions.add(edition(name, KNOWN.mapping(name), country, wishes));
      }
    }
    return editions;
  }

  private static List<String> names(Metadata metadata, Optional<YamlNode> written, Wishes wishes) {
    if (!wishes.editions().isEmpty()) {
      return wishes.editions();
    }
    List<String> listed =
        written.map(YamlNode::items).orElse(List.of()).stream()
            .flatMap(item -> item.text().stream())
            .toList();
    if (!listed.isEmpty()) {
      return listed;
    }
    return metadata.declared() ? names() : List.of("book", "epub");
  }

  private static Edition edition(
      String name, YamlNode.Mapping known, String country, Wishes wishes) {
    boolean epub = known.text("kind").orElseThrow().equals("epub");
    Profile profile = Profile.named(known.text("profile").orElse("clear-print")).orElseThrow();
    PageSize page = PageSize.parse(known.text("page").orElse("A5")).orElseThrow();
    return new Edition(
        name,
        epub ? Edition.Kind.EPUB : Edition.Kind.PDF,
        wishes.profile().orElse(profile),
        wishes.page().orElse(page),
        country,
        Edition.PdfStandard.UA_1);
  }
}
