package org.clearleaf.export.title;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import org.clearleaf.book.Book;
import org.clearleaf.book.Metadata;
import org.clearleaf.lint.TranslationRules;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.yaml.YamlNode;

/** Writes down what each passage of a translation was made from. */
public final class TranslationTies {
  private static final String HEAD =
      """
      # What each passage of the original said when it was translated. Written by clearleaf translation: run it again
      # once you have translated anew what lint reports, and not before.
      """;

  private TranslationTies() {}

  /**
   * Ties a translation to its original as both are now.
   *
   * @return how many passages; empty when the manuscript is no translation, or its original is not
   *     there
   */
  public static Optional<Integer> tie(Path path) throws IOException {
    Manuscript manuscript = ManuscriptReader.read(path);
    Optional<Book> book = manuscript.book();
    Optional<Metadata.Translation> translation = book.flatMap(b -> b.metadata().translation());
    Optional<Book> original =
        translation.flatMap(t -> ManuscriptLint.original(manuscript.root(), t));
    if (original.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> passages = TranslationRules.passages(original.get());
    passages.keySet().retainAll(TranslationRules.passages(book.orElseThrow()).keySet());
    StringBuilder out = new StringBuilder(HEAD);
    passages.forEach(
        (name, text) ->
            out.append(YamlNode.quoted(name))
                .append(": ")
                .append(YamlNode.quoted(text))
                .append('\n'));
    Path file = manuscript.root().resolve(ManuscriptReader.TIES);
    // A file of its own, so that no link that stands there leads elsewhere.
    Path beside = Files.createTempFile(manuscript.root(), "translation", ".new");
    Files.writeString(beside, out);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(passages.size());
  }
}
