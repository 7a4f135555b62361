package org.clearleaf.paper.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.book.Direction;
import org.clearleaf.book.FaceFile;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.HandoutBundle;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.edition.Imposition;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.layout.flow.TitlePages;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.Shaper;
import org.clearleaf.paper.layout.page.BookletSheets;
import org.clearleaf.paper.layout.page.ChapterEnds;
import org.clearleaf.paper.layout.page.PageMaker;
import org.clearleaf.paper.layout.page.PageTemplate;
import org.clearleaf.paper.layout.page.PrinterSheets;
import org.clearleaf.paper.layout.sheet.BackCover;
import org.clearleaf.paper.layout.sheet.FrontCover;
import org.clearleaf.paper.layout.sheet.SheetMaker;
import org.clearleaf.paper.layout.sheet.SpreadMaker;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.picture.Pictures;
import org.clearleaf.thread.Beside;

/** Sets a book for one edition. */
public final class LayoutEngine {
  /** Page references settle in two or three rounds; they could swing for ever. */
  private static final int MAX_ROUNDS = 5;

  /** Sections that are worth a second thread. */
  private static final int MANY = 4;

  /** More parts would shape the same words as often. */
  private static final int MOST_PARTS = 4;

  private final Edited text;
  private final Edition edition;
  private final Pictures pictures;
  private final Shaper shaper;
  private final ParagraphSetter setter;
  private final PageTemplate template;
  private final Findings findings = new Findings();

  /** For a text of many sections: one of these for each part of it. */
  private final List<LayoutEngine> parts = new ArrayList<>();

  private LayoutEngine(Edited text, Edition edition, Pictures pictures) {
    this.text = text;
    this.edition = edition;
    this.pictures = pictures;
    String language = text.metadata().language();
    this.shaper =
        new Shaper(
            FontLibrary.with(text.metadata().faces()),
            edition.profile(),
            edition.hyphens(),
            language,
            edition.name());
    this.setter = new ParagraphSetter(shaper, pictures, language);
    for (FaceFile face : text.metadata().faces()) {
      String fault = FontLibrary.fault(face);
      if (!fault.isEmpty()) {
        findings.about("book.yaml", Rule.FACE_UNFIT, face.path(), fault);
      }
    }
    this.template = new PageTemplate(edition.page(), edition.profile(), setter, running());
  }

  private PageTemplate.Running running() {
    String head = text.furniture().head();
    List<String> chapters = text.sections().stream().map(Section::title).distinct().toList();
    // A title that is but the first chapter's names nothing on the pages of the others.
    boolean borrowed = chapters.size() > 1 && chapters.contains(head);
    return new PageTemplate.Running(
        borrowed ? "" : head,
        text.furniture().foot(),
        text.furniture().pageOf(),
        text.furniture().alarm());
  }

  /** Starts the JDK's fonts, which take long, for what will probably be set first; on a thread. */
  public static void start(Optional<Profile> look) {
    Typeface first = look.map(p -> new Styles(p).body().typeface()).orElse(Typeface.SANS);
    new Beside<>(() -> FontLibrary.standard().first(first));
  }

  /** The pages of an edition. */
  public static Layout layOut(Prepared prepared, Pictures pictures) {
    Edited text = prepared.text();
    Edition edition = prepared.edition();
    if (edition.sheet().isPresent()) {
      Optional<Layout> sheet = new LayoutEngine(text, edition, pictures).sheet();
      if (sheet.isPresent()) {
        return sheet.get();
      }
    }
    Layout layout = new LayoutEngine(text, edition, pictures).run();
    int sides = edition.sheet().map(HandoutSheet::sides).orElse(Integer.MAX_VALUE);
    for (double size : edition.profile().fallbacks()) {
      if (layout.pages().pages().size() <= sides) {
        break;
      }
      Edition smaller = edition.with(edition.profile().sized(size));
      layout = new LayoutEngine(text, smaller, pictures).run();
    }
    return layout;
  }

