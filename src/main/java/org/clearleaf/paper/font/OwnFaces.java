package org.clearleaf.paper.font;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.clearleaf.book.FaceFile;

/** Faces that a title brings along, looked at before they are trusted. */
final class OwnFaces {
  private static final Set<String> NEEDED =
      Set.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2");

  /** What a licence allows (OpenType 1.9, OS/2, fsType). */
  private static final int USE = 0x000F;

  private static final int RESTRICTED = 0x0002;
  private static final int NO_PARTS = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE = 0x74727565;
  private static final int CFF = 0x4F54544F;
  private static final int COLLECTION = 0x74746366;
  private static final int WEB = 0x774F4646;
  private static final int WEB_2 = 0x774F4632;

  /** One for each file as long as its title is in work: editions and sheets share it. */
  private static final Map<FaceFile, Read> ALL = new WeakHashMap<>();

  private OwnFaces() {}

  /** A face, or why there is none. */
  record Read(Optional<Face> face, String fault) {}

  /** The face of a file. */
  static Read of(FaceFile file) {
    synchronized (ALL) {
      return ALL.computeIfAbsent(file, OwnFaces::read);
    }
  }

  private static Read read(FaceFile file) {
    Optional<String> fault;
    try {
      fault = fault(ByteBuffer.wrap(file.program()));
      if (fault.isEmpty()) {
        String path = file.path();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        name = name.replaceAll("[^A-Za-z0-9-]", "");
        Face face = Face.of(name.isEmpty() ? "Own" : name, file.program());
        face.back(face.open());
        return new Read(Optional.of(face), "");
      }
    } catch (IOException | FontFormatException | RuntimeException e) {
      // Parsers that were not written for broken files fail in many ways.
      fault = Optional.of("it is damaged");
    }
    return new Read(Optional.empty(), fault.get());
  }

  private static Optional<String> fault(ByteBuffer file) {
    if (file.limit() < 12) {
      return Optional.of("it is damaged");
    }
    switch (file.getInt(0)) {
      case TRUE_TYPE, APPLE -> {
        return tables(file);
      }
      case CFF -> {
        return Optional.of("its outlines are of a kind (CFF) that cannot be embedded in part");
      }
      case COLLECTION -> {
        return Optional.of("it holds several faces; give one of them");
      }
      case WEB, WEB_2 -> {
        return Optional.of("it is packed for the web (WOFF)");
      }
      default -> {
        return Optional.of("it is no TrueType file");
      }
    }
  }

  private static Optional<String> tables(ByteBuffer file) {
    Map<String, Integer> places = new HashMap<>();
    int count = file.getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      file.get(12 + 16 * i, tag);
      places.put(new String(tag, StandardCharsets.ISO_8859_1), file.getInt(12 + 16 * i + 8));
    }
    for (String table : NEEDED.stream().sorted().toList()) {
      if (!places.containsKey(table)) {
        return Optional.of("it has no table " + table);
      }
    }
    if (places.containsKey("fvar")) {
      return Optional.of("it is variable; give a file for each weight");
    }
    int use = file.getShort(places.getOrDefault("OS/2", 0) + 8);
    if ((use & USE) == RESTRICTED || (use & (NO_PARTS | BITMAPS_ONLY)) != 0) {
      return Optional.of("its licence does not let parts of it be embedded");
    }
    return Optional.empty();
  }

  /**
   * Those of a list that can be used, for what is bold or for what is not: first those that are
   * meant for a language of that hand, last those for others.
   */
  static List<Face> usable(List<FaceFile> files, boolean bold, Hand hand) {
    return files.stream()
        .filter(file -> file.bold() == bold)
        .sorted(Comparator.comparingInt(file -> rank(file, hand)))
        .flatMap(file -> of(file).face().stream())
        .toList();
  }

  private static int rank(FaceFile file, Hand hand) {
    return file.language().map(tag -> Hand.of(tag) == hand ? 0 : 2).orElse(1);
  }
}
