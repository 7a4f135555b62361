package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
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

  /** What the command line asks for instead of what the title says. */
  public record Wishes(
      List<String> editions,
      Optional<PageSize> page,
      Optional<Profile> profile,
      Optional<String> country,
      Optional<PdfStandard> standard,
      Optional<Hyphens> hyphens,
      Optional<InkSet> ink) {
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
          Optional.empty(),
          Optional.empty());
    }

    /** The same wishes for these editions; for all of a title's when there is none. */
    public Wishes withEditions(List<String> names) {
      return new Wishes(names, page, profile, country, standard, hyphens, ink);
    }

    /** The same wishes for a page size and a profile. */
    public Wishes withLook(Optional<PageSize> size, Optional<Profile> look) {
      return new Wishes(editions, size, look, country, standard, hyphens, ink);
    }

    /** The same wishes for a country. */
    public Wishes withCountry(Optional<String> code) {
      return new Wishes(editions, page, profile, code, standard, hyphens, ink);
    }

    /** The same wishes for a standard and for hyphens. */
    public Wishes withPdf(Optional<PdfStandard> wanted, Optional<Hyphens> marks) {
      return new Wishes(editions, page, profile, country, wanted, marks, ink);
    }

    /** The same wishes for inks. */
    public Wishes withInk(Optional<InkSet> inks) {
      return new Wishes(editions, page, profile, country, standard, hyphens, inks);
    }
  }

  private static final String BLACK = "-black";
  private static final Length MOST_BLEED = Length.mm(20);

  private final Book book;
  private final YamlNode.Mapping settings;
  private final Wishes wishes;
  private final String country;
  private final PdfStandard standard;
  private final Hyphens hyphens;
  private final Notes notes;
  private final Findings findings;

  private EditionPlan(
      Book book,
      YamlNode.Mapping settings,
      Wishes wishes,
      String usual,
      SourceSpan place,
      Findings findings) {
    this.book = book;
    this.settings = settings;
    this.wishes = wishes;
    this.findings = findings;
    String wanted = wishes.country().orElse(usual);
    if (!CountryTable.NAMES.contains(wanted)) {
      findings.at(place, Rule.COUNTRY_UNKNOWN, wanted, String.join(", ", CountryTable.NAMES));
      wanted = CountryTable.ANY;
    }
    this.country = wanted;
    PdfStandard said =
        setting("pdf", PdfStandard::named, PdfStandard.words()).orElse(PdfStandard.UA_1);
    this.standard = wishes.standard().orElse(said);
    Hyphens marks = setting("hyphens", Hyphens::named, Hyphens.words()).orElse(Hyphens.SOFT);
    this.hyphens = wishes.hyphens().orElse(marks);
    this.notes = setting("notes", Notes::named, Notes.words()).orElse(Notes.MARK);
    tellWords();
  }

  private void tellWords() {
    Metadata title = book.metadata();
    Words words = Words.of(title);
    boolean unsafe = title.care() && !words.has("doctor-title");
    SourceSpan settled = SourceSpan.startOf("book.yaml");
    SourceSpan first =
        book.chapters().stream()
            .flatMap(chapter -> chapter.blocks().stream())
            .findFirst()
            .map(Block::span)
            .orElse(settled);
    SourceSpan place = title.declared() ? settled : first;
    String name = Words.nameOf(title.language());
    if (words.foreign().isPresent()) {
      String wanted =
          title.words().isEmpty() ? "" : "; wanted too: " + String.join(", ", Words.lacking(title));
      findings.at(place, Rule.WORDS_FOREIGN, words.say("contents"), name, wanted);
    }
    if (unsafe) {
      findings.at(place, Rule.WORDS_UNSAFE, name);
    }
    settings.mapping("words").entries().forEach(this::tellWord);
  }

  private void tellWord(String key, YamlNode said) {
    if (!Words.isFit(key, said.text().orElse(""))) {
      findings.at(said.span(), Rule.WORD_UNFIT, key);
    }
  }

  /** The names of the editions there are. */
  public static List<String> names() {
    return List.copyOf(KNOWN.entries().keySet());
  }

  /** Whether there is an edition of a name; that of a PDF may end in `-black`. */
  public static boolean isKnown(String name) {
    return KNOWN.get(name).isPresent()
        || (name.endsWith(BLACK)
            && KNOWN
                .mapping(base(name))
                .text("kind")
                .filter(k -> Format.named(k).isPaged())
                .isPresent());
  }

  private static String base(String name) {
    return name.endsWith(BLACK) ? name.substring(0, name.length() - BLACK.length()) : name;
  }

  /**
   * The editions of a title: those wished for, else those that `book.yaml` lists, else the usual;
   * loose Markdown gives a book and an EPUB. What is not known is a finding.
   *
   * @param settings what `book.yaml` says
   */
  public static List<Edition> of(
      Book book, YamlNode.Mapping settings, Wishes wishes, Findings findings) {
    Metadata metadata = book.metadata();
    EditionPlan plan =
        new EditionPlan(
            book, settings, wishes, metadata.country(), SourceSpan.startOf("book.yaml"), findings);
    List<Edition> editions = new ArrayList<>();
    for (String name : names(metadata, settings, wishes)) {
      if (!isKnown(name)) {
        SourceSpan place =
            settings
                .get("editions")
                .map(YamlNode::span)
                .orElseGet(() -> SourceSpan.startOf("book.yaml"));
        findings.at(place, Rule.EDITION_UNKNOWN, name, String.join(", ", names()));
      } else if (base(name).equals(Edition.HANDOUTS)) {
        boolean black = name.endsWith(BLACK);
        editions.addAll(
            plan.handouts(Optional.empty(), black ? Optional.of(InkSet.BLACK) : wishes.ink()));
      } else {
        plan.edition(name).ifPresent(editions::add);
      }
    }
    return editions;
  }

  /** The handouts of a title for a clinic, in its country's words, for its paper. */
  public static List<Edition> of(
      Book book, YamlNode.Mapping settings, Wishes wishes, Clinic clinic, Findings findings) {
    // A clinic's sheets bear the numbers of its own country, whatever else is wished for.
    Wishes own = wishes.withCountry(Optional.of(clinic.country()));
    return new EditionPlan(book, settings, own, clinic.country(), clinic.span(), findings)
        .handouts(Optional.of(clinic), wishes.ink());
  }

  /** What `book.yaml` says of a choice between words. */
  private <T> Optional<T> setting(
      String key, Function<String, Optional<T>> parse, List<String> words) {
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
    return metadata.declared() ? List.of("book", "large-print", "epub") : List.of("book", "epub");
  }

  /** Whether there are PDFs and EPUBs of the whole title among its own editions. */
  private boolean isTwin() {
    List<String> kinds =
        names(book.metadata(), settings, Wishes.none()).stream()
            .filter(name -> !base(name).equals(Edition.HANDOUTS))
            .flatMap(name -> KNOWN.mapping(base(name)).text("kind").stream())
            .toList();
    return kinds.contains("epub") && kinds.contains("pdf");
  }

  private Optional<Edition> edition(String name) {
    YamlNode.Mapping known = KNOWN.mapping(base(name));
    Format format = Format.named(known.text("kind").orElseThrow());
    Profile profile = look(known);
    PageSize page =
        wishes
            .page()
            .or(() -> profile.paper())
            .orElseGet(() -> PageSize.parse(known.text("page").orElse("A5")).orElseThrow());
    Imposition imposition =
        switch (known.text("imposition").orElse("")) {
          case "booklet" -> Imposition.BOOKLET;
          case "print" -> print();
          default -> Imposition.PAGES;
        };
    if (imposition.kind() == Imposition.Kind.BOOKLET && page.twice().isEmpty()) {
      findings.about("book.yaml", Rule.BOOKLET_SIZE, page.name());
      return Optional.empty();
    }
    InkSet ink = name.endsWith(BLACK) ? InkSet.BLACK : wishes.ink().orElse(InkSet.COLOUR);
    return Optional.of(
        new Edition(
            base(name),
            format,
            profile(profile, ink),
            page,
            country,
            standard,
            hyphens,
            notes,
            isTwin(),
            format.isPaged() ? ink : InkSet.COLOUR,
            imposition,
            Optional.empty()));
  }

  /**
   * The profile that is wished for; but large print stays large print, whatever is asked (UKAAF:
   * nothing below 16 points).
   */
  private Profile look(YamlNode.Mapping known) {
    Profile usual = Profile.named(known.text("profile").orElse("clear-print")).orElseThrow();
    return wishes
        .profile()
        .filter(wanted -> !usual.isLargePrint() || wanted.isLargePrint())
        .orElse(usual);
  }

  private Profile profile(Profile profile, InkSet ink) {
    Profile whole = hyphens == Hyphens.NONE ? profile.withoutHyphens() : profile;
    return ink == InkSet.BLACK ? whole.inBlack() : whole;
  }

  /** What a printer wants, with what is usual where `book.yaml` does not say. */
  private Imposition print() {
    YamlNode.Mapping print = settings.mapping("print");
    Optional<Length> bleed = print.text("bleed").flatMap(Length::parse);
    String marks = print.text("marks").orElse("true");
    boolean wrong = bleed.isEmpty() && print.get("bleed").isPresent();
    if (wrong || bleed.filter(b -> b.pt() > MOST_BLEED.pt()).isPresent() || !isFlag(marks)) {
      findings.at(
          print.span(),
          Rule.YAML_VALUE,
          "print has a bleed of up to 20 mm, and marks true or false");
    }
    Length wanted = bleed.filter(b -> b.pt() <= MOST_BLEED.pt()).orElse(Length.mm(3));
    return new Imposition(Imposition.Kind.PRINT, wanted, !marks.equals("false"));
  }

  private static boolean isFlag(String word) {
    return word.equals("true") || word.equals("false");
  }

  private List<Edition> handouts(Optional<Clinic> clinic, Optional<InkSet> ink) {
    List<Edition> editions = new ArrayList<>();
    List<PageSize> papers = papers(clinic);
    List<PrintKind> prints = prints(ink);
    boolean bothSizes = prints.stream().map(PrintKind::large).distinct().count() > 1;
    for (Handout handout : HandoutList.read(book, settings, findings)) {
      for (PageSize paper : papers) {
        for (PrintKind print : prints) {
          HandoutSheet sheet =
              new HandoutSheet(handout, clinic, print.large(), bothSizes, Patient.ANYONE);
          editions.add(
              new Edition(
                  handout.name(),
                  Format.PDF,
                  profile(print.profile(paper), print.ink()),
                  paper,
                  country,
                  standard,
                  hyphens,
                  notes,
                  false,
                  print.ink(),
                  Imposition.PAGES,
                  Optional.of(sheet)));
        }
      }
    }
    return editions;
  }

  /** How large a handout's type is, and its inks. */
  private record PrintKind(boolean large, InkSet ink) {
    static final List<String> WORDS =
        List.of("standard", "large-print", "black", "large-print-black");

    PrintKind with(InkSet other) {
      return new PrintKind(large, other);
    }

    static PrintKind named(String word) {
      return new PrintKind(
          word.startsWith("large-print"), word.endsWith("black") ? InkSet.BLACK : InkSet.COLOUR);
    }

    Profile profile(PageSize paper) {
      String large = paper.name().equals("Letter") ? "large-print-us" : "large-print-uk";
      return Profile.named(this.large ? large : "handout").orElseThrow();
    }
  }

  private List<PrintKind> prints(Optional<InkSet> ink) {
    List<String> words = new ArrayList<>();
    for (YamlNode item : settings.mapping("handouts").items("prints")) {
      String word = item.text().orElse("");
      if (PrintKind.WORDS.contains(word)) {
        words.add(word);
      } else {
        String fault = "prints are " + String.join(", ", PrintKind.WORDS);
        findings.at(item.span(), Rule.YAML_VALUE, fault);
      }
    }
    List<String> usual = List.of("standard", "large-print", "black");
    return (words.isEmpty() ? usual : words)
        .stream()
            .map(PrintKind::named)
            .map(print -> ink.map(print::with).orElse(print))
            .distinct()
            .toList();
  }

  private List<PageSize> papers(Optional<Clinic> clinic) {
    Optional<PageSize> own = clinic.flatMap(Clinic::paper).flatMap(PageSize::parse);
    if (own.isEmpty() && clinic.flatMap(Clinic::paper).isPresent()) {
      findings.at(clinic.get().span(), Rule.CLINIC_FIELD, "paper is A4 or Letter");
    }
    if (wishes.page().or(() -> own).isPresent()) {
      return wishes.page().or(() -> own).stream().toList();
    }
    List<PageSize> listed = new ArrayList<>();
    for (YamlNode item : settings.mapping("handouts").items("papers")) {
      Optional<PageSize> size = item.text().flatMap(PageSize::parse);
      size.ifPresent(listed::add);
      if (size.isEmpty()) {
        findings.at(item.span(), Rule.YAML_VALUE, "papers are A4 and Letter");
      }
    }
    if (clinic.isEmpty() && !listed.isEmpty()) {
      return listed.stream().distinct().toList();
    }
    return CountryTable.papers(country).stream().flatMap(n -> PageSize.parse(n).stream()).toList();
  }
}
