package org.clearleaf.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of Markdown below a folder, as people lay them out. */
final class ChapterFiles {
  /** Folders in folders; deeper ones are not looked into. */
  private static final int DEEPEST = 8;

  /** What a repository says about itself. */
  private static final Set<String> ABOUT =
      Set.of(
          "readme",
          "license",
          "licence",
          "changelog",
          "contributing",
          "code_of_conduct",
          "authors",
          "security",
          "summary",
          "todo",
          "notice");

  private static final Set<String> NOT_TEXT = Set.of("node_modules", "output", "target", "build");

  private static final Pattern DIGITS = Pattern.compile("\\d+|\\D+");

  /** A chapter in mdBook's `SUMMARY.md`. */
  private static final Pattern LISTED = Pattern.compile("\\]\\(\\s*<?([^)>#]+\\.(?i:md|markdown))");

  private ChapterFiles() {}

  static boolean isMarkdown(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".md") || name.endsWith(".markdown"));
  }

  /** All files below a folder, in the order in which people count: 2 before 10. */
  static List<Path> all(Path folder) {
    List<Path> found = new ArrayList<>();
    collect(folder, 0, found);
    found.sort(Comparator.comparing(file -> folder.relativize(file), ChapterFiles::byNumbers));
    return found;
  }

  /** Links to folders are not followed: they may go round. */
  private static void collect(Path folder, int depth, List<Path> found) {
    List<Path> inside;
    try (Stream<Path> files = Files.list(folder)) {
      inside = files.toList();
    } catch (IOException e) {
      if (depth == 0) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    for (Path path : inside) {
      String name = String.valueOf(path.getFileName());
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (isMarkdown(path)) {
          found.add(path);
        }
      } else if (depth < DEEPEST
          && !name.startsWith(".")
          && !NOT_TEXT.contains(name)
          && !Files.exists(path.resolve("book.yaml"))) {
        collect(path, depth + 1, found);
      }
    }
  }

  /** The chapters among files: not what a repository says of itself, nor pieces to put in. */
  static List<Path> chapters(List<Path> files) {
    List<Path> chapters = files.stream().filter(ChapterFiles::isChapter).toList();
    return chapters.isEmpty() ? files : chapters;
  }

  private static boolean isChapter(Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    return !name.startsWith("_") && !ABOUT.contains(stem);
  }

  /** The paths that `SUMMARY.md` lists, in its order. */
  static List<String> listed(String summary) {
    List<String> paths = new ArrayList<>();
    Matcher links = LISTED.matcher(summary);
    while (links.find()) {
      paths.add(links.group(1).strip());
    }
    return paths;
  }

  private static int byNumbers(Path one, Path other) {
    int length = Math.min(one.getNameCount(), other.getNameCount());
    for (int i = 0; i < length; i++) {
      int order = byNumbers(one.getName(i).toString(), other.getName(i).toString());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.getNameCount(), other.getNameCount());
  }

  private static int byNumbers(String one, String other) {
    Matcher a = DIGITS.matcher(one);
    Matcher b = DIGITS.matcher(other);
    while (a.find()) {
      if (!b.find()) {
        return 1;
      }
      String left = a.group();
      String right = b.group();
      boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
      int order = numbers ? byNumber(left, right) : left.compareTo(right);
      if (order != 0) {
        return order;
      }
    }
    return b.find() ? -1 : 0;
  }

  private static int byNumber(String left, String right) {
    String one = left.replaceFirst("^0+(?=.)", "");
    String other = right.replaceFirst("^0+(?=.)", "");
    int order =
        one.length() != other.length()
            ? Integer.compare(one.length(), other.length())
            : one.compareTo(other);
    return order != 0 ? order : left.compareTo(right);
  }
}
