package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a chapter shows.
 *
 * @param home the way to the title's own page
 * @param html of the chapter
 * @param previous the chapter before; none before the first
 * @param next the chapter after; none after the last
 */
public record ChapterPage(
    String title,
    String language,
    String direction,
    String home,
    List<String> notices,
    List<Entry> chapters,
    String html,
    @Nullable Entry previous,
    @Nullable Entry next) {

  /** Copies the lists. */
  public ChapterPage {
    notices = List.copyOf(notices);
    chapters = List.copyOf(chapters);
  }

  /** A chapter in the list of all of them. */
  public record Entry(String href, String title, boolean current) {}

  static ChapterPage of(TitlePage title, ScreenEdition.ReadingPage page) {
    List<Entry> entries = new ArrayList<>();
    int own = 0;
    for (ScreenEdition.ReadingPage other : title.chapters()) {
      boolean current = other.address().equals(page.address());
      own = current ? entries.size() : own;
      String href = Addresses.relative(page.address(), other.address());
      entries.add(new Entry(href, other.title(), current));
    }
    String language = title.title().record().language();
    return new ChapterPage(
        title.title().record().title(),
        language,
        Direction.of(language).code(),
        Addresses.relative(page.address(), ""),
        title.notices(),
        entries,
        page.html(),
        own > 0 ? entries.get(own - 1) : null,
        own + 1 < entries.size() ? entries.get(own + 1) : null);
  }
}
