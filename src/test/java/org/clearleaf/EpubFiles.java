package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** EPUBs opened, changed and put together again. */
public final class EpubFiles {
  private EpubFiles() {}

  /** The text of a file in an EPUB. */
  public static String text(Path epub, String name) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      byte[] data = zip.getInputStream(zip.getEntry("EPUB/" + name)).readAllBytes();
      return new String(data, StandardCharsets.UTF_8);
    }
  }

  /** Unpacks an EPUB. */
  public static Path unpack(Path epub, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.getInputStream(entry).readAllBytes());
      }
    }
    return folder.resolve("EPUB");
  }

  /** A copy of an EPUB with one file changed; that the change changes something is asserted. */
  public static Path rewrite(Path epub, Path copy, String name, UnaryOperator<String> change)
      throws IOException {
    try (ZipFile in = new ZipFile(epub.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(name)) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(change.apply(text)).isNotEqualTo(text);
          bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
        }
        put(out, entry.getName(), bytes, entry.getMethod() == ZipEntry.STORED);
      }
    }
    return copy;
  }

  /** Adds a file to an EPUB. */
  public static void put(ZipOutputStream epub, String name, byte[] data, boolean stored)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (stored) {
      CRC32 crc = new CRC32();
      crc.update(data);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(data.length);
      entry.setCrc(crc.getValue());
    }
    epub.putNextEntry(entry);
    epub.write(data);
    epub.closeEntry();
  }
}
