package org.clearleaf.export.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds an output folder for one run. The system lets go of it when the run is killed. */
final class FolderLock implements AutoCloseable {
  private static final long LOOK_AGAIN = 200;
  private static final String NAME = "lock";

  /**
   * Locks of this process. Closing any channel of a file lets go of it on POSIX, so none is opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Whether a folder has been locked by any run. */
  static boolean isIn(Path own) {
    return Files.exists(own.resolve(NAME));
  }

  /**
   * Takes the lock.
   *
   * @throws IOException when another run has it, saying which
   */
  static FolderLock take(Path root, Path own, boolean patient) throws IOException {
    Path file = own.toRealPath().resolve(NAME);
    Path holder = own.resolve("holder");
    Optional<FolderLock> taken = tried(file);
    while (taken.isEmpty()) {
      if (!patient) {
        String who = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
        throw new IOException(
            "another export is writing to " + root + " (" + who + "); --wait waits for it");
      }
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      taken = tried(file);
    }
    ProcessHandle self = ProcessHandle.current();
    Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try {
      Files.writeString(holder, "process " + self.pid() + ", since " + since + "\n");
    } catch (IOException e) {
      taken.get().close();
      throw e;
    }
    return taken.get();
  }

  private static Optional<FolderLock> tried(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
