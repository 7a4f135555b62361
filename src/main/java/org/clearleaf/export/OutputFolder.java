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
import java.util.stream.Stream;

/**
 * The folder that editions are published to. Files are written beside it and moved into place
 * whole, so that a run that is killed leaves no half file. One run at a time holds it.
 */
final class OutputFolder implements AutoCloseable {
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

  /** Writes a file that is not published yet. */
  Path stage(String title, String file, byte[] data) throws IOException {
    Path staged = staging().resolve(title).resolve(file);
    Files.createDirectories(staged.getParent());
    Files.write(staged, data);
    return staged;
  }

  /**
   * Publishes what a title staged, as a unit: from the moment that its folder is among the ready
   * ones all of it will appear, by this run or, if this one is killed, by the next.
   */
  void publish(String title) throws IOException {
    Files.createDirectories(ready());
    Files.move(staging().resolve(title), ready().resolve(title), StandardCopyOption.ATOMIC_MOVE);
    finish();
  }

  private Path ready() {
    return own.resolve("ready");
  }

  /** Moves the files of ready titles into place, each whole. */
  private void finish() throws IOException {
    for (Path title : list(ready())) {
      Path folder = root.resolve(String.valueOf(title.getFileName()));
      Files.createDirectories(folder);
      for (Path file : list(title)) {
        move(file, folder.resolve(String.valueOf(file.getFileName())));
      }
      Files.delete(title);
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

  /** Writes a text at the top of the folder, whole. */
  void write(String name, String text) throws IOException {
    Path beside = own.resolve(name);
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    move(beside, root.resolve(name));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Drops what a title staged. */
  void discard(String title) throws IOException {
    delete(staging().resolve(title));
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
