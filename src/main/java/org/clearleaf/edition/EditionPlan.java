package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
      Optional<String> country,
      Optional<PdfStandard> standard,
      Optional<Hyphens> hyphens) {
    /** Copies the editions. */
    public Wishes {
      editions = List.copyOf(editions);
    }

    /** No wishes. */
    public static Wishes none() {
      return new Wishes(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** The same wishes for these editions; for all of a title's when there is none. */
    public Wishes withEditions(List<String> names) {
      return new Wishes(names, page, profile, country, standard, hyphens);
    }

    /** The same wishes for a page size and a profile. */
    public Wishes withLook(Optional<PageSize> size, Optional<Profile> look) {
      return new Wishes(editions, size, look, country, standard, hyphens);
    }

    /** The same wishes for a country. */
    public Wishes withCountry(Optional<String> code) {
      return new Wishes(editions, page, profile, code, standard, hyphens);
    }

    /** The same wishes for a standard and for hyphens. */
    public Wishes withPdf(Optional<PdfStandard> wanted, Optional<Hyphens> marks) {
      return new Wishes(editions, page, profile, country, wanted, marks);
    }
  }

  /** The names of the editions there are. */
  public static List<String> names() {
    return List.copyOf(KNOWN.entries().keySet());
  }

  /**
   * The editions of a title: those wished for, else those that `book.yaml` lists, else all; loose
   * Markdown gives a book and an EPUB. What is not known is a finding.
   *
   * @param settings what `book.yaml` says
   */
  public static List<Edition> of(
      Metadata metadata, YamlNode.Mapping settings, Wishes wishes, Findings findings) {
    String country = wishes.country().orElse(metadata.country());
    if (!CountryTable.NAMES.contains(country)) {
      findings.about(
          "book.yaml", Rule.COUNTRY_UNKNOWN, country, String.join(", ", CountryTable.NAMES));
      country = CountryTable.ANY;
    }
    PdfStandard standard =
        setting(settings, "pdf", PdfStandard::named, PdfStandard.words(), findings)
            .orElse(PdfStandard.UA_1);
    Hyphens hyphens =
        setting(settings, "hyphens", Hyphens::named, Hyphens.words(), findings)
            .orElse(Hyphens.SOFT);
    Wishes settled =
        wishes
            .withCountry(Optional.of(country))
            .withPdf(
                Optional.of(wishes.standard().orElse(standard)),
                Optional.of(wishes.hyphens().orElse(hyphens)));
    boolean twin = isTwin(names(metadata, settings, Wishes.none()));
    List<Edition> editions = new ArrayList<>();
    for (String name : names(metadata, settings, wishes)) {
      if (KNOWN.get(name).isEmpty()) {
        SourceSpan place =
            settings
                .get("editions")
                .map(YamlNode::span)
                .orElseGet(() -> SourceSpan.startOf("book.yaml"));
        findings.at(place, Rule.EDITION_UNKNOWN, name, String.join(", ", names()));
      } else {
        editions.add(edition(name, KNOWN.mapping(name), settled, twin));
      }
    }
    return editions;
  }

  /** What `book.yaml` says of a choice between words. */
  private static <T> Optional<T> setting(
      YamlNode.Mapping settings,
      String key,
      Function<String, Optional<T>> parse,
      List<String> words,
      Findings findings) {
    Optional<T> chosen = settings.text(key).flatMap(parse);
    if (chosen.isEmpty() && settings.get(key).isPresent()) {
      String fault = key + " is one of " + String.join(", ", words);
      findings.at(settings.get(key).get().span(), Rule.YAML_VALUE, fault);
    }
    return chosen;
  }

  private static List<String> names(Metadata metadata, YamlNode.Mapping settings, Wishes wishes) {
    if (!wishes.editions().isEmpty()) {
      return wishes.editions();
    }
    List<String> listed =
        settings.items("editions").stream().flatMap(item -> item.text().stream()).toList();
    if (!listed.isEmpty()) {
      return listed;
    }
    return metadata.declared() ? names() : List.of("book", "epub");
  }

  /** Whether there are PDFs and EPUBs among editions. */
  private static boolean isTwin(List<String> names) {
    List<String> kinds =
        names.stream().flatMap(name -> KNOWN.mapping(name).text("kind").stream()).toList();
    return kinds.contains("epub") && kinds.contains("pdf");
  }

  private static Edition edition(String name, YamlNode.Mapping known, Wishes wishes, boolean twin) {
    boolean epub = known.text("kind").orElseThrow().equals("epub");
    Profile usual = Profile.named(known.text("profile").orElse("clear-print")).orElseThrow();
    Profile profile = wishes.profile().orElse(usual);
    Hyphens hyphens = wishes.hyphens().orElseThrow();
    PageSize page = PageSize.parse(known.text("page").orElse("A5")).orElseThrow();
    return new Edition(
        name,
        epub ? Edition.Kind.EPUB : Edition.Kind.PDF,
        hyphens == Hyphens.NONE ? profile.withoutHyphens() : profile,
        wishes.page().orElse(page),
        wishes.country().orElseThrow(),
        wishes.standard().orElseThrow(),
        hyphens,
        twin);
  }
}
