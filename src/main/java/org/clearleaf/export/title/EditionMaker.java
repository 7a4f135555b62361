package org.clearleaf.export.title;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Format;
import org.clearleaf.edition.Imposition;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.Prepared;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.layout.LayoutTrace;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.paper.pdf.tags.TagTree;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
import org.clearleaf.screen.site.UnitRecord;
import org.clearleaf.screen.text.TextWriter;
import org.clearleaf.thread.Beside;

/** Makes the editions of one title. */
public final class EditionMaker {
  /** The edition whose pages an EPUB's page list names. */
  private static final String BOOK = "book";

  private final Book book;
  private final Pictures pictures;
  private final boolean trace;
  private final Findings findings;
  private final List<Made> made = new ArrayList<>();

  /** Editions in which letters are shown as numbers, which nobody can read. */
  private final Set<Edition> unreadable = new HashSet<>();

  private Optional<PageBreaks> breaks = Optional.empty();

  /** The PDF that is written while the next edition is set. */
  private Optional<Beside<Made>> writing = Optional.empty();

  public EditionMaker(Book book, Pictures pictures, boolean trace, Findings findings) {
    this.book = book;
    this.pictures = pictures;
    this.trace = trace;
    this.findings = findings;
  }

  /** A finished edition; an EPUB has no pages of its own. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  public record Made(Edition edition, byte[] data, int pages, UnitRecord.Print print) {}

  /** What is wanted now, and all editions of the title, made now or not. */
  public record Wanted(List<Edition> editions, List<Edition> declared) {}

  /** The editions made so far that show letters as numbers, since no face has them. */
  Set<Edition> unreadable() {
    return Set.copyOf(unreadable);
  }

  /** Whether an edition is the printed book. */
  static boolean isBook(Edition edition) {
    return edition.sheet().isEmpty() && edition.name().equals(BOOK);
  }

  /** Finds what making the editions of a title would find. */
  static void look(Book book, Pictures pictures, List<Edition> editions, Findings findings) {
    EditionMaker maker = new EditionMaker(book, pictures, false, findings);
    for (Edition edition : editions) {
      Prepared prepared = maker.edit(edition);
      if (edition.format().isPaged()) {
        maker.layOut(prepared);
      }
    }
  }

  /** Makes editions, PDFs first: the EPUB's page list is the pages of `book`. */
  public List<Made> make(Wanted wanted) throws IOException {
    try {
      for (Format format : Format.values()) {
        for (Edition edition : wanted.editions()) {
          if (edition.format() == format) {
            make(edition, wanted.declared());
          }
        }
      }
      finishWriting();
    } finally {
      writing.ifPresent(Beside::await);
    }
    return made;
  }

  private void make(Edition edition, List<Edition> declared) throws IOException {
    switch (edition.format()) {
      case PDF -> pdf(edition);
      case EPUB -> epub(edition, declared);
      case TEXT -> unpaged(edition, TextWriter.write(edit(beside(edition, declared)).text()));
    }
  }

  /** Waits for the PDF in work. */
  private void finishWriting() throws IOException {
    if (writing.isPresent()) {
      Beside<Made> last = writing.get();
      writing = Optional.empty();
      made.add(last.get());
    }
  }

  private void pdf(Edition edition) throws IOException {
    Prepared prepared = edit(edition);
    // It follows from the book and grows while that is set. A handout may be set smaller than it
    // was meant to be.
    Optional<Beside<TagTree>> tree =
        edition.sheet().isPresent()
            ? Optional.empty()
            : Optional.of(new Beside<>(() -> TagTree.of(prepared)));
    try {
      Layout layout = layOut(prepared);
      finishWriting();
      writing = Optional.of(new Beside<>(() -> write(edition, prepared, tree, layout)));
    } finally {
      tree.ifPresent(Beside::await);
    }
  }

  private Made write(
      Edition edition, Prepared prepared, Optional<Beside<TagTree>> grown, Layout layout)
      throws IOException {
    Pages pages = trace ? LayoutTrace.of(layout.pages()) : layout.pages();
    Edition set = layout.edition();
    Prepared laidOut = prepared.with(set);
    TagTree tree = grown.isPresent() ? grown.get().get() : TagTree.of(laidOut);
    byte[] data = PdfWriter.write(pages, laidOut, tree, pictures);
    return new Made(
        edition,
        data,
        layout.pages().pages().size(),
        new UnitRecord.Print(
            edition.sheet().isPresent() ? prepared.text().sections().get(0).title() : "",
            set.imposition().kind() == Imposition.Kind.BOOKLET
                ? set.page().twice().orElseThrow().name()
                : set.page().name(),
            set.profile().bodySize(),
            set.ink() == InkSet.BLACK));
  }

  private Prepared edit(Edition edition) {
    Prepared prepared = Editor.apply(book, edition);
    // The same for every edition, but for those that only some hold.
    for (var finding : prepared.findings()) {
      if (!findings.list().contains(finding)) {
        findings.add(finding);
      }
    }
    return prepared;
  }

  private Layout layOut(Prepared prepared) {
    Layout layout = LayoutEngine.layOut(prepared, pictures);
    findings.addAll(layout.findings());
    boolean readable =
        layout.findings().stream().noneMatch(found -> found.rule() == Rule.LETTERS_MISSING);
    if (!readable) {
      unreadable.add(prepared.edition());
    } else if (isBook(prepared.edition())) {
      breaks = Optional.of(layout.breaks());
    }
    return layout;
  }

  private void epub(Edition edition, List<Edition> declared) throws IOException {
    Optional<Edition> printed = declared.stream().filter(EditionMaker::isBook).findFirst();
    if (breaks.isEmpty() && printed.isPresent() && !unreadable.contains(printed.get())) {
      layOut(edit(printed.get()));
    }
    Prepared prepared = edit(beside(edition, declared));
    Optional<Beside<Optional<byte[]>>> cover =
        CoverPicture.isWanted(book)
            ? Optional.of(new Beside<>(() -> CoverPicture.png(prepared, pictures)))
            : Optional.empty();
    try {
      PageBreaks pages = breaks.orElse(PageBreaks.none());
      unpaged(
          edition,
          EpubPublisher.publish(prepared.text(), pages, pictures, cover.map(drawn -> drawn::get)));
    } finally {
      cover.ifPresent(Beside::await);
    }
  }

  /** An edition that speaks of one for paper only where somebody can read that. */
  private Edition beside(Edition edition, List<Edition> declared) {
    boolean paper =
        declared.stream()
            .filter(it -> it.format().isPaged() && it.sheet().isEmpty())
            .anyMatch(it -> !unreadable.contains(it));
    return paper ? edition : edition.alone();
  }

  private void unpaged(Edition edition, byte[] data) {
    made.add(new Made(edition, data, 0, UnitRecord.Print.NONE));
  }
}
