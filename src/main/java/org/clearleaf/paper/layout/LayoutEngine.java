package org.clearleaf.paper.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edition.Edited;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.HandoutBundle;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.edition.Imposition;
import org.clearleaf.edition.Notices;
import org.clearleaf.edition.Profile;
import org.clearleaf.edition.Words;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.flow.ContentsList;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.layout.flow.TitlePages;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.Shaper;
import org.clearleaf.paper.layout.page.BookletSheets;
import org.clearleaf.paper.layout.page.PageMaker;
import org.clearleaf.paper.layout.page.PageTemplate;
import org.clearleaf.paper.layout.page.PrinterSheets;
import org.clearleaf.picture.Pictures;

/** Sets a book for one edition. */
public final class LayoutEngine {
  /** Page references settle in two or three rounds; they could swing for ever. */
  private static final int MAX_ROUNDS = 5;

  /** Chapters that are worth a second thread. */
  private static final int MANY = 4;

  /** More parts would shape the same words as often. */
  private static final int MOST_PARTS = 4;

  private final Book book;
  private final Edition edition;
  private final Pictures pictures;
  private final Words words;
  private final Shaper shaper;
  private final ParagraphSetter setter;
  private final PageTemplate template;
  private final Findings findings = new Findings();

  /** For a book of many chapters: one of these for each part of it. */
  private final List<LayoutEngine> parts = new ArrayList<>();

  private LayoutEngine(Book book, Edition edition, Pictures pictures) {
    this.book = book;
    this.edition = edition;
    this.pictures = pictures;
    this.words = Words.of(book.metadata().language());
    this.shaper =
        new Shaper(FontLibrary.standard(), edition.profile(), edition.hyphens(), edition.name());
    this.setter = new ParagraphSetter(shaper, pictures, book.metadata().language());
    this.template = new PageTemplate(edition.page(), edition.profile(), setter, running());
  }

  private PageTemplate.Running running() {
    String version = Notices.version(book.metadata(), words).orElse("");
    return edition
        .sheet()
        .map(
            sheet ->
                new PageTemplate.Running(
                    sheet.clinic().map(Clinic::name).orElse(""),
                    version,
                    Optional.of(words.say("page-of"))))
        .orElseGet(
            () -> new PageTemplate.Running(book.metadata().title(), version, Optional.empty()));
  }

  /** Starts the JDK's fonts, which take long, for what will probably be set first; on a thread. */
  public static void start(Optional<Profile> look) {
    Typeface first = look.map(p -> new Styles(p).body().typeface()).orElse(Typeface.SANS);
    new Beside<>(() -> FontLibrary.standard().first(first), Beside.STACK);
  }

  /** The pages of a book that an edition holds. */
  public static Layout layOut(Book book, Edition edition, Pictures pictures) {
    Layout layout = new LayoutEngine(book, edition, pictures).run();
    int sides = edition.sheet().map(HandoutSheet::sides).orElse(Integer.MAX_VALUE);
    for (double size : edition.profile().fallbacks()) {
      if (layout.pages().pages().size() <= sides) {
        break;
      }
      Edition smaller = edition.with(edition.profile().sized(size));
      layout = new LayoutEngine(book, smaller, pictures).run();
    }
    return layout;
  }

  /**
   * The pages of several handouts, each set as it would be alone. Where one ends on the front of a
   * leaf its back stays empty, so that a printer that prints both sides keeps them apart.
   */
  public static Layout layOut(HandoutBundle bundle, Pictures pictures) {
    List<Pages.Page> pages = new ArrayList<>();
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    Edition set = bundle.sheets().get(0).edition();
    for (Edited sheet : bundle.sheets()) {
      if (pages.size() % 2 == 1) {
        Pages.Page front = pages.get(pages.size() - 1);
        pages.add(Pages.Page.of(front.width(), front.height(), front.label(), List.of()));
      }
      Layout layout = layOut(sheet.book(), sheet.edition(), pictures);
      set = pages.isEmpty() ? layout.edition() : set;
      int offset = pages.size();
      layout
          .pages()
          .anchors()
          .forEach(
              (node, at) ->
                  anchors.put(node, new Pages.Anchor(at.page() + offset, at.x(), at.y())));
      pages.addAll(layout.pages().pages());
      findings.addAll(layout.findings());
    }
    for (int i = 0; i < pages.size(); i++) {
      Pages.Page page = pages.get(i);
      String label = Integer.toString(i + 1);
      pages.set(i, new Pages.Page(page.width(), page.height(), label, page.leaves(), page.trim()));
    }
    return new Layout(new Pages(pages, anchors), PageBreaks.none(), set, findings);
  }

