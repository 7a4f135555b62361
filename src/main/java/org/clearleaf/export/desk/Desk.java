package org.clearleaf.export.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.check.Checked;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Handout;
import org.clearleaf.edition.HandoutBundle;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Patient;
import org.clearleaf.edition.Prepared;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.export.title.Verdict;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Severity;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;

/**
 * Prints handouts for a clinic that asks for them. What it is told is in the PDF and nowhere else;
 * the PDF is checked like any other before it is given out.
 */
public final class Desk {
  private final List<Path> manuscripts;
  private final List<Path> clinics;
  private final Verdict verdict;
  private final Clock clock;
  private final Map<Path, Counter> counters = new ConcurrentHashMap<>();

  /**
   * A desk.
   *
   * @param clinics files and folders of clinics to choose from
   * @param unreviewed whether health advice is given out that no clinician has signed
   */
  public Desk(List<Path> manuscripts, List<Path> clinics, boolean unreviewed, Clock clock) {
    this.manuscripts = List.copyOf(manuscripts);
    this.clinics = List.copyOf(clinics);
    this.verdict = Verdict.ofDesk(unreviewed);
    this.clock = clock;
  }

  /** A title as it was read, with the files that it was read from. */
  private record Counter(
      Inputs inputs,
      List<String> named,
      LocalDate day,
      Manuscript manuscript,
      Pictures pictures,
      Optional<Offer> offer) {}

  /** Why nothing of a title is printed. */
  public enum Refusal {
    /** Its manuscript has errors. */
    ERRORS,
    /** No clinician has signed it. */
    UNREVIEWED,
  }

  /**
   * What there is of a title.
   *
   * @param handouts their titles by their names
   * @param stretches the stretch of each handout that is about one
   */
  public record Offer(
      String name,
      String title,
      String language,
      Map<String, String> handouts,
      Map<String, String> stretches,
      Optional<Refusal> refusal) {
    /** Copies the maps. */
    public Offer {
      stretches = Map.copyOf(stretches);
      handouts = Collections.unmodifiableMap(new LinkedHashMap<>(handouts));
    }
  }

  /**
   * What a clinic asks for.
   *
   * @param clinic one of those of the desk; empty where it says itself who it is
   * @param name of the clinic
   * @param country ISO 3166 code, whose numbers the handouts hold
   * @param paper A4 or Letter; empty for what is usual there
   * @param handouts by name, in the order of printing
   * @param patient for whom
   */
  public record Order(
      String title,
      String clinic,
      String name,
      String phone,
      String country,
      String paper,
      boolean large,
      boolean black,
      List<String> handouts,
      Patient patient) {
    /** Copies the handouts. */
    public Order {
      handouts = List.copyOf(handouts);
    }
  }

  /** What there is, by title. */
  public List<Offer> offers() {
    return sources().stream()
        .flatMap(source -> counter(source).offer().stream())
        .filter(offer -> !offer.handouts().isEmpty())
        .toList();
  }

  private List<Path> sources() {
    List<Path> all =
        manuscripts.stream().flatMap(path -> ManuscriptReader.find(path).stream()).toList();
    counters.keySet().retainAll(all);
    return all;
  }

