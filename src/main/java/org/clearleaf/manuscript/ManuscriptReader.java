package org.clearleaf.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Metadata;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * Reads a manuscript: a folder with `book.yaml`, a folder of Markdown, or one Markdown file.
 * Whatever is wrong with it is a finding; what can be read is read.
 */
public final class ManuscriptReader {
  private static final String TRANSLATION = "translation";

  /** What the passages of a translation were made from. */
  public static final String TIES = "translation.yaml";

  /** The folder of drawings that are of no stretch. */
  static final String POSES = "poses";

  private static final String STRETCHES = "stretches";
  private static final String BOOK_YAML = "book.yaml";

  private final Findings findings = new Findings();
  private final Path root;
  private final TextFiles files;

  private ManuscriptReader(Path root) {
    this(root, root);
  }

  private ManuscriptReader(Path root, Path given) {
    this.root = root;
    this.files = new TextFiles(root, given, findings);
  }

  /**
   * The manuscripts that a path names: itself, or for a folder of folders each of those that holds
   * one. A path that names none is answered as it is; reading it gives the finding.
   */
  public static List<Path> find(Path path) {
    if (!Files.isDirectory(path) || isManuscript(path)) {
      return List.of(path);
    }
    List<Path> found = list(path).stream().filter(ManuscriptReader::isManuscript).toList();
    return found.isEmpty() ? List.of(path) : found;
  }

  private static boolean isManuscript(Path path) {
    try {
      return Files.isDirectory(path)
          && list(path).stream().anyMatch(p -> ChapterFiles.isMarkdown(p) || p.endsWith(BOOK_YAML));
    } catch (UncheckedIOException e) {
      // Taken for one, so that somebody hears of it.
      return true;
    }
  }

  /** The name of a manuscript, fit for files: its folder's or its own without the ending. */
  public static String name(Path path) {
    String file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    String name = file.replaceFirst("(?i)\\.(md|markdown)$", "");
    String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
    return safe.isEmpty() ? "untitled" : safe;
  }

  /**
   * The texts that reading a manuscript opens: its chapters with what they include, what
   * `book.yaml` goes with, and for a translation the same of its original. Pictures are not among
   * them.
   */
  public static List<Path> texts(Path path) {
    Path place = path.toAbsolutePath().normalize();
    boolean whole = Files.isDirectory(place);
    ManuscriptReader reader =
        whole ? new ManuscriptReader(place) : new ManuscriptReader(folder(place), place);
    List<Path> chapters = whole ? ChapterFiles.all(place) : List.of(place);
    List<Path> texts =
        new ArrayList<>(whole ? ownTexts(place) : withIncluded(reader.root, place, chapters));
    boolean declared = whole && isThere(place.resolve(BOOK_YAML));
    YamlNode.Mapping front = declared ? reader.yaml(BOOK_YAML, true) : reader.frontMatter(chapters);
    texts.addAll(FaceReader.places(front, reader.root));
    reader.original(front).map(ManuscriptReader::ownTexts).ifPresent(texts::addAll);
    return texts;
  }

  /** The front matter that describes a title without `book.yaml`, where it may name an original. */
  private YamlNode.Mapping frontMatter(List<Path> found) {
    YamlNode.Mapping none = YamlNode.Mapping.nothing(BOOK_YAML);
    List<Path> chapters = found.size() == 1 ? found : chosen(none, found);
    return chapters.stream()
        .findFirst()
        .flatMap(files::read)
        .filter(text -> text.contains(TRANSLATION))
        .map(text -> new ChapterText(BOOK_YAML, text, List.of()))
        .map(text -> MarkdownFile.parse(text, findings).frontMatter())
        .orElse(none);
  }

  /** The folder of the title that a title was translated from. */
  private Optional<Path> original(YamlNode.Mapping described) {
    String of = described.mapping(TRANSLATION).text("of").orElse("");
    Path folder = root.resolveSibling(of);
    return MetadataReader.isTitleName(of) && Files.isDirectory(folder)
        ? Optional.of(folder)
        : Optional.empty();
  }

  private static List<Path> ownTexts(Path folder) {
    List<Path> texts = new ArrayList<>(withIncluded(folder, folder, ChapterFiles.all(folder)));
    list(folder).stream().filter(ManuscriptReader::isYaml).forEach(texts::add);
    texts.addAll(yamlFiles(folder.resolve(STRETCHES)));
    texts.addAll(yamlFiles(folder.resolve(POSES)));
    return texts;
  }

