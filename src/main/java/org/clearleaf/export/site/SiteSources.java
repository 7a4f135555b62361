package org.clearleaf.export.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clearleaf.check.epub.Publication;
import org.clearleaf.check.epub.PublicationReader;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.paper.pdf.PageImage;
import org.clearleaf.picture.Pixels;
import org.clearleaf.screen.site.ScreenEdition;
import org.clearleaf.screen.site.UnitRecord;
import org.w3c.dom.Element;

/** Reads back from a title's published files what its pages show. */
public final class SiteSources {
  /** The name of a cover that was drawn. */
  static final String DRAWN = "cover.png";

  private static final Set<String> COVERS = Set.of("image/png", "image/jpeg", "image/webp");

  /** Pixels, for screens that show it at half of that. */
  private static final int COVER_WIDTH = 480;

  /** Bytes of one picture. */
  private static final int LARGEST = 64 << 20;

  private final OutputFolder output;
  private final String name;
  private final UnitRecord record;
  private final Optional<Path> pdf;
  private Optional<Publication> publication = Optional.empty();
  private final Map<String, byte[]> pictures = new HashMap<>();

  public SiteSources(OutputFolder output, String name, UnitRecord record) {
    this.output = output;
    this.name = name;
    this.record = record;
    this.pdf = intact(".pdf");
    intact(".epub").ifPresent(this::read);
  }

  /** A picture for shelves that an EPUB brings. */
  @SuppressWarnings("ArrayRecordComponent") // written once
  record Cover(String file, byte[] data) {}

  /** A file of a kind that is as its record says: what someone changed was never checked. */
  private Optional<Path> intact(String ending) {
    return record.files().stream()
        .filter(file -> isOf(file, ending))
        .sorted(Comparator.comparing(file -> !file.edition().equals("book")))
        .filter(file -> output.holds(name + "/" + file.name(), file.sha256()))
        .map(file -> output.place(name + "/" + file.name()))
        .findFirst();
  }

  /** Whether all that pages are made of was there, as it was published. */
  boolean isWhole() {
    boolean read =
        publication.isPresent() || record.files().stream().noneMatch(f -> isOf(f, ".epub"));
    boolean drawn = pdf.isPresent() || record.files().stream().noneMatch(f -> isOf(f, ".pdf"));
    return read && drawn;
  }

  private static boolean isOf(UnitRecord.File file, String ending) {
    return file.name().endsWith(ending) && !file.name().contains("/");
  }

  private void read(Path epub) {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      Publication read = PublicationReader.read(epub);
      for (Map.Entry<String, Element> item : read.manifest().entrySet()) {
        ZipEntry entry = zip.getEntry(item.getKey());
        if (entry != null && item.getValue().getAttribute("media-type").startsWith("image/")) {
          try (InputStream in = zip.getInputStream(entry)) {
            pictures.put(item.getKey(), in.readNBytes(LARGEST));
          }
        }
      }
      publication = Optional.of(read);
    } catch (IOException e) {
      pictures.clear();
    }
  }

  /** The EPUB to read in a browser, where there is one. */
  public Optional<ScreenEdition> screen() {
    return publication.map(
        read -> {
          List<ScreenEdition.Source> spine = new ArrayList<>();
          read.spine().forEach(d -> spine.add(new ScreenEdition.Source(d.path(), d.document())));
          return ScreenEdition.of(read.opf(), spine, pictures);
        });
  }

  /** The EPUB's own cover, as feeds may have it: PNG or JPEG (OPDS 1.2, 5.2.1). */
  Optional<Cover> ownCover() throws IOException {
    Map<String, Element> items =
        publication.<Map<String, Element>>map(Publication::manifest).orElse(Map.of());
    for (Map.Entry<String, Element> item : items.entrySet()) {
      String type = item.getValue().getAttribute("media-type");
      byte[] data = pictures.get(item.getKey());
      if (data != null
          && item.getValue().getAttribute("properties").contains("cover-image")
          && COVERS.contains(type)) {
        return Optional.of(
            switch (type) {
              case "image/jpeg" -> new Cover("cover.jpg", data);
              case "image/webp" -> new Cover(DRAWN, Pixels.asPng(data));
              default -> new Cover(DRAWN, data);
            });
      }
    }
    return Optional.empty();
  }

  /** The first page of the book as PNG, else a plain cover. */
  byte[] drawnCover() throws IOException {
    if (pdf.isPresent()) {
      try {
        return PageImage.png(Files.readAllBytes(pdf.get()), 0, COVER_WIDTH);
      } catch (IOException e) {
        // Gone just now, or not to be drawn: the plain one says less, and nothing wrong.
      }
    }
    try (InputStream in = SiteSources.class.getResourceAsStream("plain-cover.png")) {
      if (in == null) {
        throw new AssertionError("no plain-cover.png");
      }
      return in.readAllBytes();
    }
  }
}
