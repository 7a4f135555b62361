package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A page of a catalogue feed: all titles, or those in one language.
 *
 * @param language whose titles it holds; empty for all
 * @param page from 1
 * @param pages how many there are
 * @param total titles on all of them
 * @param languages of all titles of the site
 */
record Shelf(
    String language,
    int page,
    int pages,
    int total,
    SortedSet<String> languages,
    List<PublishedTitle> titles) {
  /** Titles on a page, so that a phone need not take thousands at once. */
  static final int MOST = 100;

  Shelf {
    languages = new TreeSet<>(languages);
    titles = List.copyOf(titles);
  }

  /** All feeds that a site has. */
  static List<Shelf> all(List<PublishedTitle> titles) {
    SortedSet<String> languages = new TreeSet<>();
    titles.forEach(title -> languages.add(title.record().language()));
    List<Shelf> shelves = new ArrayList<>(pages("", titles, languages));
    if (languages.size() > 1) {
      for (String language : languages) {
        List<PublishedTitle> own =
            titles.stream().filter(t -> t.record().language().equals(language)).toList();
        shelves.addAll(pages(language, own, languages));
      }
    }
    return shelves;
  }

  private static List<Shelf> pages(
      String language, List<PublishedTitle> titles, SortedSet<String> languages) {
    int count = Math.max(1, (titles.size() + MOST - 1) / MOST);
    List<Shelf> pages = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      List<PublishedTitle> here =
          titles.subList((page - 1) * MOST, Math.min(page * MOST, titles.size()));
      pages.add(new Shelf(language, page, count, titles.size(), languages, here));
    }
    return pages;
  }

  /** The file of a page of this feed. */
  String file(int number, String ending) {
    return name(language, number, ending);
  }

  /** The file of a page of the feed of a language. */
  static String name(String language, int number, String ending) {
    String tag = language.isEmpty() ? "" : "-" + language;
    return "opds" + tag + (number == 1 ? "" : "-page" + number) + ending;
  }

  /** The day of the newest title on it, as a moment. */
  String moment() {
    return titles.stream()
        .map(PublishedTitle::moment)
        .max(String::compareTo)
        .orElse("2000-01-01T00:00:00Z");
  }
}
