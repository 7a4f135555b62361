package org.clearleaf.screen.site;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a report says of one run.
 *
 * @param batch what the run is called
 * @param made when it ended
 * @param seconds it took
 * @param counts of units by how they ended
 * @param pruned files that were removed
 */
@Json
public record ReportData(
    String batch,
    String made,
    double seconds,
    List<Count> counts,
    List<String> pruned,
    List<Title> titles) {

  private static final int MOST_TOLD = 100;

  private static final int MOST_PRESSING = 12;

  /** What the name of a handout's file ends with: its paper and its print. */
  private static final Pattern PRINT = Pattern.compile("-[^-/]+(-large-print)?(-black)?\\.[a-z]+$");

  /** Copies the lists. */
  public ReportData {
    counts = List.copyOf(counts);
    pruned = List.copyOf(pruned);
    titles = List.copyOf(titles);
  }

  /** Whether a title has a section of its own: with thousands of them, what is well has none. */
  public boolean tells(Title title) {
    return titles.size() <= MOST_TOLD || !title.published() || !title.findings().isEmpty();
  }

  /** A finding and the title that it is about. */
  public record Pressing(Title title, Line line) {}

  /** What needs someone, errors first; of many the first few. */
  public List<Pressing> pressing() {
    return titles.stream()
        .flatMap(title -> title.findings().stream().map(line -> new Pressing(title, line)))
        .filter(it -> !it.line().severity().equals("info"))
        .sorted(Comparator.comparing(it -> !it.line().severity().equals("error")))
        .limit(MOST_PRESSING)
        .toList();
  }

  /** How many findings of a severity there are in all titles. */
  public long count(String severity) {
    return titles.stream().mapToLong(title -> title.count(severity)).sum();
  }

  /** How many files there are. */
  public long files() {
    return titles.stream().mapToLong(title -> title.files().size()).sum();
  }

  /** How many ended so. */
  @Json
  public record Count(String state, long units) {}

  /**
   * One title, or a clinic's handouts of it: where it came from, how it ended, its files and its
   * findings.
   *
   * @param state in a word
   * @param published whether what is in the output is what the manuscript says now
   * @param retries how often it was begun anew
   * @param conformance the way to its conformance report; empty where there is none
   */
  @Json
  public record Title(
      String name,
      String title,
      String source,
      String state,
      boolean published,
      double seconds,
      int retries,
      List<MadeFile> files,
      List<Line> findings,
      List<Grade> reading,
      String conformance) {
    /** Copies the lists. */
    public Title {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
      reading = List.copyOf(reading);
    }

    /** How many findings are of a severity. */
    public long count(String severity) {
      return findings.stream().filter(line -> line.severity().equals(severity)).count();
    }

    /** How many files this run made. */
    public long made() {
      return files.stream().filter(MadeFile::made).count();
    }

    /** The size of all files. */
    public long kilobytes() {
      return (files.stream().mapToLong(MadeFile::bytes).sum() + 999) / 1000;
    }

    /** How it ended, in a sentence. */
    public String told() {
      boolean drafts = files.stream().anyMatch(file -> file.checks().isEmpty());
      return switch (state) {
        case "published" ->
            (drafts ? "Drafts, not checked: " : "Published: ")
                + plural(files.size(), "file")
                + ", "
                + made()
                + " made now.";
        case "unchanged" -> "Unchanged: nothing that it is made of has changed.";
        default -> "Not published (" + state + "). What was there stays.";
      };
    }

    /** Files of whole titles. */
    public List<MadeFile> books() {
      return files.stream().filter(file -> !file.path().contains("/handouts/")).toList();
    }

    /** Files of handouts, by the sheet that they print. */
    public Map<String, List<MadeFile>> sheets() {
      Map<String, List<MadeFile>> sheets = new TreeMap<>();
      for (MadeFile file : files) {
        if (file.path().contains("/handouts/")) {
          String sheet = PRINT.matcher(file.name()).replaceFirst("").replace('-', ' ');
          sheets.computeIfAbsent(sheet, name -> new ArrayList<>()).add(file);
        }
      }
      return sheets;
    }
  }

  /**
   * A file.
   *
   * @param checks what it passed
   * @param made whether this run made it
   */
  @Json
  public record MadeFile(
      String path, long bytes, int pages, String sha256, List<String> checks, boolean made) {
    /** Copies the checks. */
    public MadeFile {
      checks = List.copyOf(checks);
    }

    /** Its name without its folders. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How long and how large it is. */
    public String size() {
      String length = pages == 0 ? "by chapters" : plural(pages, "page");
      return length + ", " + (bytes + 999) / 1000 + " KB";
    }

    /** What it passed, in words. */
    public String told() {
      List<String> told = new ArrayList<>();
      for (String check : checks) {
        if (check.startsWith("PDF/UA")) {
          told.add("well made for screen readers (" + check + ")");
        } else if (check.startsWith("PDF/A")) {
          told.add("fit for archives (" + check + ")");
        } else {
          told.add(
              switch (check) {
                case "EPUBCheck" -> "EPUBCheck found nothing wrong";
                case "same words" -> "the same words as in the other editions";
                case "same pages" -> "the page numbers of the printed book";
                default -> check;
              });
        }
      }
      return told.isEmpty() ? "Not checked: a draft." : sentence(String.join("; ", told));
    }
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String end = words.matches(".*[.!?]") ? "" : ".";
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + end;
  }

  /** A number of things. */
  public static String plural(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** How hard a section is to read; a formula that says nothing of it is empty. */
  @Json
  public record Grade(
      String title,
      String place,
      int words,
      int sentences,
      String fleschKincaid,
      String smog,
      String inflesz) {}

  /** A finding. */
  @Json
  public record Line(String id, String severity, String place, String message, String hint) {
    /** What was found, as a sentence. */
    public String said() {
      return sentence(message);
    }

    /** What to do, as a sentence. */
    public String advice() {
      return sentence(hint);
    }
  }
}