  private Layout run() {
    Map<NodeId, String> labels = Map.of();
    Pages body = body(labels);
    for (int round = 1; usesLabels(); round++) {
      Map<NodeId, String> found = labels(body);
      if (found.equals(labels)) {
        break;
      }
      if (round == MAX_ROUNDS) {
        findings.about(edition.name(), Rule.PAGES_UNSETTLED, MAX_ROUNDS);
        break;
      }
      labels = found;
      body = body(labels);
    }
    Pages front = front(labels(body));
    // Front matter ends with a left page, so that the first chapter opens on the right.
    List<Pages.Page> pages = new ArrayList<>(front.pages());
    if (pages.size() % 2 == 1) {
      pages.add(template.blank(pages.size() + 1));
    }
    int offset = pages.size();
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>(front.anchors());
    body.anchors()
        .forEach(
            (node, at) -> anchors.put(node, new Pages.Anchor(at.page() + offset, at.x(), at.y())));
    pages.addAll(body.pages());
    Pages all = new Pages(pages, anchors);
    if (book.metadata().direction() == Direction.RTL) {
      // Everything was set from the edge where lines begin.
      all = all.mirrored();
    }
    List<Finding> odd = new ArrayList<>(findings.list());
    List<Shaper> shapers = new ArrayList<>(parts.stream().map(part -> part.shaper).toList());
    shapers.add(shaper);
    odd.addAll(Shaper.findings(shapers));
    if (edition.sheet().isPresent()) {
      SheetFit.look(all, book, edition.sheet().get()).ifPresent(odd::add);
    }
    return new Layout(imposed(all), PageStarts.of(all, book), edition, odd);
  }

  /** The pages as they go onto what is printed. */
  private Pages imposed(Pages all) {
    Imposition imposition = edition.imposition();
    return switch (imposition.kind()) {
      case PAGES -> all;
      case BOOKLET ->
          BookletSheets.of(all, edition.page().twice().orElseThrow(), book.metadata().direction());
      case PRINT -> PrinterSheets.of(all, imposition);
    };
  }

  private boolean usesLabels() {
    boolean[] found = {false};
    book.walk(
        block ->
            block
                .phrases()
                .forEach(
                    phrase ->
                        phrase.inlines().forEach(inline -> found[0] |= PageReferences.in(inline))));
    return found[0];
  }

  private ColumnFlow.Setup setup(Map<NodeId, String> labels) {
    PieceCollector.Setting setting =
        new PieceCollector.Setting(edition.profile(), words, pictures, labels);
    return new ColumnFlow.Setup(
        setting,
        setter,
        new Styles(edition.profile()),
        template.width(),
        template.measure(),
        template.height());
  }

  private Pages body(Map<NodeId, String> labels) {
    ColumnFlow.Setup setup = setup(labels);
    List<Chapter> chapters =
        book.chapters().stream().filter(chapter -> !chapter.role().isFrontMatter()).toList();
    List<FlowItem> column =
        chapters.size() < MANY ? chapters(chapters, setup) : parts(chapters, labels);
    Map<NodeId, List<FlowItem.Slug>> notes = new TreeMap<>();
    for (Note note : book.notes().values()) {
      notes.put(note.id(), ColumnFlow.note(note, setup));
    }
    return PageMaker.pages(column, notes, template, edition.profile(), 0, false);
  }

  private static List<FlowItem> chapters(List<Chapter> chapters, ColumnFlow.Setup setup) {
    List<FlowItem> column = new ArrayList<>();
    chapters.forEach(chapter -> column.addAll(ColumnFlow.chapter(chapter, setup)));
    return column;
  }

  /** The same on several cores, each with what is for one thread alone. */
  private List<FlowItem> parts(List<Chapter> chapters, Map<NodeId, String> labels) {
    int count = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
    while (parts.size() < count) {
      parts.add(new LayoutEngine(book, edition, pictures));
    }
    List<Beside<List<FlowItem>>> work = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LayoutEngine part = parts.get(i);
      List<Chapter> own =
          chapters.subList(chapters.size() * i / count, chapters.size() * (i + 1) / count);
      work.add(new Beside<>(() -> chapters(own, part.setup(labels)), Beside.STACK));
    }
    work.forEach(Beside::await);
    List<FlowItem> column = new ArrayList<>();
    for (Beside<List<FlowItem>> part : work) {
      try {
        column.addAll(part.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return column;
  }

  private Pages front(Map<NodeId, String> labels) {
    ColumnFlow.Setup setup = setup(labels);
    List<FlowItem> column = new ArrayList<>();
    if (edition.profile().opening().halfTitle()) {
      column.addAll(TitlePages.halfTitle(book.metadata().title(), setup));
    }
    for (Chapter chapter : book.chapters()) {
      switch (chapter.role()) {
        case TITLE_PAGE -> column.addAll(TitlePages.titlePage(chapter, setup));
        case COLOPHON -> column.addAll(ColumnFlow.chapter(chapter, setup));
        case CONTENTS -> column.addAll(ContentsList.column(chapter, book, labels, setup));
        default -> {
          // the body
        }
      }
    }
    return PageMaker.pages(column, Map.of(), template, edition.profile(), 0, true);
  }

  private static Map<NodeId, String> labels(Pages pages) {
    Map<NodeId, String> labels = new HashMap<>();
    pages.anchors().forEach((node, at) -> labels.put(node, pages.pages().get(at.page()).label()));
    return labels;
  }
}
