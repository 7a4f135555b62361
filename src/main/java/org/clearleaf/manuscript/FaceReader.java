package org.clearleaf.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.FaceFile;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** Reads the typefaces that a title brings along: `faces` in `book.yaml`. */
final class FaceReader {
  /** The largest faces there are hold all of Chinese in some 20 MB. */
  private static final long MOST_BYTES = 40L << 20;

  private static final int MOST_FILES = 40;

  private FaceReader() {}

  /** A face as it is named: its path, and what it is for. */
  private record Named(String path, boolean bold, Optional<String> language, SourceSpan span) {}

  /** The files that are named, there or not. */
  static List<Path> places(YamlNode.Mapping yaml, Path root) {
    return named(yaml, new Findings()).stream()
        .flatMap(face -> place(face.path(), root).stream())
        .toList();
  }

  /** The files; what cannot be read is a finding. */
  static List<FaceFile> read(YamlNode.Mapping yaml, Path root, Findings findings) {
    List<FaceFile> faces = new ArrayList<>();
    for (Named face : named(yaml, findings)) {
      Optional<Path> place = place(face.path(), root);
      if (place.isEmpty()) {
        findings.at(face.span(), Rule.FACE_UNFIT, face.path(), "it is outside the manuscript");
      } else {
        read(face, place.get(), findings).ifPresent(faces::add);
      }
    }
    return faces;
  }

  private static Optional<FaceFile> read(Named face, Path place, Findings findings) {
    String fault;
    try {
      if (!Files.isRegularFile(place)) {
        fault = "there is no such file";
      } else if (Files.size(place) > MOST_BYTES) {
        fault = "it is larger than " + (MOST_BYTES >> 20) + " MB";
      } else {
        byte[] program = Files.readAllBytes(place);
        return Optional.of(new FaceFile(face.path(), face.bold(), face.language(), program));
      }
    } catch (IOException e) {
      fault = "it cannot be read";
    }
    findings.at(face.span(), Rule.FACE_UNFIT, face.path(), fault);
    return Optional.empty();
  }

  private static List<Named> named(YamlNode.Mapping yaml, Findings findings) {
    List<Named> named = new ArrayList<>();
    for (YamlNode item : yaml.items("faces")) {
      Optional<String> path = item.text();
      if (path.isPresent()) {
        named.add(new Named(path.get(), false, Optional.empty(), item.span()));
      } else if (item instanceof YamlNode.Mapping pair && pair.text("regular").isPresent()) {
        Optional<String> language = pair.text("language");
        named.add(new Named(pair.text("regular").get(), false, language, item.span()));
        pair.text("bold")
            .ifPresent(bold -> named.add(new Named(bold, true, language, item.span())));
      } else {
        findings.at(
            item.span(),
            Rule.YAML_VALUE,
            "a face is a path, or {regular: …, bold: …, language: …}");
      }
    }
    if (named.size() > MOST_FILES) {
      String fault = "a title has at most " + MOST_FILES + " faces";
      findings.at(named.get(MOST_FILES).span(), Rule.YAML_VALUE, fault);
    }
    return named.subList(0, Math.min(named.size(), MOST_FILES));
  }

  /** The file that a path leads to; none when that is outside the folder. */
  private static Optional<Path> place(String path, Path root) {
    try {
      Path file = root.resolve(path).normalize();
      boolean within = file.startsWith(root);
      if (within && Files.exists(file)) {
        within = file.toRealPath().startsWith(root.toRealPath());
      }
      return within ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
