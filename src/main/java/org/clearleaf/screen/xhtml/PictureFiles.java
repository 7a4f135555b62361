package org.clearleaf.screen.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PictureSize;
import org.clearleaf.edited.Image;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.SvgText;
import org.clearleaf.picture.LineArt;
import org.clearleaf.picture.LoadedPicture;
import org.clearleaf.picture.Pictures;

/** Gives pictures names in the book, each picture once. */
final class PictureFiles {
  private final Pictures pictures;
  private final SortedMap<String, XhtmlBook.PictureFile> files = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  PictureFiles(Pictures pictures) {
    this.pictures = pictures;
  }

  /** Whether an author's picture can be had. */
  boolean has(String path) {
    return pictures.get(path).isPresent();
  }

  /** The name of an author's picture; empty when it cannot be had. */
  Optional<String> file(String path) {
    Optional<LoadedPicture> picture = pictures.get(path);
    return picture.map(
        found ->
            names.computeIfAbsent(
                path,
                p -> {
                  // Names of our own: authors' may hold what a package must not.
                  String name = "pictures/p" + (names.size() + 1) + "." + found.kind().extension();
                  files.put(
                      name, new XhtmlBook.PictureFile(found.kind().mediaType(), found.data()));
                  return name;
                }));
  }

  /** An author's line art as an `svg` element, if it is that. */
  Optional<String> lineArt(Image.File file) {
    return pictures
        .get(file.path())
        .filter(LoadedPicture::lineArt)
        .map(picture -> LineArt.element(picture, style(file)));
  }

  /** The size that an author wants, in CSS; empty when none is wanted. */
  static String style(Image.File file) {
    return file.size().map(PictureSize::css).orElse("");
  }

  /** The name of a drawing. */
  String drawing(NodeId node, Drawing drawing, String title) {
    String name = "pictures/" + node.value().replace('.', '-') + ".svg";
    String svg = SvgText.of(drawing, title);
    files.put(
        name, new XhtmlBook.PictureFile("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    return name;
  }

  SortedMap<String, XhtmlBook.PictureFile> files() {
    return files;
  }
}
