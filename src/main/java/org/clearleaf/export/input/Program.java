package org.clearleaf.export.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an edition is made with besides its manuscript: this program to the byte, typefaces and
 * profiles included, its libraries, and the JDK, which shapes text and packs files.
 */
public final class Program {
  /** The same for the same program on the same JDK. */
  public static final String KEY = key();

  private Program() {}

  private static String key() {
    Fingerprint key = new Fingerprint();
    key.add(System.getProperty("java.vm.vendor", "")).add(Runtime.version().toString());
    try {
      Path home =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        classes(home, key);
      } else {
        jar(home, key);
        faces(key);
      }
      return key.hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** A jar names its libraries, with their versions, in its manifest. */
  private static void jar(Path jar, Fingerprint key) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      entries.stream()
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .sorted()
          .forEach(key::add);
    }
  }

  /** Faces are in jars of their own, some of which come and go without another version. */
  private static void faces(Fingerprint key) throws IOException, URISyntaxException {
    String folder = "/org/clearleaf/paper/font/scripts/";
    for (String jar : List.of("", "SC", "TC", "JP", "KR")) {
      URL found = Program.class.getResource(folder + "NotoSans" + jar + "-Regular.ttf");
      if (found != null && found.openConnection() instanceof JarURLConnection inside) {
        jar(Path.of(inside.getJarFileURL().toURI()), key);
      }
    }
  }

  /** Classes that were not packed; the libraries are those of the pom, which lies among them. */
  private static void classes(Path home, Fingerprint key) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(home)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      key.add(home.relativize(file).toString()).add(Fingerprint.of(file));
    }
  }
}
