package org.clearleaf.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.clearleaf.EpubFiles;

/**
 * The files that the makers of the validators try them with, and what each should come to:
 * `veraPDF/veraPDF-corpus` and `w3c/epubcheck` on GitHub, unpacked anywhere below one folder.
 */
final class Corpora {
  private static final Pattern PDF = Pattern.compile(".*-(pass|fail)-[^/]*\\.pdf");
  private static final Pattern FILES = Pattern.compile("test files located at '([^']+)'");
  private static final Pattern CHECKED = Pattern.compile("When checking EPUB '([^']+)'");
  private static final Pattern REFUSED =
      Pattern.compile("(?:fatal )?error [A-Z]{3}-\\d+\\w* is reported|following errors");

  private Corpora() {}

  /**
   * A file, or the folder of an EPUB that is not packed.
   *
   * @param set what it is one of: a standard, or a chapter of one
   * @param good whether it passes
   */
  record Case(Path path, String set, boolean good) {
    /** The file; a folder is packed into one below another. */
    Path file(Path below) throws IOException {
      if (!Files.isDirectory(path)) {
        return path;
      }
      Path packed = Files.createTempDirectory(below, "epub").resolve("packed.epub");
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(packed), StandardCharsets.UTF_8)) {
        Path mimetype = path.resolve("mimetype");
        if (Files.exists(mimetype)) {
          EpubFiles.put(zip, "mimetype", Files.readAllBytes(mimetype), true);
        }
        for (Path file : below(path)) {
          if (!file.equals(mimetype)) {
            String name = path.relativize(file).toString();
            EpubFiles.put(zip, name, Files.readAllBytes(file), false);
          }
        }
      }
      return packed;
    }
  }

  /** All cases below a folder, in the order of their paths. */
  static List<Case> in(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : below(folder)) {
      Matcher pdf = PDF.matcher(file.toString());
      if (pdf.matches()) {
        cases.add(new Case(file, set(file), pdf.group(1).equals("pass")));
      } else if (file.toString().endsWith(".feature")) {
        cases.addAll(scenarios(file));
      }
    }
    return cases;
  }

  /** The folder of veraPDF's files that is named as the standard. */
  private static String set(Path pdf) {
    for (Path part : pdf) {
      if (part.toString().matches("PDF_.*|TWG.*|ISO.*")) {
        return part.toString();
      }
    }
    return "other PDF";
  }

  /** Those of a file of EPUBCheck's that check a whole EPUB as it is checked by default. */
  private static List<Case> scenarios(Path feature) throws IOException {
    List<Case> cases = new ArrayList<>();
    String root = feature.toString().replaceFirst("src/test/resources/.*", "src/test/resources");
    Path resources = Path.of(root);
    Path base = resources;
    String set = "EPUBCheck " + resources.relativize(feature).getName(0);
    String[] parts = Files.readString(feature).split("(?m)^\\s*Scenario[^:\\n]*:");
    boolean byDefault = !parts[0].replace("configured to check EPUB 2", "").contains("configured");
    Matcher files = FILES.matcher(parts[0]);
    if (files.find()) {
      base = resources.resolve(files.group(1).substring(1));
    }
    for (String part : List.of(parts).subList(1, parts.length)) {
      Matcher checked = CHECKED.matcher(part);
      if (byDefault && !part.contains("configured") && checked.find()) {
        Path path = base.resolve(checked.group(1));
        if (Files.isDirectory(path) || (path.toString().endsWith(".epub") && Files.exists(path))) {
          cases.add(new Case(path, set, !REFUSED.matcher(part).find()));
        }
      }
    }
    return cases;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
