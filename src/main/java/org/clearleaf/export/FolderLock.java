package org.clearleaf.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Holds an output folder for one run. The system lets go of it when the run is killed. */
final class FolderLock implements AutoCloseable {
  private static final long LOOK_AGAIN = 200;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IOException when another run has it, saying which
   */
  static FolderLock take(Path root, Path own, boolean patient) throws IOException {
    Path holder = own.resolve("holder");
    FileChannel channel =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (tried(channel) == null) {
        if (!patient) {
          throw new IOException(
              "another export is writing to "
                  + root
                  + " ("
                  + (Files.exists(holder) ? Files.readString(holder).strip() : "unknown")
                  + "); --wait waits for it");
        }
        Thread.sleep(LOOK_AGAIN);
      }
      ProcessHandle self = ProcessHandle.current();
      Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Files.writeString(holder, "process " + self.pid() + ", since " + since + "\n");
      return new FolderLock(channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      channel.close();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by another run in this process.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
