package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Furniture;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;

/** Makes the text that writers see of what an edition holds of a Book. */
final class EditedBook {
  /** Deeper headings are for the outline. */
  private static final int DEEPEST_LISTED = 2;

  private final Book book;
  private final Words words;
  private final EditedRuns.Setting setting;

  private EditedBook(Book book, Map<String, Integer> sources, boolean sheet) {
    this.book = book;
    this.words = Words.of(book.metadata());
    this.setting =
        new EditedRuns.Setting(
            words,
            book.metadata().direction(),
            book.notes().keySet(),
            sources,
            titles(book),
            sheet,
            sheet && counts(book));
  }

  private static Map<String, String> titles(Book book) {
    Map<String, String> titles = new HashMap<>();
    book.sources().forEach((key, source) -> titles.put(key, source.title()));
    return titles;
  }

  private static boolean counts(Book book) {
    boolean[] found = {false};
    book.walk(
        block -> found[0] |= block instanceof Block.Listing list && list.numbering().isPresent());
    return found[0];
  }

  /**
   * The text of an edition.
   *
   * @param book all that the edition holds
   * @param sources the number of each source that it lists
   */
  static Edited of(Book book, Edition edition, Map<String, Integer> sources) {
    return new EditedBook(book, sources, edition.sheet().isPresent()).edited(edition);
  }

  private Edited edited(Edition edition) {
    List<Section> sections = new ArrayList<>();
    book.chapters().forEach(chapter -> sections.add(section(chapter)));
    sections.replaceAll(
        section -> section.role() == Section.Role.CONTENTS ? listing(section, sections) : section);
    SortedMap<NodeId, Footnote> notes = new TreeMap<>();
    book.notes().forEach((id, note) -> notes.put(id, note(note)));
    return new Edited(book.metadata(), sections, notes, furniture(edition));
  }

  private Section section(Chapter chapter) {
    Section.Role role =
        switch (chapter.role()) {
          case TITLE_PAGE -> Section.Role.TITLE_PAGE;
          case COLOPHON -> Section.Role.COLOPHON;
          case CONTENTS -> Section.Role.CONTENTS;
          case BODY, DOCTOR -> Section.Role.BODY;
          case SOURCES -> Section.Role.SOURCES;
          case BACK_COVER -> Section.Role.BACK_COVER;
        };
    List<Matter> blocks = EditedBlocks.of(chapter.blocks(), setting);
    return role == Section.Role.TITLE_PAGE
        ? new Section(chapter.id(), role, words.say("title-page"), titled(blocks))
        : new Section(chapter.id(), role, Section.title(blocks), blocks);
  }

  /** Blocks of which the first is the title of the whole. */
  private static List<Matter> titled(List<Matter> blocks) {
    List<Matter> titled = new ArrayList<>(blocks);
    if (!blocks.isEmpty() && blocks.get(0) instanceof Matter.Paragraph first) {
      titled.set(0, new Matter.Title(first.text()));
    }
    return titled;
  }

  /** The contents with an entry for each heading that is not too deep. */
  private static Section listing(Section contents, List<Section> sections) {
    List<Matter.Heading> entries =
        sections.stream()
            .filter(section -> !section.role().isFrontMatter())
            .flatMap(section -> section.headings().stream())
            .filter(heading -> heading.level() <= DEEPEST_LISTED)
            .toList();
    List<Matter> blocks = new ArrayList<>(contents.blocks());
    blocks.add(new Matter.Contents(contents.id().part("list"), entries));
    return new Section(contents.id(), contents.role(), contents.name(), blocks);
  }

  private Footnote note(Note note) {
    String back = words.say("back", note.number());
    List<Matter> blocks = EditedBlocks.of(note.blocks(), setting);
    return new Footnote(note.id(), note.number(), note.mark(), back, blocks);
  }

  private Furniture furniture(Edition edition) {
    Optional<HandoutSheet> sheet = edition.sheet();
    return new Furniture(
        sheet
            .map(it -> it.clinic().map(Clinic::name).orElse(""))
            .orElseGet(() -> book.metadata().title()),
        Notices.version(book.metadata(), words).orElse(""),
        sheet.map(it -> words.say("page-of")),
        sheet.filter(it -> book.metadata().care()).map(it -> alarm(edition)),
        words.say("page"),
        words.say("continued"),
        words.say("notes"),
        words.say("picture"),
        words.foreign());
  }

  private String alarm(Edition edition) {
    CountryTable country = CountryTable.of(edition.country(), words.health());
    return words.say("emergency", country.term("emergency-number").orElseThrow());
  }
}
