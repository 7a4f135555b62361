package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.finding.Findings;

/** Makes a Book ready for one edition. */
public final class Editor {
  private final Edition edition;
  private final Words words;
  private final Words health;
  private final CountryTable country;
  private final Findings findings = new Findings();

  private Editor(Book book, Edition edition) {
    this.edition = edition;
    this.words = Words.of(book.metadata());
    this.health = words.health();
    this.country = CountryTable.of(edition.country(), health);
  }

  /** The text of an edition, with its front matter, doctor page and sources. */
  public static Prepared apply(Book book, Edition edition) {
    return text(hold(book, edition), edition);
  }

  /** What an edition holds of a Book, for whoever looks at it before it is edited. */
  public static Held hold(Book book, Edition edition) {
    return new Editor(book, edition).hold(book);
  }

  /** The text of what an edition holds. */
  static Prepared text(Held held, Edition edition) {
    return new Prepared(
        EditedBook.of(held.book(), edition, held.sources()), edition, held.findings());
  }

  private Held hold(Book book) {
    Book selected =
        NoteHomes.find(HeadingRepair.of(new Selection(edition.selections()).book(book)));
    Book termed = new TermResolver(country, edition.country(), health, findings).book(selected);
    DoctorPages.Gathered gathered = DoctorPages.gather(termed, health, country);
    if (edition.sheet().isPresent()) {
      HandoutSheet asked = edition.sheet().get();
      DoctorPages.Gathered own =
          new DoctorPages.Gathered(
              OwnDoses.in(gathered.book(), asked.patient().doses()), gathered.forThePage());
      Book sheet = HandoutComposer.compose(own, asked, country, health, findings);
      return held(sheet, Map.of());
    }
    Covers.look(book, findings);
    SourceList sources = SourceList.of(gathered.book());
    List<Chapter> body = new ArrayList<>(gathered.book().chapters());
    sources.chapter(words).ifPresent(body::add);
    List<Chapter> chapters = new ArrayList<>(FrontMatter.of(body, gathered.book(), edition));
    chapters.addAll(body);
    if (edition.format().isPaged()) {
      Covers.back(gathered.book(), country, words).ifPresent(chapters::add);
    }
    return held(gathered.book().with(chapters, gathered.book().notes()), sources.numbers());
  }

  private Held held(Book whole, Map<String, Integer> sources) {
    return new Held(new LinksWithin(whole).book(whole), sources, findings.list());
  }
}
