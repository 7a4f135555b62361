package org.clearleaf.screen.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.edition.Words;

/**
 * What the page of a title shows.
 *
 * @param chapters to read on the site
 * @param stretches handouts that have a picture
 * @param sheets the other handouts
 */
public record TitlePage(
    PublishedTitle title,
    List<ScreenEdition.ReadingPage> chapters,
    List<HandoutCard> stretches,
    List<HandoutCard> sheets) {

  /** Copies the lists. */
  public TitlePage {
    chapters = List.copyOf(chapters);
    stretches = List.copyOf(stretches);
    sheets = List.copyOf(sheets);
  }

  static TitlePage of(PublishedTitle title, Optional<ScreenEdition> screen) {
    List<HandoutCard> all =
        HandoutCard.of(
            title.record().files(),
            title.words(),
            screen.map(ScreenEdition::stretches).orElse(Map.of()),
            "",
            "");
    return new TitlePage(
        title,
        screen.map(ScreenEdition::pages).orElse(List.of()),
        all.stream().filter(card -> card.picture().isPresent()).toList(),
        all.stream().filter(card -> card.picture().isEmpty()).toList());
  }

  /** What the title says of itself. */
  public About about() {
    return title.record().about();
  }

  /** Its editions, in words. */
  public List<Download> downloads() {
    return title.editions().stream().map(file -> Download.of(file, title.words())).toList();
  }

  /** Whether a file of it was never checked. */
  public boolean draft() {
    return title.record().files().stream().anyMatch(file -> file.checks().isEmpty());
  }

  /** What a patient must know before trusting it; empty when there is nothing of it. */
  public List<String> notices() {
    Words words = title.words();
    boolean unreviewed = about().care() && !title.record().reviewed();
    boolean untranslated = !about().translationOf().isEmpty() && about().translator().isEmpty();
    return Stream.of(
            draft() ? words.say("site-draft") : "",
            unreviewed ? words.say("not-reviewed") : "",
            untranslated ? words.say("draft-translation") : "")
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Its version and date. */
  public String version() {
    Words words = title.words();
    String version = title.record().version();
    String said = version.isEmpty() ? "" : words.say("version", version);
    return said.isEmpty() || day().isEmpty() ? said + day() : said + ", " + day();
  }

  private String day() {
    String date = title.record().date();
    return date.isEmpty() ? "" : title.words().day(LocalDate.parse(date));
  }

  /** The language of the words about it, which is not its own where they are not known in it. */
  public String spoken() {
    return title.words().language();
  }

  /** The language of the title, in itself. */
  public String languageName() {
    return Words.nameOf(title.record().language());
  }

  /** What is known of the EPUB's accessibility; nothing without an EPUB. */
  public List<DisplayGuide.Field> epubGuide() {
    return has(".epub") ? DisplayGuide.epub(title) : List.of();
  }

  /** What is known of the PDFs' accessibility; nothing without a PDF. */
  public List<DisplayGuide.Field> pdfGuide() {
    return has(".pdf") ? DisplayGuide.pdf(title) : List.of();
  }

  private boolean has(String ending) {
    return title.editions().stream().anyMatch(file -> file.name().endsWith(ending));
  }
}
