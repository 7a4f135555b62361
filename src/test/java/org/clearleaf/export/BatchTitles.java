package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearleaf.Samples;

/** Writes titles by seed, as a publisher's backlist has them: 5 to 60 pages, some broken. */
public final class BatchTitles {
  private static final Path SQUARE = Path.of("src/test/resources/odd/square.png");

  /** Of 25 titles this many are broken, each in another way. */
  private static final int BROKEN_OF = 25;

  private static final int WORDS_A_PAGE = 130;

  private static final String[] WORDS =
      ("the muscle calf of a cramp and to stretch your leg slowly at night hold for it with heel"
              + " floor wall chair in rest gentle pain stop if breath warm water sleep doctor walk"
              + " ankle behind knee straight count bend toward office first therapist naïve care’s")
          .split(" ");

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();
  private int words;

  private BatchTitles(int number) {
    this.random = new SplittableRandom(number);
  }

  /**
   * Writes titles {@code t0001} and so on.
   *
   * @return the names of the broken ones
   */
  public static List<String> write(Path folder, int count, int mostPages) throws IOException {
    List<String> broken = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String name = name(number);
      new BatchTitles(number).title(folder.resolve(name), number, mostPages);
      if (number % BROKEN_OF == 0) {
        breakTitle(folder.resolve(name), number / BROKEN_OF);
        broken.add(name);
      }
    }
    return broken;
  }

  static String name(int number) {
    return String.format("t%04d", number);
  }

  private static void breakTitle(Path title, int way) throws IOException {
    switch (way % 5) {
      case 0 -> Samples.write(title, "book.yaml", "title: [never closed\neditions: [book, epub]\n");
      case 1 -> Files.delete(title.resolve("square.png"));
      case 2 -> Files.write(title.resolve("square.png"), new byte[] {1, 2, 3});
      case 3 -> Samples.write(title, "02.md", "# Two\n\nAs shown.[@nobody-2020]\n");
      default -> {
        for (Path file : Samples.files(title)) {
          if (file.toString().endsWith(".md")) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private void title(Path folder, int number, int mostPages) throws IOException {
    Samples.write(
        folder,
        "book.yaml",
        "title: Title %d\nlanguage: en\nauthors: [Ann Author]\neditions: [book, epub]\n"
                .formatted(number)
            + "identifier: urn:example:%d\ndate: 2026-11-01\nversion: \"1.0\"\n".formatted(number));
    Files.copy(SQUARE, folder.resolve("square.png"));
    int wanted = (5 + random.nextInt(mostPages - 4)) * WORDS_A_PAGE;
    for (int chapter = 1; words < wanted; chapter++) {
      out.setLength(0);
      out.append("# ").append(text(3)).append("\n\n");
      if (chapter == 1) {
        out.append("![A plain square](square.png \"").append(text(4)).append("\")\n\n");
      }
      int end = words + 700 + random.nextInt(900);
      while (words < Math.min(end, wanted)) {
        block();
      }
      Samples.write(folder, String.format("%02d.md", chapter), out.toString());
    }
  }

  private void block() {
    switch (random.nextInt(9)) {
      case 0 -> out.append("## ").append(text(4)).append("\n\n");
      case 1 -> {
        for (int i = 0; i < 4; i++) {
          out.append("- ").append(text(9)).append('\n');
        }
        out.append('\n');
      }
      case 2 -> {
        out.append("| ").append(text(2)).append(" | ").append(text(2)).append(" |\n|---|---|\n");
        for (int i = 0; i < 4; i++) {
          out.append("| ").append(text(3)).append(" | ").append(text(4)).append(" |\n");
        }
        out.append('\n');
      }
      case 3 -> {
        String id = "n" + words;
        out.append(text(12)).append("[^").append(id).append("] ").append(text(8)).append(".\n\n");
        out.append("[^").append(id).append("]: ").append(text(7)).append(".\n\n");
      }
      default -> {
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
          String first = text(1 + random.nextInt(15));
          out.append(first).append(" *").append(text(2)).append("* ").append(text(4)).append(". ");
        }
        out.append("\n\n");
      }
    }
  }

  /** So many words, the first with a capital. */
  private String text(int count) {
    words += count;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Writes titles for a run by hand: folder, number of titles. */
  public static void main(String[] words) throws IOException {
    write(Path.of(words[0]), Integer.parseInt(words[1]), 60);
  }
}