  /** The front of the covers of a title that has one made; none where no face has its letters. */
  public static Optional<Pages> cover(Prepared prepared, Pictures pictures) {
    Edited text = prepared.text();
    LayoutEngine engine = new LayoutEngine(text, prepared.edition(), pictures);
    Pages cover = engine.cover().orElseThrow();
    if (engine.shaper.findings().stream().anyMatch(it -> it.rule() == Rule.LETTERS_MISSING)) {
      return Optional.empty();
    }
    return Optional.of(text.metadata().direction() == Direction.RTL ? cover.mirrored() : cover);
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
    for (Prepared sheet : bundle.sheets()) {
      if (pages.size() % 2 == 1) {
        Pages.Page front = pages.get(pages.size() - 1);
        pages.add(Pages.Page.of(front.width(), front.height(), front.label(), List.of()));
      }
      Layout layout = layOut(sheet, pictures);
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

  /** A handout that a template fits. */
  private Optional<Layout> sheet() {
    return SheetMaker.make(text, edition, setup(Map.of()))
        .map(
            made -> {
              boolean turned = text.metadata().direction() == Direction.RTL;
              return new Layout(
                  turned ? made.pages().mirrored() : made.pages(),
                  PageBreaks.none(),
                  edition.with(edition.profile().sized(made.size())),
                  Shaper.findings(List.of(shaper)));
            });
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
    // Front matter ends with a left page, so that the first section opens on the right.
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
    backCover(pages, offset, anchors);
    Pages all = new Pages(pages, anchors);
    if (text.metadata().direction() == Direction.RTL) {
      // Everything was set from the edge where lines begin.
      all = all.mirrored();
    }
    List<Finding> odd = new ArrayList<>(findings.list());
    List<Shaper> shapers = new ArrayList<>(parts.stream().map(part -> part.shaper).toList());
    shapers.add(shaper);
    odd.addAll(Shaper.findings(shapers));
    if (edition.sheet().isPresent()) {
      SheetFit.look(all, text, edition.sheet().get()).ifPresent(odd::add);
    }
    return new Layout(imposed(all), PageStarts.of(all, text), edition, odd);
  }

  /** The pages as they go onto what is printed. */
  private Pages imposed(Pages all) {
    Imposition imposition = edition.imposition();
    return switch (imposition.kind()) {
      case PAGES -> all;
      case BOOKLET ->
          BookletSheets.of(all, edition.page().twice().orElseThrow(), text.metadata().direction());
      case PRINT -> PrinterSheets.of(all, imposition);
    };
  }

  private boolean usesLabels() {
    boolean[] found = {false};
    text.walk(
        block ->
            block
                .texts()
                .forEach(
                    words ->
                        found[0] |=
                            words.runs().stream().anyMatch(Run.PageNumber.class::isInstance)));
    return found[0];
  }

  private ColumnFlow.Setup setup(Map<NodeId, String> labels) {
    return setup(labels, edition.profile());
  }

  private ColumnFlow.Setup setup(Map<NodeId, String> labels, Profile profile) {
    PieceCollector.Setting setting =
        new PieceCollector.Setting(profile, text.furniture(), pictures, labels);
    return new ColumnFlow.Setup(
        setting,
        setter,
        new Styles(profile),
        template.width(),
        template.measure(),
        template.outside(),
        template.height(),
        new SpreadMaker());
  }

  private Pages body(Map<NodeId, String> labels) {
    ColumnFlow.Setup setup = setup(labels);
    List<Section> sections =
        text.sections().stream()
            .filter(section -> !section.role().isFrontMatter())
            .filter(section -> section.role() != Section.Role.BACK_COVER)
            .toList();
    Map<NodeId, List<FlowItem.Slug>> notes = new TreeMap<>();
    for (Footnote note : text.notes().values()) {
      notes.put(note.id(), ColumnFlow.note(note, setup));
    }
    List<FlowItem> column =
        sections.size() < MANY ? sections(sections, setup, notes) : parts(sections, labels, notes);
    return PageMaker.pages(column, notes, template, edition.profile(), 0, false);
  }

  private List<FlowItem> sections(
      List<Section> sections, ColumnFlow.Setup setup, Map<NodeId, List<FlowItem.Slug>> notes) {
    List<FlowItem> column = new ArrayList<>();
    sections.forEach(section -> column.addAll(section(section, setup, notes)));
    return column;
  }

  private List<FlowItem> section(
      Section section, ColumnFlow.Setup setup, Map<NodeId, List<FlowItem.Slug>> notes) {
    return ChapterEnds.mended(
        leading -> ColumnFlow.section(section, setup.leaded(leading)),
        notes,
        template,
        edition.profile());
  }

  /** The same on several cores, each with what is for one thread alone. */
  private List<FlowItem> parts(
      List<Section> sections, Map<NodeId, String> labels, Map<NodeId, List<FlowItem.Slug>> notes) {
    int count = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
    while (parts.size() < count) {
      parts.add(new LayoutEngine(text, edition, pictures));
    }
    List<Beside<List<FlowItem>>> work = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LayoutEngine part = parts.get(i);
      List<Section> own =
          sections.subList(sections.size() * i / count, sections.size() * (i + 1) / count);
      work.add(new Beside<>(() -> part.sections(own, part.setup(labels), notes)));
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

  private Optional<Section> section(Section.Role role) {
    return text.sections().stream().filter(it -> it.role() == role).findFirst();
  }

  /**
   * Adds the back cover, on the last left-hand page, or the last of a folded sheet.
   *
   * @param front how many pages stand before the first that is numbered 1
   */
  private void backCover(List<Pages.Page> pages, int front, Map<NodeId, Pages.Anchor> anchors) {
    Optional<Section> section = section(Section.Role.BACK_COVER);
    if (section.isEmpty()) {
      return;
    }
    boolean folded = edition.imposition().kind() == Imposition.Kind.BOOKLET;
    while ((pages.size() + 1) % (folded ? 4 : 2) != 0) {
      pages.add(template.blank(Integer.toString(pages.size() - front + 1)));
    }
    Profile look = edition.profile().ragged();
    Pages made =
        BackCover.of(
                section.get(),
                edition.page(),
                setup(Map.of(), look),
                setup(Map.of(), look.onCover()),
                pages.size() - front,
                Integer.toString(pages.size() - front + 1))
            .orElseGet(() -> plain(section.get(), pages.size() - front));
    made.anchors()
        .forEach(
            (node, at) -> anchors.put(node, new Pages.Anchor(at.page() + front, at.x(), at.y())));
    pages.addAll(made.pages());
  }

  /** What is too much for a cover stands on pages like any other. */
  private Pages plain(Section section, int first) {
    List<FlowItem> column = ColumnFlow.section(section, setup(Map.of()));
    return PageMaker.pages(column, Map.of(), template, edition.profile(), first, false);
  }

  /** The front of the covers. */
  private Optional<Pages> cover() {
    if (!text.metadata().cover().drawn()) {
      return Optional.empty();
    }
    return section(Section.Role.TITLE_PAGE)
        .map(it -> FrontCover.of(it, text, edition.page(), setup(Map.of())));
  }

  private Pages front(Map<NodeId, String> labels) {
    ColumnFlow.Setup setup = setup(labels);
    Optional<Pages> cover = cover();
    List<FlowItem> column = new ArrayList<>();
    boolean leaf = edition.profile().opening().halfTitle();
    if (leaf) {
      column.addAll(TitlePages.halfTitle(text.metadata().title(), setup));
    }
    for (Section section : text.sections()) {
      column.addAll(
          switch (section.role()) {
            case TITLE_PAGE -> titlePage(section, setup, cover.isPresent());
            case COLOPHON, CONTENTS -> section(section, setup, Map.of());
            case BODY, SOURCES, BACK_COVER -> List.<FlowItem>of();
          });
    }
    int first = cover.isEmpty() ? 0 : leaf ? 2 : 1;
    Pages inside = PageMaker.pages(column, Map.of(), template, edition.profile(), first, true);
    if (cover.isEmpty()) {
      return inside;
    }
    List<Pages.Page> pages = new ArrayList<>(cover.get().pages());
    while (pages.size() < first) {
      pages.add(template.blank(pages.size() + 1));
    }
    pages.addAll(inside.pages());
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>(inside.anchors());
    anchors.putAll(cover.get().anchors());
    return new Pages(pages, anchors);
  }

  /** The title page; a cover is one already, and looks with a half title have both. */
  private List<FlowItem> titlePage(Section section, ColumnFlow.Setup setup, boolean covered) {
    if (!covered) {
      return TitlePages.titlePage(section, setup);
    }
    return edition.profile().opening().halfTitle() ? TitlePages.again(section, setup) : List.of();
  }

  private static Map<NodeId, String> labels(Pages pages) {
    Map<NodeId, String> labels = new HashMap<>();
    pages.anchors().forEach((node, at) -> labels.put(node, pages.pages().get(at.page()).label()));
    return labels;
  }
}
