package org.clearleaf.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that editions are published to. Files are written beside it and moved into place
 * whole, so that a run that is killed leaves no half file. One run at a time holds it.
 */
final class OutputFolder implements AutoCloseable {
  /** The name of the file that says what stands beside it. */
  static final String RECORD = "record.json";

  private final Path root;
  private final Path own;
  private final FileChannel channel;

  private OutputFolder(Path root, Path own, FileChannel channel) {
    this.root = root;
    this.own = own;
    this.channel = channel;
  }

  /** Takes hold of a folder; what an earlier run left unfinished goes away. */
  @SuppressWarnings("resource") // closed with the channel
  static OutputFolder open(Path root) throws IOException {
    Path own = root.resolve(".clearleaf");
    Files.createDirectories(own);
    FileChannel channel =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new IOException("another export is writing to " + root);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("another export is writing to " + root, e);
    }
    OutputFolder folder = new OutputFolder(root, own, channel);
    folder.delete(folder.staging());
    folder.finish();
    return folder;
  }

  private Path staging() {
    return own.resolve("staging");
  }

  /**
   * Writes a file that is not published yet.
   *
   * @param unit what is published together
   * @param path below the folder
   */
  Path stage(String unit, String path, byte[] data) throws IOException {
    Path staged = staging().resolve(folder(unit)).resolve(path);
    Files.createDirectories(staged.getParent());
    Files.write(staged, data);
    return staged;
  }

  /**
   * Publishes what a unit staged: from the moment that its folder is among the ready ones all of it
   * will appear, by this run or, if this one is killed, by the next.
   */
  void publish(String unit) throws IOException {
    Files.createDirectories(ready());
    String folder = folder(unit);
    Files.move(staging().resolve(folder), ready().resolve(folder), StandardCopyOption.ATOMIC_MOVE);
    finish();
  }

  /** The name of a unit as that of one folder: no title or clinic has an `@` in its own. */
  private static String folder(String unit) {
    return unit.replace('/', '@');
  }

  private Path ready() {
    return own.resolve("ready");
  }

  /** Moves the files of ready units into place, each whole, records last. */
  private void finish() throws IOException {
    for (Path unit : list(ready())) {
      for (Path file : files(unit)) {
        Path place = root.resolve(unit.relativize(file).toString());
        Files.createDirectories(place.getParent());
        move(file, place);
      }
      delete(unit);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    Comparator<Path> recordsLast = Comparator.comparing(file -> file.endsWith(RECORD));
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .sorted(recordsLast.thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Whether a file is published. */
  boolean holds(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  /** The text of a published file, if it is there. */
  Optional<String> read(String path) throws IOException {
    return holds(path) ? Optional.of(Files.readString(root.resolve(path))) : Optional.empty();
  }

  /** Writes a text at the top of the folder, whole. */
  void write(String name, String text) throws IOException {
    Path beside = own.resolve(name);
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    move(beside, root.resolve(name));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Drops what a unit staged. */
  void discard(String unit) throws IOException {
    delete(staging().resolve(folder(unit)));
  }

  private void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      delete(staging());
    } finally {
      channel.close();
    }
  }
}
