package org.clearleaf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Held;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;
import org.clearleaf.yaml.YamlNode;

/** Small manuscripts for tests. */
public final class Samples {
  private Samples() {}

  /** A file with a text, its folders made. */
  public static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The files below a folder. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Removes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A copy of a folder. */
  public static Path copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return to;
  }

  /** A loose Markdown text, read. */
  public static Manuscript read(Path folder, String markdown) throws IOException {
    return ManuscriptReader.read(write(folder, "sample.md", markdown));
  }

  /** The book of a loose Markdown text. */
  public static Book book(Path folder, String markdown) throws IOException {
    return read(folder, markdown).book().orElseThrow();
  }

  /** A book made ready for an edition by its name. */
  public static Prepared edit(Book book, String edition) {
    return edit(book, EditionPlan.Wishes.none().withEditions(List.of(edition)));
  }

  /** A book made ready for the first edition that is wished for. */
  public static Prepared edit(Book book, EditionPlan.Wishes wishes) {
    return Editor.apply(book, edition(book, wishes));
  }

  /** What the first edition that is wished for holds of a book. */
  public static Held hold(Book book, EditionPlan.Wishes wishes) {
    return Editor.hold(book, edition(book, wishes));
  }

  private static Edition edition(Book book, EditionPlan.Wishes wishes) {
    YamlNode.Mapping settings = YamlNode.Mapping.nothing("book.yaml");
    return EditionPlan.of(book, settings, wishes, new Findings()).get(0);
  }

  /** The book of a manuscript made ready for a PDF in a profile and page size. */
  public static Prepared edit(Path manuscript, Profile profile, String page) throws IOException {
    Book book = ManuscriptReader.read(manuscript).book().orElseThrow();
    return edit(
        book,
        EditionPlan.Wishes.none()
            .withEditions(List.of("book"))
            .withLook(PageSize.parse(page), Optional.of(profile)));
  }

  /** The pages of a manuscript. */
  public static Layout layOut(Path manuscript, Prepared edited) {
    return LayoutEngine.layOut(edited, pictures(manuscript));
  }

  /** The pictures of a manuscript. */
  public static Pictures pictures(Path manuscript) {
    Path root =
        Files.isDirectory(manuscript)
            ? manuscript
            : manuscript.toAbsolutePath().resolveSibling(".");
    return PictureReader.read(
        ManuscriptReader.read(manuscript).book().orElseThrow(), root.normalize(), new Findings());
  }

  /** What is wrong with files of one title, each alone and all together. */
  public static List<Finding> faults(Path... files) throws IOException {
    List<Checked> checked = new ArrayList<>();
    List<Finding> faults = new ArrayList<>();
    for (Path file : files) {
      checked.add(Checker.check(file, String.valueOf(file.getFileName())));
    }
    checked.stream()
        .filter(file -> !file.isFlawless())
        .forEach(file -> faults.addAll(file.findings()));
    faults.addAll(Checker.compare(checked));
    return faults;
  }

  /** The ids of findings, as in `MS-001`. */
  public static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).toList();
  }
}
