package org.clearleaf.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Puts the files that chapters include in their places: as mdBook writes it, Quarto, MkDocs and
 * others. Paths are those from the file that includes; what is not there stays as it is written.
 */
final class Includes {
  /** Files in files; whoever needs more has made a mistake. */
  private static final int DEEPEST = 10;

  /** What asks for a file: mdBook's anywhere in a line, those of others in lines of their own. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?<!\\\\)\\{\\{\\s*#(?:include|rustdoc_include|playground)\\s+"
              + "(?<file>[^\\s:{}]+)(?::(?<lines>[^\\s{}]*))?[^{}]*}}"
              + "|(?<=^[ \\t>]{0,99})(?:\\{\\{<\\s*include\\s+(?<quarto>[^\\s<>]+)\\s*>}}"
              + "|--8<--\\s+[\"'](?<mkdocs>[^\"':]+)[\"']|!include\\s+(?<other>[^\\s\"']+))(?=\\s*$)");

  private static final Pattern BRACES =
      Pattern.compile("\\{\\{\\s*(?:#(?:include|rustdoc_include|playground)|<\\s*include)");

  /** What lists and quotations set before a line. */
  private static final Pattern AROUND =
      Pattern.compile("(?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)])[ \\t])*+");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(?s:.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

  private final Path root;
  private final TextFiles files;
  private final Findings findings;
  private final Set<Path> included = new LinkedHashSet<>();
  private long characters;

  Includes(Path root, TextFiles files, Findings findings) {
    this.root = root;
    this.files = files;
    this.findings = findings;
  }

  /** The files that were included so far. */
  Set<Path> included() {
    return included;
  }

  /** The text of a file with what it includes. */
  ChapterText in(Path file, String text) {
    if (!mayAsk(text)) {
      return new ChapterText(files.name(file), text, List.of());
    }
    Lines lines = new Lines();
    put(file, text, LineRange.ALL, "", new ArrayDeque<>(), lines);
    String name = files.name(file);
    boolean own = lines.places.stream().allMatch(place -> place.file().equals(name));
    return new ChapterText(name, lines.text.toString(), own ? List.of() : lines.places);
  }

  /** Whether a file may include others, as far as its bytes tell: decoding takes longer. */
  static boolean mayAsk(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) <= TextFiles.MAX_BYTES
          && mayAsk(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean mayAsk(String text) {
    // Regular expressions are slow where nothing is to be found.
    return (text.contains("{{") && BRACES.matcher(text).find())
        || text.contains("!include")
        || text.contains("--8<--");
  }

  /** Lines as they are put together. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final List<SourceSpan> places = new ArrayList<>();
    private boolean begun;

    /** Adds to the line that has begun; where none has, one begins that was written here. */
    void add(String part, SourceSpan place) {
      if (!begun) {
        places.add(place);
        begun = true;
      }
      text.append(part);
    }

    void next() {
      text.append('\n');
      begun = false;
    }
  }

  /** Adds lines of a file; all but the first stand behind what is set before the place. */
  private void put(
      Path file, String text, LineRange range, String around, Deque<Path> outer, Lines out) {
    outer.push(file);
    String name = files.name(file);
    List<String> lines = List.of(text.split("\n", -1));
    String between = "";
    for (int i : range.of(lines)) {
      if (!between.isEmpty()) {
        out.next();
        out.text.append(lines.get(i).isEmpty() ? around.stripTrailing() : around);
      }
      line(file, lines.get(i), new SourceSpan(name, i + 1, 1), around, outer, out);
      between = "\n";
    }
    outer.pop();
  }

  private void line(
      Path file, String line, SourceSpan place, String around, Deque<Path> outer, Lines out) {
    Matcher asked = ASKED.matcher(mayAsk(line) ? line : "");
    int from = 0;
    while (asked.find()) {
      SourceSpan at = new SourceSpan(place.file(), place.line(), asked.start() + 1);
      Optional<Piece> piece = piece(file, asked, at, outer);
      if (piece.isPresent()) {
        String before = line.substring(from, asked.start());
        if (before.isBlank()) {
          out.text.append(before);
        } else {
          out.add(before, place);
        }
        String inside = around + around(line.substring(0, asked.start()));
        put(piece.get().file(), piece.get().text(), piece.get().range(), inside, outer, out);
        from = asked.end();
      }
    }
    out.add(line.substring(from), place);
  }

  private static String around(String before) {
    Matcher around = AROUND.matcher(before);
    return around.lookingAt() ? around.group().replaceAll("[-*+.)\\d]", " ") : "";
  }

  /** What is put in: a file and the lines of it. */
  private record Piece(Path file, String text, LineRange range) {}

  private Optional<Piece> piece(Path from, Matcher asked, SourceSpan place, Deque<Path> outer) {
    String name = "";
    for (String form : List.of("file", "quarto", "mkdocs", "other")) {
      name = Optional.ofNullable(asked.group(form)).orElse(name);
    }
    Optional<Path> file = inside(from, name);
    if (file.isEmpty()) {
      findings.at(place, Rule.INCLUDE_MISSING, name);
      return Optional.empty();
    }
    included.add(file.get());
    if (outer.contains(file.get()) || outer.size() > DEEPEST) {
      findings.at(place, Rule.INCLUDE_ENDLESS, name);
      return Optional.empty();
    }
    Optional<String> read = files.read(file.get());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    LineRange range = LineRange.of(Optional.ofNullable(asked.group("lines")).orElse(""));
    String text = read.get().stripTrailing();
    if (range.equals(LineRange.ALL) && ChapterFiles.isMarkdown(file.get())) {
      // What a file says of itself is not said twice.
      text = ForeignMatter.of(blankFrontMatter(text)).text();
    }
    characters += text.length();
    if (characters > TextFiles.MAX_BYTES) {
      findings.at(place, Rule.INCLUDE_ENDLESS, name);
      return Optional.empty();
    }
    if (range.of(List.of(text.split("\n", -1))).isEmpty()) {
      findings.at(place, Rule.INCLUDE_MISSING, name + ":" + asked.group("lines"));
      return Optional.empty();
    }
    return Optional.of(new Piece(file.get(), text, range));
  }

  private static String blankFrontMatter(String text) {
    Matcher matter = FRONT_MATTER.matcher(text);
    return matter.lookingAt()
        ? matter.group().replaceAll("[^\n]", "") + text.substring(matter.end())
        : text;
  }

  /** A file by its path from another; empty where it is not there, or not within the title. */
  private Optional<Path> inside(Path from, String name) {
    try {
      Path file = from.resolveSibling(name).normalize();
      boolean within = file.startsWith(root) && Files.isRegularFile(file);
      return within && files.isWithin(file) ? Optional.of(file) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
