package org.clearleaf.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.export.Draft;
import org.clearleaf.export.Watch;
import org.clearleaf.thread.Threads;

/** Keeps drafts of manuscripts up to date, in a folder that goes when it is closed. */
public final class Preview implements AutoCloseable {
  private static final int MOST_TRIES = 20;

  private final Path folder;
  private final Draft draft;
  private final Watch watch;
  private final Thread maker;
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile State state = new State(0, List.of(), "");

  private Preview(Path folder, Draft draft) throws IOException {
    this.folder = folder;
    this.draft = draft;
    this.watch = draft.watch();
    this.maker = Threads.of("preview", this::run);
  }

  /**
   * What there is now.
   *
   * @param version rises with each that is made; 0 before the first
   * @param fault why the last could not be made; empty when it was
   */
  record State(int version, List<Draft.Shown> titles, String fault) {
    State {
      titles = List.copyOf(titles);
    }

    Optional<Draft.Shown> title(String name) {
      return titles.stream().filter(title -> title.name().equals(name)).findFirst();
    }
  }

  /** Begins to make drafts of manuscripts and to follow what is saved. */
  public static Preview of(List<Path> manuscripts) throws IOException {
    Path folder = Files.createTempDirectory("clearleaf-preview");
    Preview preview = new Preview(folder, Draft.of(manuscripts, folder));
    preview.maker.start();
    return preview;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        make();
        watch.awaitChange();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make() {
    State before = state;
    try {
      state = new State(before.version() + 1, draft.make(), "");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // What was there stays, and the page says so.
      state = new State(before.version() + 1, before.titles(), String.valueOf(e));
    }
    List<Runnable> told;
    synchronized (listeners) {
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  State state() {
    return state;
  }

  Path folder() {
    return folder;
  }

  /** Calls a listener whenever there is a new state. */
  void listen(Runnable listener) {
    synchronized (listeners) {
      listeners.add(listener);
    }
  }

  byte[] page(String name, int page) throws IOException {
    return draft.page(name, page);
  }

  @Override
  public void close() throws IOException {
    maker.interrupt();
    watch.close();
    try {
      maker.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int tries = 0; Files.exists(folder); tries++) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        // The maker may still be at work for a moment.
        if (tries == MOST_TRIES) {
          throw new IOException("drafts are left in " + folder, e);
        }
      }
    }
  }
}
