package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edition.Format;
import org.clearleaf.edition.Words;

/**
 * A file to download, in words.
 *
 * @param href from the page that offers it
 * @param name of the edition in plain words
 * @param use whom and what it is good for
 * @param facts its format, pages, paper, type size and weight
 * @param kind its format alone
 * @param checks what it passed; empty for a draft
 */
public record Download(
    String href,
    String file,
    String name,
    String use,
    String facts,
    String kind,
    String sha256,
    String checks,
    String mediaType) {

  private static final int KILO = 1000;

  static Download of(UnitRecord.File file, Words words) {
    boolean known = words.has("site-" + file.edition());
    String name = known ? words.say("site-" + file.edition()) : file.edition();
    return new Download(
        file.name(),
        file.name().replaceFirst(".*/", ""),
        file.print().black() ? name + ", " + words.say("site-black") : name,
        words.say(known ? "site-" + file.edition() + "-use" : "site-other-use"),
        facts(file, words),
        kind(file, words),
        file.sha256(),
        String.join(", ", file.checks()),
        PublishedTitle.mediaType(file.name()));
  }

  private static String kind(UnitRecord.File file, Words words) {
    return switch (Format.of(file.name()).orElse(Format.PDF)) {
      case EPUB -> "EPUB";
      case TEXT -> words.say("site-plain");
      case PDF -> "PDF";
    };
  }

  private static String facts(UnitRecord.File file, Words words) {
    List<String> facts = new ArrayList<>();
    switch (Format.of(file.name()).orElse(Format.PDF)) {
      case EPUB -> facts.addAll(List.of("EPUB 3", words.say("site-reflowable")));
      case TEXT -> facts.add(words.say("site-plain"));
      case PDF -> {
        facts.addAll(List.of("PDF", pages(file.pages(), words), file.print().paper()));
        if (file.print().points() > 0) {
          facts.add(words.say("site-point", words.number(file.print().points())));
        }
      }
    }
    facts.add(size(file.bytes(), words));
    facts.removeIf(String::isEmpty);
    return String.join(", ", facts);
  }

  static String pages(int count, Words words) {
    return count == 1 ? words.say("site-page-one") : words.say("site-pages", words.number(count));
  }

  /** A size as people know them from their downloads. */
  static String size(long bytes, Words words) {
    double kilobytes = (double) bytes / KILO;
    return kilobytes < KILO
        ? words.number(Math.max(1, Math.rint(kilobytes))) + "\u00a0kB"
        : words.number(kilobytes / KILO) + "\u00a0MB";
  }
}
