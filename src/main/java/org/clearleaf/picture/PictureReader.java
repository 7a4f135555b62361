package org.clearleaf.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Reads the pictures that a Book names, from inside its folder and within limits. */
public final class PictureReader {
  private static final long MAX_BYTES = 25L << 20;

  private final Path root;
  private final Findings findings;

  private PictureReader(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** The pictures of a book. What cannot be used is a finding, once a picture. */
  public static Pictures read(Book book, Path root, Findings findings) {
    return read(named(book), root, findings);
  }

  /** Pictures by what {@link #named} says of a book. */
  public static Pictures read(Map<String, SourceSpan> named, Path root, Findings findings) {
    PictureReader reader = new PictureReader(root, findings);
    Map<String, LoadedPicture> loaded = new TreeMap<>();
    named.forEach((path, span) -> reader.find(path, span).ifPresent(p -> loaded.put(path, p)));
    return new Pictures(loaded);
  }

  /** Every path that a book names a picture by, whether there is one or not, and where first. */
  public static Map<String, SourceSpan> named(Book book) {
    Map<String, SourceSpan> named = new LinkedHashMap<>();
    book.metadata()
        .cover()
        .picture()
        .ifPresent(path -> named.put(path, SourceSpan.startOf("book.yaml")));
    book.walk(
        block -> {
          if (block instanceof Block.Figure figure
              && figure.picture() instanceof Picture.ImageFile file) {
            named.putIfAbsent(file.path(), block.span());
          }
          for (Phrase phrase : block.phrases()) {
            name(phrase.inlines(), block.span(), named);
          }
        });
    return named;
  }

  /** The file that a path leads to, there or not; empty when it leads out of the folder. */
  public static Optional<Path> place(String path, Path root) {
    if (isRemote(path)) {
      return Optional.empty();
    }
    try {
      Path file = resolved(path, root);
      return file.startsWith(root) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Path resolved(String path, Path root) {
    Path file = root.resolve(path.replace("%20", " ")).normalize();
    if (file.startsWith(root) && !Files.exists(file) && !path.chars().allMatch(c -> c < 128)) {
      // A Mac may have written an é in two characters, and the author in one, or the other way.
      Path found = root;
      for (Path name : root.relativize(file)) {
        found = found.resolve(alike(found, String.valueOf(name)));
      }
      return found;
    }
    return file;
  }

  /** The name in a folder that is the same to a reader (UAX #15); else the name itself. */
  private static String alike(Path folder, String name) {
    String wanted = Normalizer.normalize(name, Normalizer.Form.NFC);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(there -> Normalizer.normalize(there, Normalizer.Form.NFC).equals(wanted))
          .findFirst()
          .orElse(name);
    } catch (IOException | UncheckedIOException e) {
      return name;
    }
  }

  /** A photo, the right way up. */
  private LoadedPicture photo(String path, byte[] data, long width, long height, SourceSpan span) {
    JpegExif exif = JpegExif.of(data);
    if (exif.damaged()) {
      findings.at(span, Rule.PICTURE_CLEANED, path, "damaged Exif data");
    }
    boolean turned = exif.orientation() >= 5;
    return new LoadedPicture(
        LoadedPicture.Kind.JPEG,
        exif.data(),
        turned ? height : width,
        turned ? width : height,
        exif.orientation(),
        false);
  }

  private static boolean isRemote(String path) {
    return path.matches("(?i)([a-z][a-z0-9+.-]*:|//).*");
  }

  /** One picture from a folder. */
  public static Optional<LoadedPicture> read(
      String path, Path root, SourceSpan span, Findings findings) {
    return new PictureReader(root, findings).find(path, span);
  }

  private static void name(List<Inline> inlines, SourceSpan span, Map<String, SourceSpan> named) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.InlineImage image) {
        named.putIfAbsent(image.file().path(), span);
      }
      name(inline.children(), span, named);
    }
  }

  private Optional<LoadedPicture> find(String path, SourceSpan span) {
    if (isRemote(path)) {
      findings.at(span, Rule.PICTURE_REMOTE, path);
      return Optional.empty();
    }
    try {
      Path file = resolved(path, root);
      if (!Files.isRegularFile(file)) {
        findings.at(
            span, file.startsWith(root) ? Rule.PICTURE_MISSING : Rule.PICTURE_OUTSIDE, path);
        return Optional.empty();
      }
      // A symbolic link must not lead out either.
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        findings.at(span, Rule.PICTURE_OUTSIDE, path);
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        findings.at(
            span, Rule.PICTURE_TOO_LARGE, path, (size >> 20) + " MB, at most 25 MB are taken");
        return Optional.empty();
      }
      return decode(path, Files.readAllBytes(file), span);
    } catch (InvalidPathException e) {
      findings.at(span, Rule.PICTURE_MISSING, path);
      return Optional.empty();
    } catch (IOException e) {
      findings.at(span, Rule.FILE_UNREADABLE, path + " (" + e.getClass().getSimpleName() + ")");
      return Optional.empty();
    }
  }

  private Optional<LoadedPicture> decode(String path, byte[] data, SourceSpan span) {
    if (path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return SvgCleaner.clean(path, data, span, findings);
    }
    try {
      Optional<ImageReader> reader = Pixels.reader(data);
      if (reader.isEmpty()) {
        findings.at(span, Rule.PICTURE_BROKEN, path, "neither PNG, JPEG, WebP, GIF nor SVG");
        return Optional.empty();
      }
      return decode(path, data, reader.get(), span);
    } catch (IOException | RuntimeException e) {
      // The JDK's PNG reader says so only here that memory ran out, which is no fault of the file.
      if (e.getCause() instanceof OutOfMemoryError memory) {
        throw memory;
      }
      // The JDK's readers throw all sorts of unchecked exceptions on broken files.
      findings.at(span, Rule.PICTURE_BROKEN, path, "the data is damaged");
      return Optional.empty();
    }
  }

  private Optional<LoadedPicture> decode(
      String path, byte[] data, ImageReader reader, SourceSpan span) throws IOException {
    try {
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      if (!format.matches("png|jpe?g|gif|webp")) {
        findings.at(span, Rule.PICTURE_BROKEN, path, format + " is not taken");
        return Optional.empty();
      }
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (format.equals("webp") && WebpFile.pixels(data) > width * height) {
        throw new IOException("its canvas is smaller than what is on it");
      } else if (width * height > Pixels.MOST) {
        findings.at(span, Rule.PICTURE_TOO_LARGE, path, width + " x " + height + " pixels");
        return Optional.empty();
      }
      if (format.equals("png") && !Pixels.isSoundPng(data)) {
        findings.at(span, Rule.PICTURE_BROKEN, path, "a checksum in it is wrong");
        return Optional.empty();
      }
      // Reads every pixel once, so that a broken file is known now.
      BufferedImage image = reader.read(0);
      return Optional.of(
          switch (format) {
            case "png" -> new LoadedPicture(LoadedPicture.Kind.PNG, data, width, height, false);
            case "gif" -> still(path, image, reader.getNumImages(true) > 1, span);
            case "webp" -> webp(path, data, image, span);
            default -> photo(path, data, width, height, span);
          });
    } finally {
      reader.dispose();
    }
  }

  private LoadedPicture webp(String path, byte[] data, BufferedImage image, SourceSpan span)
      throws IOException {
    WebpFile file = WebpFile.of(data);
    if (file.moves() || file.orientation() > 1) {
      return still(path, Pixels.upright(image, file.orientation()), file.moves(), span);
    }
    LoadedPicture.Kind kind = LoadedPicture.Kind.WEBP;
    return new LoadedPicture(kind, file.data(), image.getWidth(), image.getHeight(), false);
  }

  /** The first picture of a file: nobody can stop one that moves in a book (WCAG 2.2.2). */
  private LoadedPicture still(String path, BufferedImage image, boolean moves, SourceSpan span)
      throws IOException {
    if (moves) {
      findings.at(span, Rule.PICTURE_CLEANED, path, "all but its first picture");
    }
    return new LoadedPicture(
        LoadedPicture.Kind.PNG, Pixels.png(image), image.getWidth(), image.getHeight(), false);
  }
}
