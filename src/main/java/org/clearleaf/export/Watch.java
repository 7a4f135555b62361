package org.clearleaf.export;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.manuscript.ManuscriptReader;

/** Watches the folders that a run reads from. What a change touches is for the plan to find out. */
public final class Watch implements AutoCloseable {
  /** An editor saves in several steps, and a writer several files. */
  private static final long QUIET = 200;

  /** Something else may write there without end. */
  private static final long MOST_NOISE = 5_000;

  private final BlockingQueue<Path> changes = new LinkedBlockingQueue<>();
  private final List<DirectoryWatcher> watchers = new ArrayList<>();
  private final List<Future<?>> watching = new ArrayList<>();

  private Watch() {}

  /** Begins to watch. */
  public static Watch of(ExportRequest request) throws IOException {
    Path given = request.output().toAbsolutePath().normalize();
    // Reached by a link, it is told of by its own name.
    Path output = Files.exists(given) ? given.toRealPath() : given;
    Watch watch = new Watch();
    for (Path folder : folders(request)) {
      DirectoryWatcher watcher =
          DirectoryWatcher.builder()
              .path(folder)
              // What a run writes must not start the next.
              .listener(
                  event -> {
                    if (!event.path().startsWith(output) && !event.path().startsWith(given)) {
                      watch.changes.add(event.path());
                    }
                  })
              .build();
      watch.watchers.add(watcher);
      // Nothing that is saved from here on is missed: folders are registered before this returns.
      watch.watching.add(watcher.watchAsync());
    }
    return watch;
  }

  /** Folders of manuscripts, of the originals of translations, and of clinics; none in another. */
  private static List<Path> folders(ExportRequest request) {
    TreeSet<Path> all = new TreeSet<>();
    for (Path path : request.manuscripts()) {
      all.add(folder(path));
      for (Path source : ManuscriptReader.find(path)) {
        ManuscriptReader.texts(source).forEach(text -> all.add(folder(text)));
      }
    }
    request.clinics().forEach(path -> all.add(folder(path)));
    List<Path> outer = new ArrayList<>();
    for (Path folder : all) {
      if (Files.isDirectory(folder) && outer.stream().noneMatch(folder::startsWith)) {
        outer.add(folder);
      }
    }
    return outer;
  }

  private static Path folder(Path path) {
    Path place = path.toAbsolutePath().normalize();
    return Files.isDirectory(place) ? place : Optional.ofNullable(place.getParent()).orElse(place);
  }

  /** Waits until something was saved, and it is quiet again, or noisy for long. */
  public void awaitChange() throws InterruptedException {
    changes.take();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_NOISE);
    boolean noisy = true;
    while (noisy && System.nanoTime() < end) {
      noisy = changes.poll(QUIET, TimeUnit.MILLISECONDS) != null;
    }
  }

  @Override
  public void close() throws IOException {
    for (DirectoryWatcher watcher : watchers) {
      watcher.close();
    }
    watching.forEach(thread -> thread.cancel(true));
  }
}