  /** The clinics that can be chosen for a title: their names by how they are called here. */
  public Map<String, String> clinics(String language) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ClinicFile file : ClinicFile.all(clinics)) {
      file.clinic()
          .filter(clinic -> file.usable() && !hasErrors(file.findings()) && clinic.reads(language))
          .ifPresent(clinic -> names.put(clinic.id(), clinic.name()));
    }
    return names;
  }

  private Counter counter(Path source) {
    LocalDate today = LocalDate.now(clock);
    Inputs texts = Inputs.texts(source);
    Counter known = counters.get(source);
    if (known != null
        && known.day().equals(today)
        && known.inputs().equals(texts.with(known.named(), TitlePlan.root(source)))) {
      return known;
    }
    Manuscript manuscript = ManuscriptReader.read(source);
    Findings findings = new Findings();
    findings.addAll(manuscript.findings());
    Pictures pictures = Pictures.none();
    Optional<Offer> offer = Optional.empty();
    List<String> named = List.of();
    if (manuscript.book().isPresent()) {
      Book book = manuscript.book().get();
      findings.addAll(ManuscriptLint.lint(manuscript, book, today));
      named = List.copyOf(PictureReader.named(book).keySet());
      pictures = PictureReader.read(book, manuscript.root(), findings);
      offer = Optional.of(offer(manuscript, book, refusal(book, findings)));
    }
    Inputs inputs = texts.with(named, TitlePlan.root(source));
    Counter read = new Counter(inputs, named, today, manuscript, pictures, offer);
    counters.put(source, read);
    return read;
  }

  private Optional<Refusal> refusal(Book book, Findings findings) {
    if (verdict.stops(book.metadata(), findings.list())) {
      return Optional.of(Refusal.ERRORS);
    }
    return verdict.handing(book.metadata()) == Verdict.Handing.UNREVIEWED
        ? Optional.of(Refusal.UNREVIEWED)
        : Optional.empty();
  }

  private static boolean hasErrors(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static Offer offer(Manuscript manuscript, Book book, Optional<Refusal> refusal) {
    Clinic nobody = clinic("", "", book.metadata().country(), "");
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withInk(Optional.of(InkSet.COLOUR));
    Map<String, String> handouts = new LinkedHashMap<>();
    Map<String, String> stretches = new LinkedHashMap<>();
    for (Edition edition :
        EditionPlan.of(book, manuscript.settings(), wishes, nobody, new Findings())) {
      handouts.computeIfAbsent(
          edition.name(), name -> Editor.hold(book, edition).book().chapters().get(0).title());
      stretch(edition).ifPresent(name -> stretches.put(edition.name(), name));
    }
    return new Offer(
        manuscript.name(),
        book.metadata().title(),
        book.metadata().language(),
        handouts,
        stretches,
        refusal);
  }

  private static Optional<String> stretch(Edition edition) {
    List<Handout.Part> parts = edition.sheet().orElseThrow().handout().parts();
    return parts.size() == 1 && parts.get(0) instanceof Handout.Exercise only
        ? Optional.of(only.stretch())
        : Optional.empty();
  }

  private static Clinic clinic(String name, String phone, String country, String paper) {
    Optional<String> size = Optional.of(paper).filter(p -> !p.isEmpty());
    return new Clinic(
        "desk",
        name,
        List.of(),
        Optional.of(phone).filter(p -> !p.isEmpty()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        country,
        size,
        SourceSpan.startOf("desk"));
  }

  /**
   * The PDF of an order; empty where there is nothing like it, or it did not pass the checks.
   *
   * @throws IOException when the machine's folder for temporary files cannot be written
   */
  public Optional<byte[]> print(Order order) throws IOException {
    Optional<Counter> counter =
        sources().stream()
            .map(this::counter)
            .filter(c -> c.manuscript().name().equals(order.title()))
            .findFirst();
    if (counter.flatMap(Counter::offer).filter(o -> o.refusal().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Manuscript manuscript = counter.get().manuscript();
    Book book = manuscript.book().orElseThrow();
    Findings findings = new Findings();
    Pictures pictures = counter.get().pictures();
    Clinic who = clinic(order.name(), order.phone(), order.country(), order.paper());
    if (!order.clinic().isEmpty()) {
      Optional<ClinicFile> file =
          ClinicFile.all(clinics).stream()
              .filter(c -> c.usable() && c.name().equals(order.clinic()))
              .findFirst();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      findings.addAll(file.get().findings());
      who = file.get().clinic().orElseThrow();
      if (verdict.handing(book.metadata(), who) != Verdict.Handing.GIVEN) {
        return Optional.empty();
      }
      pictures = file.get().withLogo(pictures, findings);
    }
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withInk(Optional.of(order.black() ? InkSet.BLACK : InkSet.COLOUR))
            .withLook(PageSize.parse(order.paper()), Optional.empty());
    List<Edition> chosen = new ArrayList<>();
    for (Edition edition : EditionPlan.of(book, manuscript.settings(), wishes, who, findings)) {
      boolean large = edition.sheet().map(HandoutSheet::largePrint).orElse(false);
      boolean first = chosen.stream().noneMatch(e -> e.name().equals(edition.name()));
      if (order.handouts().contains(edition.name()) && large == order.large() && first) {
        chosen.add(edition.forPatient(order.patient()));
      }
    }
    return chosen.isEmpty() ? Optional.empty() : print(book, chosen, pictures, findings);
  }

  private Optional<byte[]> print(
      Book book, List<Edition> sheets, Pictures pictures, Findings findings) throws IOException {
    HandoutBundle bundle = HandoutBundle.of(book, sheets);
    Layout layout = LayoutEngine.layOut(bundle, pictures);
    Prepared all = bundle.joined(book.metadata().title());
    findings.addAll(all.findings());
    findings.addAll(layout.findings());
    if (verdict.stops(book.metadata(), findings.list())) {
      // Nobody gets a sheet with a number or a word that is missing.
      return Optional.empty();
    }
    Edition edition = layout.edition();
    byte[] pdf = PdfWriter.write(layout.pages(), all.with(edition), pictures);
    Path file = Files.createTempFile("handouts", ".pdf");
    try {
      Files.write(file, pdf);
      Checked checked = Verdict.check(file, "handouts.pdf", edition.ink());
      return checked.isFlawless() ? Optional.of(pdf) : Optional.empty();
    } finally {
      Files.delete(file);
    }
  }
}