  private static List<Path> withIncluded(Path root, Path given, List<Path> markdown) {
    // What cannot be read or put in is told when the title is read.
    Findings unheard = new Findings();
    TextFiles files = new TextFiles(root, given, unheard);
    Includes includes = new Includes(root, files, unheard);
    for (Path file : markdown) {
      if (Includes.mayAsk(file)) {
        files.read(file).ifPresent(text -> includes.in(file, text));
      }
    }
    return Stream.concat(markdown.stream(), includes.included().stream()).distinct().toList();
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private static boolean isYaml(Path path) {
    return String.valueOf(path.getFileName()).endsWith(".yaml");
  }

  /** Reads one manuscript. */
  public static Manuscript read(Path path) {
    Path place = path.toAbsolutePath().normalize();
    String title = name(path);
    if (!Files.exists(place)) {
      ManuscriptReader reader = new ManuscriptReader(place);
      reader.findings.about(path.toString(), Rule.FOLDER_MISSING);
      return reader.nothing(title);
    }
    if (!Files.isDirectory(place)) {
      return new ManuscriptReader(folder(place), place).read(title, List.of(place), false);
    }
    ManuscriptReader reader = new ManuscriptReader(place);
    boolean declared = isThere(place.resolve(BOOK_YAML));
    List<Path> chapters = ChapterFiles.all(place);
    if (chapters.isEmpty()) {
      reader.findings.about(path.toString(), Rule.FOLDER_EMPTY);
      return reader.nothing(title);
    }
    return reader.read(title, chapters, declared);
  }

  private Manuscript nothing(String name) {
    return new Manuscript(
        name,
        root,
        List.of(),
        Optional.empty(),
        YamlNode.Mapping.nothing(BOOK_YAML),
        new TreeMap<>(),
        findings.list());
  }

  private Manuscript read(String name, List<Path> found, boolean declared) {
    YamlNode.Mapping yaml = yaml(BOOK_YAML, declared);
    List<ChapterText> texts = texts(yaml, found);
    List<MarkdownFile> markdown =
        texts.stream().map(text -> MarkdownFile.parse(text, findings)).toList();
    if (markdown.isEmpty()) {
      return nothing(name);
    }
    YamlNode.Mapping front = declared ? yaml : markdown.get(0).frontMatter();
    MetadataReader metadata = new MetadataReader(front, root, findings);
    String language = metadata.language();
    Original original = takenOver(front);
    Reading reading =
        new Reading(
            findings,
            SourcesReader.read(yaml("sources.yaml", declared).or(original.sources()), findings),
            declared ? stretches(original.stretches()) : Map.of(),
            declared ? poses(original.poses()) : Map.of(),
            language);
    List<Chapter> chapters = new ArrayList<>();
    // The title of a lone file is that of the book.
    boolean titled = declared || markdown.size() > 1;
    for (MarkdownFile file : markdown) {
      boolean whole = !declared && file.name().equals(markdown.get(0).name());
      MetadataReader.tellUnread(file, whole, findings);
      new ChapterReader(reading).read(file, titled, chapters);
    }
    if (chapters.isEmpty()) {
      findings.about(markdown.get(0).name(), Rule.TEXT_EMPTY);
      return nothing(name);
    }
    String heading =
        chapters.stream().map(Chapter::title).filter(t -> !t.isBlank()).findFirst().orElse(name);
    Metadata described = metadata.read(language, heading, declared);
    Book book = new Book(described, chapters, reading.notes, reading.sources);
    return new Manuscript(
        name,
        root,
        texts,
        Optional.of(new LinkResolver(reading).book(book)),
        yaml,
        tied(declared),
        findings.list());
  }

  private List<ChapterText> texts(YamlNode.Mapping yaml, List<Path> found) {
    Includes includes = new Includes(root, files, findings);
    Map<Path, ChapterText> texts = new LinkedHashMap<>();
    for (Path file : chosen(yaml, found)) {
      files.read(file).ifPresent(text -> texts.put(file, includes.in(file, text)));
    }
    List<Path> pieces = List.copyOf(includes.included());
    if (yaml.items("chapters").isEmpty() && !pieces.containsAll(texts.keySet())) {
      // What a chapter includes is none, unless it is listed as one.
      texts.keySet().removeAll(pieces);
    }
    return List.copyOf(texts.values());
  }

  private SortedMap<String, String> tied(boolean declared) {
    SortedMap<String, String> tied = new TreeMap<>();
    yaml(TIES, declared)
        .entries()
        .forEach((name, text) -> text.text().ifPresent(said -> tied.put(name, said)));
    return tied;
  }

  /** The chapters that book.yaml lists, or all in the order of their names. */
  private List<Path> chosen(YamlNode.Mapping yaml, List<Path> found) {
    if (yaml.items("chapters").isEmpty()) {
      return summarised(found);
    }
    List<Path> chosen = new ArrayList<>();
    for (YamlNode item : yaml.items("chapters")) {
      String wanted = item.text().orElse("");
      Optional<Path> file = named(wanted, root, found);
      file.ifPresent(chosen::add);
      if (file.isEmpty()) {
        String fault = isFolder(wanted) ? " is a folder" : " is not there";
        findings.at(item.span(), Rule.YAML_VALUE, "the chapter file “" + wanted + "”" + fault);
      }
    }
    return chosen;
  }

  /** The chapters in the order of mdBook's `SUMMARY.md`, where there is one, or of their names. */
  private List<Path> summarised(List<Path> found) {
    // Older editions and what leads to them may lie in folders of their own.
    Map<Path, List<String>> summaries = new LinkedHashMap<>();
    found.stream()
        .filter(file -> file.endsWith("SUMMARY.md"))
        .forEach(file -> summaries.put(file, ChapterFiles.listed(files.read(file).orElse(""))));
    Optional<Path> summary =
        summaries.keySet().stream()
            .min(
                Comparator.comparing(Path::getNameCount)
                    .thenComparing(file -> -summaries.getOrDefault(file, List.of()).size()));
    List<Path> chosen = new ArrayList<>();
    if (summary.isPresent()) {
      Path folder = Optional.ofNullable(summary.get().getParent()).orElse(root);
      for (String wanted : summaries.getOrDefault(summary.get(), List.of())) {
        Optional<Path> file = named(wanted, folder, found);
        file.filter(path -> !chosen.contains(path)).ifPresent(chosen::add);
        if (file.isEmpty()) {
          findings.about(files.name(summary.get()), Rule.CHAPTER_MISSING, wanted);
        }
      }
    }
    return chosen.isEmpty() ? ChapterFiles.chapters(found) : chosen;
  }

  /** A file by its path from a folder, or by the end of its path. */
  private static Optional<Path> named(String wanted, Path folder, List<Path> found) {
    try {
      Path path = composed(folder.resolve(wanted.replace("%20", " ")).normalize());
      Path end = composed(Path.of(wanted));
      return found.stream()
          .filter(file -> composed(file).equals(path))
          .findFirst()
          .or(() -> found.stream().filter(file -> composed(file).endsWith(end)).findFirst());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isFolder(String path) {
    try {
      return Files.isDirectory(root.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A path as most keyboards write it: a Mac may write an é in two characters (UAX #15). */
  private static Path composed(Path path) {
    return Path.of(Normalizer.normalize(path.toString(), Normalizer.Form.NFC));
  }

  /** Whether a file is there, and be it a link to nothing: someone meant it to be. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** A YAML file of the title; empty when it is not there. */
  private YamlNode.Mapping yaml(String name, boolean wanted) {
    Path file = root.resolve(name);
    String text = wanted && isThere(file) ? files.read(file).orElse("") : "";
    return YamlReader.read(text, name, findings);
  }

  /** What a translation takes from its original: drawings and doses, and sources. */
  private record Original(
      Map<String, StretchFile> stretches,
      Map<String, YamlNode.Mapping> poses,
      YamlNode.Mapping sources) {}

  private Original takenOver(YamlNode.Mapping described) {
    Optional<Path> folder = original(described);
    if (folder.isEmpty()) {
      return new Original(Map.of(), Map.of(), YamlNode.Mapping.nothing("sources.yaml"));
    }
    // What is wrong with the original is found where it is read itself.
    ManuscriptReader reader = new ManuscriptReader(folder.get());
    String language = reader.yaml(BOOK_YAML, true).text("language").orElse("en");
    return new Original(
        reader.stretches(Map.of()), reader.poses(Map.of()), sources(reader, language));
  }

  /** The sources of an original, each with the language that it is listed in. */
  private static YamlNode.Mapping sources(ManuscriptReader reader, String language) {
    YamlNode.Mapping sources = reader.yaml("sources.yaml", true);
    YamlNode.Mapping listed =
        new YamlNode.Mapping(
            Map.of("language", new YamlNode.Scalar(language, sources.span())), sources.span());
    Map<String, YamlNode> all = new LinkedHashMap<>();
    sources
        .entries()
        .forEach(
            (key, value) ->
                all.put(key, value instanceof YamlNode.Mapping source ? source.or(listed) : value));
    return new YamlNode.Mapping(all, sources.span());
  }

  private Map<String, StretchFile> stretches(Map<String, StretchFile> originals) {
    Map<String, StretchFile> stretches = new TreeMap<>();
    for (Path file : yamlFiles(root.resolve(STRETCHES))) {
      String key = key(file);
      YamlNode.Mapping own = yaml(STRETCHES + "/" + file.getFileName(), true);
      StretchFile original = originals.get(key);
      YamlNode.Mapping whole = original == null ? own : own.or(original.drawn());
      stretches.put(key, new StretchFile(key, whole));
    }
    return stretches;
  }

  private Map<String, YamlNode.Mapping> poses(Map<String, YamlNode.Mapping> originals) {
    Map<String, YamlNode.Mapping> poses = new TreeMap<>(originals);
    for (Path file : yamlFiles(root.resolve(POSES))) {
      poses.put(key(file), yaml(POSES + "/" + file.getFileName(), true));
    }
    return poses;
  }

  private static String key(Path yamlFile) {
    return String.valueOf(yamlFile.getFileName()).replaceFirst("\\.yaml$", "");
  }

  private static List<Path> yamlFiles(Path folder) {
    return Files.isDirectory(folder)
        ? list(folder).stream().filter(ManuscriptReader::isYaml).toList()
        : List.of();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
