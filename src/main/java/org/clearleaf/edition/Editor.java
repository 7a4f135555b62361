package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.finding.Findings;

/** Makes a Book ready for one edition. */
public final class Editor {
  private Editor() {}

  /** What the edition holds of the book, with its front matter, doctor page and sources. */
  public static Edited apply(Book book, Edition edition) {
    Findings findings = new Findings();
    Words words = Words.of(book.metadata().language());
    CountryTable country = CountryTable.of(edition.country(), words);
    Book held = HeadingRepair.of(new Selection(edition.selections()).book(book));
    Book selected = NoteHomes.find(held);
    Book termed = new TermResolver(country, edition.country(), findings).book(selected);
    Book gathered = new Labels(words).book(DoctorPages.gather(termed, words, country));
    if (edition.sheet().isPresent()) {
      Book composed =
          HandoutComposer.compose(gathered, edition.sheet().get(), country, words, findings);
      Book numbered = new StepNumbers(words).book(composed);
      return new Edited(new LinksWithin(numbered).book(numbered), edition, findings.list());
    }
    Book sourced = SourceList.number(new StepNumbers(words).book(gathered), words);
    List<Chapter> chapters = new ArrayList<>(FrontMatter.of(sourced, edition, words));
    chapters.addAll(sourced.chapters());
    Book whole = sourced.with(chapters, sourced.notes());
    return new Edited(new LinksWithin(whole).book(whole), edition, findings.list());
  }
}
