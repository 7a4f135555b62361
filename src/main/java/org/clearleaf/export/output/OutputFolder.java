package org.clearleaf.export.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.screen.site.UnitRecord;

/**
 * The folder that editions are published to. Files are written beside it and moved into place
 * whole, so that a run that is killed leaves no half file. One run at a time holds it; processes
 * that work for that run share it.
 */
public final class OutputFolder implements AutoCloseable {
  /** Where a run keeps what is its own, below the folder. */
  public static final String OWN = ".clearleaf";

  /** A thread of an earlier run that was given up must not meet one of a later run. */
  private static final AtomicInteger RUNS = new AtomicInteger();

  /** Bytes that a disk with room for anything has room for. */
  private static final int PROBE = 1 << 20;

  private final Path root;
  private final Path own;
  private final String attempt;
  private final Optional<FolderLock> lock;

  /** Held to read by whoever writes, and to write by whoever ends it all. */
  private final ReadWriteLock going = new ReentrantReadWriteLock();

  private OutputFolder(Path root, String attempt, Optional<FolderLock> lock) {
    this.root = root;
    this.own = root.resolve(OWN);
    this.attempt = attempt;
    this.lock = lock;
  }

  /**
   * Takes hold of a folder; what an earlier run left unfinished is finished or goes away.
   *
   * @param patient whether to wait for another run that holds it
   */
  public static OutputFolder open(Path root, boolean patient) throws IOException {
    Path own = root.resolve(OWN);
    Files.createDirectories(own);
    OutputFolder folder =
        new OutputFolder(
            root,
            "run-" + RUNS.incrementAndGet(),
            Optional.of(FolderLock.take(root, own, patient)));
    try {
      delete(folder.staging());
      folder.finish();
      return folder;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * A folder that another process holds, for which this one works.
   *
   * @param attempt unlike that of any other worker: two may be at the same unit
   * @throws IOException when nobody has taken hold of it: then it is another folder of that name
   */
  public static OutputFolder shared(Path root, String attempt) throws IOException {
    if (!FolderLock.isIn(root.resolve(OWN))) {
      throw new IOException(root + " is not the folder that the run holds");
    }
    return new OutputFolder(root, attempt, Optional.empty());
  }

  /** The folder as it is, to look at. */
  public static OutputFolder seen(Path root) {
    return new OutputFolder(root, "", Optional.empty());
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
  public Path stage(String unit, String path, byte[] data) throws IOException {
    going.readLock().lock();
    try {
      Path staged = staged(unit).resolve(path);
      makeFolderOf(staged);
      write(staged, data);
      return staged;
    } finally {
      going.readLock().unlock();
    }
  }

  /**
   * Ends all writing for good: what is not published yet goes, and whoever would write more waits
   * for the end of the program.
   */
  public void stop() {
    going.writeLock().lock();
    try {
      delete(staging());
    } catch (IOException e) {
      // The next run deletes it.
    }
  }

  /** Writes a file; its content is on the disk when this returns, and not only on its way there. */
  private static void write(Path file, byte[] data) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(data);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Mostly it is there: asked to make it all the same, the JDK throws and catches. */
  private static void makeFolderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  private Path staged(String unit) {
    return staging().resolve(attempt).resolve(folder(unit));
  }

  /**
   * Publishes what a unit staged: from the moment that its folder is among the ready ones all of it
   * will appear, by this run or, if this one is killed, by the next.
   */
  public void publish(String unit) throws IOException {
    going.readLock().lock();
    try {
      publishNow(unit);
    } finally {
      going.readLock().unlock();
    }
  }

  private void publishNow(String unit) throws IOException {
    Path place = ready().resolve(folder(unit));
    makeFolderOf(place);
    try {
      Files.move(staged(unit), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
      // Another worker that was taken for dead was first, with the same bytes.
      discard(unit);
    }
    if (lock.isPresent()) {
      finish(unit);
    }
  }

  /** The name of a unit as that of one folder: no title or clinic has an `@` in its own. */
  public static String folder(String unit) {
    return unit.replace('/', '@');
  }

  private Path ready() {
    return own.resolve("ready");
  }

  /**
   * Moves all that is ready into place. A unit that cannot be, for something stands in its way, is
   * left: the plan finds that its files are not those of its record.
   */
  public void finish() throws IOException {
    for (Path unit : list(placing())) {
      tryTo(() -> place(unit));
    }
    for (Path unit : list(ready())) {
      tryTo(() -> finish(String.valueOf(unit.getFileName())));
    }
  }

  private void tryTo(Lease.Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException e) {
      if (!isWritable()) {
        throw e;
      }
    }
  }

  /** Whether what fails is the disk, and not one file on it. */
  public boolean isWritable() {
    going.readLock().lock();
    try {
      Path folder = Files.createDirectories(staging().resolve(attempt));
      Path probe = Files.createTempFile(folder, "probe", "");
      try {
        write(probe, new byte[PROBE]);
      } finally {
        Files.delete(probe);
      }
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      going.readLock().unlock();
    }
  }

  /** Moves a unit into place, if it is ready. */
  public void finish(String unit) throws IOException {
    Path found = ready().resolve(folder(unit));
    if (Files.exists(found)) {
      // Out of the reach of a worker that comes with the same unit once more.
      Path taken = placing().resolve(folder(unit));
      makeFolderOf(taken);
      // What could not be placed before is older than this.
      delete(taken);
      Files.move(found, taken, StandardCopyOption.ATOMIC_MOVE);
      place(taken);
    }
  }

  private Path placing() {
    return own.resolve("placing");
  }

  /** Moves the files of a unit to where they are published, each whole, its record last. */
  private void place(Path unit) throws IOException {
    for (Path file : files(unit)) {
      Path place = root.resolve(unit.relativize(file).toString());
      makeFolderOf(place);
      move(file, place);
    }
    delete(unit);
  }

  private static List<Path> files(Path folder) throws IOException {
    Comparator<Path> recordsLast = Comparator.comparing(file -> file.endsWith(UnitRecord.FILE));
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

  /** The names of what is in a folder. */
  public List<String> names(String folder) throws IOException {
    return list(root.resolve(folder)).stream().map(p -> String.valueOf(p.getFileName())).toList();
  }

  /** Where a published file stands. */
  public Path place(String path) {
    return root.resolve(path);
  }

  /** Whether a file is published. */
  public boolean holds(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  /** Whether a file is there with the content that its record tells of; none that is unreadable. */
  public boolean holds(String path, String sha256) {
    try {
      return holds(path) && Fingerprint.of(root.resolve(path)).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  /** The text of a file below the folder, if it is there and is one. */
  public Optional<String> read(String path) {
    try {
      return holds(path) ? Optional.of(Files.readString(root.resolve(path))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The record of what is published in a folder. */
  public Optional<UnitRecord> record(String folder) {
    return read(folder + "/" + UnitRecord.FILE).flatMap(UnitRecord::parse);
  }

  /** Writes a text below the folder, whole. */
  public void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file below the folder, whole. */
  public void write(String path, byte[] data) throws IOException {
    // By no name of its own: a path in one word can be longer than a file's name may be.
    Path beside =
        staging().resolve(attempt).resolve(Fingerprint.of(path.getBytes(StandardCharsets.UTF_8)));
    makeFolderOf(beside);
    write(beside, data);
    Path place = root.resolve(path);
    makeFolderOf(place);
    move(beside, place);
  }

  /** Removes a file, and the folders that it leaves empty. */
  public void remove(String path) throws IOException {
    Path file = root.resolve(path);
    Files.deleteIfExists(file);
    Path folder = file.getParent();
    for (; folder != null && !folder.equals(root); folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Drops what a unit staged. */
  public void discard(String unit) throws IOException {
    delete(staged(unit));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Lets go of the folder; a run that worked for another leaves nothing of its own. */
  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      try {
        tidy(staging());
        for (Path folder : List.of(ready(), placing())) {
          if (list(folder).isEmpty()) {
            tidy(folder);
          }
        }
      } finally {
        lock.get().close();
      }
    } else {
      tidy(staging().resolve(attempt));
    }
  }

  /** Deletes what the next run would delete too, if a thread that was given up writes there. */
  private static void tidy(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // The next run will.
    }
  }
}
