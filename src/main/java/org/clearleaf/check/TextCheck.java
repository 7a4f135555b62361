package org.clearleaf.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.check.source.Said;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** Checks plain text: every device can show it, and what it says can be read back. */
final class TextCheck {
  private static final String PASSED = "UTF-8";

  /** A note, at the end of its section. */
  private static final Pattern NOTE = Pattern.compile("\\[[^\\]]*\\d]: ");

  /** What stands before the words of items, one label behind another where one holds a list. */
  private static final Pattern LABEL =
      Pattern.compile("\\s*+(?:(?:[-#]++|(?:\\d{1,9}|\\p{L})[.)]|\\[[ x]])\\s++)*+");

  /** Where the words before it lead. */
  private static final Pattern ADDRESS = Pattern.compile("\\s+<(?:https?|mailto|tel):[^ <>\\n]*>");

  /** Thai is the first script here that has no spaces between its words. */
  private static final int UNSPACED = 0x0E00;

  /** Columns of a line that ends where it is full. */
  private static final int ALMOST_FULL = 64;

  /** What a line of a note is behind, at the least. */
  private static final String WITHIN = "    ";

  /** What no text holds but for the ends of lines. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|\\uFEFF");

  private TextCheck() {}

  static Checked check(Path file, String name) throws IOException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      return Checked.refused(name, Finding.about(name, Rule.TEXT_UNFIT, "it is not UTF-8"));
    }
    Matcher control = CONTROL.matcher(text);
    List<Finding> findings =
        control.find()
            ? List.of(
                Finding.about(
                    name,
                    Rule.TEXT_UNFIT,
                    String.format("it holds U+%04X", (int) control.group().charAt(0))))
            : List.of();
    return new Checked(
        name, findings, List.of(PASSED), new Wording(List.of()), said(text), List.of());
  }

  /**
   * What it says, notes apart. Each line may begin a block, and so may what follows a colon or a
   * label.
   */
  private static Said said(String text) {
    Said.Builder said = new Said.Builder();
    boolean inNote = false;
    String above = "";
    for (String line : ADDRESS.matcher(text).replaceAll("").split("\n", -1)) {
      boolean begins = NOTE.matcher(line).lookingAt();
      if (begins || (inNote && !line.isBlank() && !line.startsWith(WITHIN))) {
        inNote = begins;
        said.note(begins);
      }
      boolean goesOn = goesOn(above, line.strip());
      above = line;
      if (goesOn) {
        said.add(line.strip());
        continue;
      }
      Matcher label = LABEL.matcher(line);
      int words = label.lookingAt() ? label.end() : 0;
      said.part();
      said.add(line.substring(0, words));
      for (String part : line.substring(words).split("(?<=:) ", -1)) {
        said.part();
        said.add(part);
      }
    }
    return said.done();
  }

  /** Whether a word that no space ends goes on in the next line. */
  private static boolean goesOn(String full, String next) {
    int columns = full.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    return columns >= ALMOST_FULL
        && !next.isEmpty()
        && isUnspaced(full.codePointBefore(full.length()))
        && isUnspaced(next.codePointAt(0));
  }

  private static boolean isUnspaced(int character) {
    return character >= UNSPACED && Character.isLetterOrDigit(character);
  }
}
