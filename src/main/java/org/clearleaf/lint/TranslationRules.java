package org.clearleaf.lint;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Holds a translation to its original, passage by passage. Both have the same blocks, so a passage
 * and its original have the same name; the translation keeps the words that each was made from.
 */
public final class TranslationRules {
  private static final int SHOWN = 60;

  private TranslationRules() {}

  /** What a passage says and where it stands. */
  private record Passage(String text, SourceSpan span) {}

  /** The passages of a book by name, each with what it says. */
  public static SortedMap<String, String> passages(Book book) {
    SortedMap<String, String> texts = new TreeMap<>();
    gather(book).forEach((name, passage) -> texts.put(name, passage.text()));
    return texts;
  }

  private static SortedMap<String, Passage> gather(Book book) {
    SortedMap<String, Passage> passages = new TreeMap<>();
    book.walk(
        block -> {
          // What a dose says follows from its numbers.
          if (!(block instanceof Block.Dose)) {
            block
                .phrases()
                .forEach(p -> put(passages, p.id().value(), PlainText.written(p.inlines()), block));
          }
          if (block instanceof Block.Figure figure) {
            put(passages, figure.id().value(), figure.alt(), block);
          } else if (block instanceof Block.DoctorSign sign) {
            put(passages, sign.id().value(), sign.urgency() + " " + sign.rank(), block);
          } else if (block instanceof Block.Callout callout) {
            String scope = callout.kind() + " " + String.join(" ", callout.scope());
            put(passages, callout.id().value(), scope, block);
          }
        });
    return passages;
  }

  private static void put(
      SortedMap<String, Passage> passages, String name, String text, Block block) {
    if (!text.isBlank()) {
      passages.put(name, new Passage(text.strip(), block.span()));
    }
  }

  /**
   * Where a translation has fallen behind.
   *
   * @param tied what each passage of the original said when it was translated
   */
  public static List<Finding> look(Book translation, Book original, Map<String, String> tied) {
    Findings findings = new Findings();
    SortedMap<String, Passage> ours = gather(translation);
    SortedMap<String, Passage> theirs = gather(original);
    ours.forEach(
        (name, passage) -> {
          Passage source = theirs.get(name);
          if (source == null) {
            findings.at(passage.span(), Rule.TRANSLATION_EXTRA, shown(passage.text()));
          } else if (!tied.containsKey(name)) {
            findings.at(passage.span(), Rule.TRANSLATION_UNTIED, shown(source.text()));
          } else if (!tied.get(name).equals(source.text())) {
            findings.at(
                passage.span(), Rule.TRANSLATION_OLD, source.span().file(), shown(source.text()));
          }
        });
    theirs.forEach(
        (name, source) -> {
          if (!ours.containsKey(name)) {
            findings.at(Title.START, Rule.TRANSLATION_MISSING, source.span(), shown(source.text()));
          }
        });
    return findings.list();
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
