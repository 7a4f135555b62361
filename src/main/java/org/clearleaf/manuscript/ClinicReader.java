package org.clearleaf.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.book.Clinic;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** Reads the clinics that give out handouts, one a file. */
public final class ClinicReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "address",
          "phone",
          "out-of-hours",
          "hours",
          "web",
          "copy",
          "logo",
          "language",
          "country",
          "paper");

  private static final String ENDING = ".yaml";

  private ClinicReader() {}

  /** The files of clinics that a path names: itself, or those in a folder, by name. */
  public static List<Path> find(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> fileName(f).endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The clinic of a file; empty when nobody could tell whose handouts they are. */
  public static Optional<Clinic> read(Path file, Findings findings) {
    String name = fileName(file);
    if (!Files.isRegularFile(file)) {
      findings.about(file.toString(), Rule.FOLDER_MISSING);
      return Optional.empty();
    }
    Path folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
    YamlNode.Mapping yaml =
        YamlReader.read(
            new TextFiles(folder, folder.resolve(name), findings)
                .read(folder.resolve(name))
                .orElse(""),
            name,
            findings);
    yaml.entries()
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key)) {
                findings.at(value.span(), Rule.YAML_UNKNOWN_KEY, key);
              }
            });
    if (yaml.text("name").isEmpty() || yaml.text("country").isEmpty()) {
      findings.at(yaml.span(), Rule.CLINIC_FIELD, "a clinic needs a name and a country");
      return Optional.empty();
    }
    if (yaml.text("phone").isEmpty()) {
      findings.at(yaml.span(), Rule.CLINIC_NO_PHONE);
    }
    return Optional.of(
        new Clinic(
            id(name),
            yaml.text("name").get(),
            lines(yaml, "address", findings),
            yaml.text("phone"),
            yaml.text("out-of-hours"),
            lines(yaml, "hours", findings),
            WebAddress.printed(yaml, "web", findings),
            WebAddress.printed(yaml, "copy", findings),
            yaml.text("logo"),
            language(yaml, findings),
            country(yaml.text("country").get()),
            yaml.text("paper"),
            yaml.span()));
  }

  private static String country(String code) {
    String any = "any";
    return code.equalsIgnoreCase(any) ? any : code.toUpperCase(Locale.ROOT);
  }

  /** The name of its folder in the output. */
  private static String id(String fileName) {
    String name =
        fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - 5) : fileName;
    String safe = name.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceFirst("^-+", "");
    return safe.isEmpty() ? "clinic" : safe;
  }

  private static List<String> lines(YamlNode.Mapping yaml, String key, Findings findings) {
    List<String> lines = new ArrayList<>();
    for (YamlNode item : yaml.items(key)) {
      item.text().ifPresent(lines::add);
      if (item.text().isEmpty()) {
        findings.at(item.span(), Rule.CLINIC_FIELD, key + " is a line, or a list of lines");
      }
    }
    return lines;
  }

  private static Optional<String> language(YamlNode.Mapping yaml, Findings findings) {
    Optional<String> written = yaml.text("language");
    Optional<String> tag = written.flatMap(LanguageTag::of);
    if (written.isPresent() && tag.isEmpty()) {
      findings.at(
          yaml.get("language").orElseThrow().span(),
          Rule.YAML_VALUE,
          LanguageTag.fault(written.get()));
    }
    return tag;
  }
}
