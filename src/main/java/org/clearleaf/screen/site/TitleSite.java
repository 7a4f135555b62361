package org.clearleaf.screen.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.clearleaf.edition.Words;

/** The pages of one title. */
final class TitleSite {
  private static final String HANDOUTS = "handouts.html";

  private final Site site;
  private final PublishedTitle title;
  private final Optional<ScreenEdition> screen;
  private final List<PublishedTitle> translations;
  private final boolean doctor;
  private final SortedMap<String, SiteFile> files = new TreeMap<>();

  TitleSite(
      Site site,
      PublishedTitle title,
      Optional<ScreenEdition> screen,
      List<PublishedTitle> translations) {
    this.site = site;
    this.title = title;
    this.screen = screen;
    this.translations = translations;
    this.doctor =
        screen.stream()
            .flatMap(s -> s.pages().stream())
            .anyMatch(ScreenEdition.ReadingPage::isDoctor);
  }

  SortedMap<String, SiteFile> files() {
    TitlePage page = TitlePage.of(title, screen);
    String jsonLd = JsonLd.of(title, translations);
    Frame first = frame(Site.INDEX, title.record().title(), alternates(), jsonLd);
    add(Site.INDEX, "title", first, () -> page);
    add(Opds2.FILE, () -> Opds2.publication(title, site.address()));
    conformance();
    for (ScreenEdition.ReadingPage chapter : page.chapters()) {
      String name = chapter.title() + " – " + title.record().title();
      Frame frame = frame(chapter.address(), name, List.of(), "");
      add(chapter.address(), "chapter", frame, () -> ChapterPage.of(page, chapter));
    }
    screen.ifPresent(s -> s.pictures().forEach((path, data) -> files.put(below(path), () -> data)));
    handouts(page);
    return files;
  }

  private void add(String path, Supplier<String> text) {
    files.put(below(path), () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  private void add(String path, String template, Frame frame, Supplier<Object> page) {
    add(path, () -> SitePages.render(template, Map.of("frame", frame, "page", page.get())));
  }

  private String below(String path) {
    return title.name() + "/" + path;
  }

  private Frame frame(String path, String name, List<Frame.Alternate> others, String jsonLd) {
    boolean index = path.equals(Site.INDEX) || path.endsWith("/" + Site.INDEX);
    String file = path.replaceFirst(".*/", "");
    return new Frame(
        title.record().language(),
        name,
        path.equals(Site.INDEX) ? title.record().about().description() : "",
        "../".repeat((int) path.chars().filter(c -> c == '/').count() + 1),
        site.canonical(
            below(index ? path.substring(0, path.length() - Site.INDEX.length()) : path),
            index ? "./" : file),
        others,
        doctor && !path.equals(ScreenEdition.DOCTOR)
            ? Addresses.relative(path, ScreenEdition.DOCTOR)
            : "",
        jsonLd);
  }

  private List<Frame.Alternate> alternates() {
    if (translations.size() < 2) {
      return List.of();
    }
    return translations.stream()
        .map(
            other ->
                new Frame.Alternate(
                    other.record().language(),
                    Words.nameOf(other.record().language()),
                    site.canonical(other.name() + "/", "../" + other.name() + "/"),
                    other.record().title()))
        .toList();
  }

  /** It is for buyers, and in English as its terms are. */
  private void conformance() {
    ConformanceReport report = ConformanceReport.of(title);
    if (report.tables().isEmpty()) {
      return;
    }
    String name = "Accessibility conformance report – " + title.record().title();
    String address = site.canonical(below(Site.CONFORMANCE), Site.CONFORMANCE);
    Frame frame = new Frame("en", name, "", "../", address, List.of(), "", "");
    add(Site.CONFORMANCE, "conformance", frame, () -> report);
    add("conformance.json", report::json);
  }

  private void handouts(TitlePage page) {
    List<HandoutCard> cards = new ArrayList<>(page.stretches());
    cards.addAll(page.sheets());
    if (cards.isEmpty() && title.clinics().isEmpty()) {
      return;
    }
    String heading = title.words().say("site-handouts");
    List<HandoutsPage.OfClinic> clinics =
        title.clinics().stream()
            .map(c -> new HandoutsPage.OfClinic(c.record().clinic(), "handouts/" + c.id() + "/"))
            .toList();
    addHandouts(HANDOUTS, heading, page.notices(), cards, clinics);
    for (PublishedTitle.OfClinic clinic : title.clinics()) {
      String folder = "handouts/" + clinic.id() + "/";
      List<HandoutCard> own =
          HandoutCard.of(
              clinic.record().files(),
              title.words(),
              screen.map(ScreenEdition::stretches).orElse(Map.of()),
              folder + Site.INDEX,
              folder);
      String named = title.words().say("site-clinic-title", clinic.record().clinic());
      // What is said of them is said of the version that they were made from.
      PublishedTitle theirs =
          new PublishedTitle(
              title.name(), clinic.record(), List.of(), title.claims(), title.cover());
      List<String> notices = TitlePage.of(theirs, screen).notices();
      addHandouts(folder + Site.INDEX, named, notices, own, List.of());
    }
  }

  private void addHandouts(
      String path,
      String heading,
      List<String> notices,
      List<HandoutCard> cards,
      List<HandoutsPage.OfClinic> clinics) {
    String name = heading + " – " + title.record().title();
    HandoutsPage shown =
        new HandoutsPage(
            title.record().title(),
            heading,
            title.record().language(),
            Addresses.relative(path, ""),
            notices,
            cards,
            clinics);
    add(path, "handouts", frame(path, name, List.of(), ""), () -> shown);
  }
}
