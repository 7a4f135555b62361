package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.clearleaf.check.epub.BodyText;
import org.clearleaf.check.epub.EpubAudit;
import org.clearleaf.check.epub.EpubSaid;
import org.clearleaf.check.epub.Publication;
import org.clearleaf.check.epub.PublicationReader;
import org.clearleaf.check.source.Said;
import org.clearleaf.check.source.SourceCheck;
import org.clearleaf.check.source.SourceEdition;
import org.clearleaf.check.source.SourceFile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** Checks finished files, and editions of one title against each other. */
public final class Checker {
  private Checker() {}

  /**
   * Checks a file of ours.
   *
   * @param name what findings call it
   */
  public static Checked check(Path file, String name) throws IOException {
    return check(file, name, Maker.CLEARLEAF);
  }

  /**
   * Checks one file, ours or not.
   *
   * @param name what findings call it
   */
  public static Checked check(Path file, String name, Maker maker) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Checked.refused(name, Finding.about(name, Rule.FILE_MISSING));
    }
    try {
      if (isPdf(file)) {
        return PdfCheck.check(file, name, maker);
      } else if (isEpub(file)) {
        return epub(file, name, maker);
      } else if (isText(name(file))) {
        return TextCheck.check(file, name);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Validators throw what they like at files that were made to break them.
      return Checked.refused(name, Finding.about(name, Rule.CHECK_FAILED, reason(e)));
    }
    return Checked.refused(name, Finding.about(name, Rule.FILE_KIND_UNKNOWN));
  }

  private static String reason(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "it takes more memory than there is";
    } else if (thrown instanceof StackOverflowError) {
      return "it is nested deeper than can be followed";
    }
    return thrown.getClass().getSimpleName();
  }

  private static Checked epub(Path file, String name, Maker maker) {
    List<Finding> findings = new ArrayList<>(maker.byStandards(EpubCheckRun.check(file, name)));
    try {
      Publication epub = PublicationReader.read(file);
      findings.addAll(maker.byRulesOfOurs(EpubAudit.of(epub, name)));
      List<PageStart> pages =
          BodyText.pages(epub).stream().map(p -> PageStart.of(p.label(), p.text())).toList();
      Wording words = Wording.of(BodyText.of(epub));
      Said said = EpubSaid.of(epub);
      return new Checked(name, findings, List.of("EPUBCheck"), words, said, pages);
    } catch (IOException e) {
      findings.add(Finding.about(name, Rule.EPUB_UNREADABLE, String.valueOf(e.getMessage())));
      return new Checked(
          name, findings, List.of(), new Wording(List.of()), Said.NOTHING, List.of());
    }
  }

  /** Whether a PDF that is printed with black ink has a page with anything but greys on it. */
  public static List<Finding> inks(Path file, String name) throws IOException {
    return GreyPrint.colouredPages(file).stream()
        .map(page -> Finding.about(name, Rule.PDF_COLOURED, page))
        .toList();
  }

  /**
   * Whether all editions say the same words in the same order; the first is compared with the rest.
   * Plain text does not tell its body from labels: each word of the body stands in it.
   */
  public static List<Finding> compare(List<Checked> editions) {
    List<Finding> findings = new ArrayList<>();
    List<Checked> bodies = editions.stream().filter(e -> !isText(e.name())).toList();
    for (Checked other : bodies.isEmpty() ? bodies : editions) {
      Checked first = bodies.get(0);
      if (isText(other.name())) {
        other
            .said()
            .lacks(first.words().words())
            .ifPresent(
                lost ->
                    findings.add(Finding.about(other.name(), Rule.WORDS_LOST, other.name(), lost)));
        continue;
      }
      other
          .words()
          .difference(first.words())
          .ifPresent(
              difference ->
                  findings.add(
                      Finding.about(
                          other.name(),
                          Rule.WORDS_DIFFER,
                          first.name(),
                          difference.here(),
                          difference.there())));
    }
    return findings;
  }

  /**
   * What the manuscript says and an edition does not.
   *
   * @param source its files, in the order of the book
   * @param edition what the edition makes of them
   * @param said what was found of the manuscript: some of it says that words are lost
   */
  public static List<Finding> compareSource(
      Checked checked, List<SourceFile> source, SourceEdition edition, List<Finding> said) {
    return SourceCheck.check(source, edition, said, checked.said(), checked.name());
  }

  /**
   * Whether an EPUB's page list is the pages of a PDF: the same labels in the same order, and after
   * each marker the words that the page begins with.
   */
  public static List<Finding> comparePages(Checked epub, Checked pdf) {
    List<Finding> findings = new ArrayList<>();
    Deque<PageStart> printed = new ArrayDeque<>(pdf.pages());
    for (PageStart marked : epub.pages()) {
      boolean known = printed.stream().anyMatch(page -> page.label().equals(marked.label()));
      if (!known) {
        findings.add(Finding.about(epub.name(), Rule.PAGE_UNKNOWN, marked.label(), pdf.name()));
        continue;
      }
      while (!printed.getFirst().label().equals(marked.label())) {
        missing(epub, pdf, printed.removeFirst(), findings);
      }
      PageStart page = printed.removeFirst();
      // A page that holds a picture alone begins with no word, and the list may still name it.
      if (!page.words().isEmpty() && !page.words().equals(marked.words())) {
        findings.add(
            Finding.about(
                epub.name(),
                Rule.PAGES_DIFFER,
                marked.label(),
                pdf.name(),
                String.join(" ", marked.words()),
                String.join(" ", page.words())));
      }
    }
    printed.forEach(page -> missing(epub, pdf, page, findings));
    return findings;
  }

  private static void missing(Checked epub, Checked pdf, PageStart page, List<Finding> findings) {
    if (!page.words().isEmpty()) {
      findings.add(Finding.about(epub.name(), Rule.PAGE_MISSING, page.label(), pdf.name()));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isPdf(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static boolean isEpub(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".epub");
  }

  private static boolean isText(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }
}
