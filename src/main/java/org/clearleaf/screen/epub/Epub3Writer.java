package org.clearleaf.screen.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.epub.EpubWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** epub4j's writer, which knows EPUB 2 only, taught to write EPUB 3; the same bytes every time. */
final class Epub3Writer extends EpubWriter {
  /** Not 1 January 1980: the JDK takes that for a time before its own count and adds a field. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CONTAINER =
      "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
          + "<rootfiles><rootfile full-path=\"EPUB/package.opf\""
          + " media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";

  @Override
  public void write(Book book, OutputStream out) throws IOException {
    if (!(book instanceof Epub3Book epub)) {
      throw new IllegalArgumentException("not an EPUB 3 book");
    }
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      // One below the usual, as in PDFs: one part in 250 more bytes.
      zip.setLevel(5);
      mimetype(zip);
      put(zip, "META-INF/container.xml", XmlText.document(CONTAINER));
      put(zip, "EPUB/package.opf", PackageDocument.of(epub));
      for (Resource resource : PackageDocument.resources(epub)) {
        put(zip, "EPUB/" + resource.getHref(), resource.getData());
      }
    }
  }

  /** First and stored (OCF 3.3, 4.3). */
  private static void mimetype(ZipOutputStream zip) throws IOException {
    byte[] type = MediaTypes.EPUB.getName().getBytes(StandardCharsets.US_ASCII);
    ZipEntry entry = entry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    CRC32 crc = new CRC32();
    crc.update(type);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, byte[] data) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(data);
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
