package org.clearleaf.export.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;

/**
 * The files that something is made of, as they were at one moment.
 *
 * @param files in the order in which they count
 */
public record Inputs(List<Input> files) {
  /** What is larger is refused unread, so its size is all that counts. */
  private static final long MAX_HASHED = 64L << 20;

  /** What a file that is not there has for its content. */
  private static final String ABSENT = "absent";

  public Inputs {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param content its SHA-256, or that it is not there
   * @param check its CRC-32C, which is far sooner told than the other; 0 where it is not read
   * @param changed when it was last written
   */
  record Input(Path path, String content, long check, long size, FileTime changed) {

    public static Input of(Path path) {
      try {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        CRC32C check = new CRC32C();
        String content = "size " + found.size();
        if (found.isRegularFile() && found.size() <= MAX_HASHED) {
          try (InputStream in = new CheckedInputStream(Files.newInputStream(path), check)) {
            content = Fingerprint.of(in);
          }
        }
        return new Input(path, content, check.getValue(), found.size(), found.lastModifiedTime());
      } catch (IOException e) {
        return new Input(path, ABSENT, 0, 0, FileTime.fromMillis(0));
      }
    }

    /** Whether the file still has the content that it had, too. */
    boolean isSame() {
      return seemsSame() && (check == 0 || check == checkOf(path));
    }

    private static long checkOf(Path path) {
      CRC32C check = new CRC32C();
      try (InputStream in = new CheckedInputStream(Files.newInputStream(path), check)) {
        in.transferTo(OutputStream.nullOutputStream());
        return check.getValue();
      } catch (IOException e) {
        return 0;
      }
    }

    /** Whether the file has the size and the time that it had. */
    boolean seemsSame() {
      try {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        return size == found.size() && changed.equals(found.lastModifiedTime());
      } catch (IOException e) {
        return content.equals(ABSENT);
      }
    }

    // Without the check, which is not always read.
    @Override
    public boolean equals(Object other) {
      return other instanceof Input that
          && size == that.size
          && path.equals(that.path)
          && content.equals(that.content)
          && changed.equals(that.changed);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  public static Inputs of(Collection<Path> paths) {
    return new Inputs(paths.stream().map(Input::of).toList());
  }

  /** The texts of a manuscript. */
  public static Inputs texts(Path source) {
    return of(ManuscriptReader.texts(source));
  }

  /**
   * Whether a manuscript's texts are these, as far as their names, sizes and times tell. What was
   * made of others after all is found out before it is published.
   */
  public boolean seemTextsOf(Path source) {
    return paths().equals(ManuscriptReader.texts(source))
        && files.stream().allMatch(Input::seemsSame);
  }

  /**
   * Whether a manuscript's texts and pictures are still these, by their content.
   *
   * @param named the pictures, as its book names them
   * @param root the folder that they must lie in
   */
  public boolean areStill(Path source, Collection<String> named, Path root) {
    List<Path> now = new ArrayList<>(ManuscriptReader.texts(source));
    places(named, root).forEach(now::add);
    return paths().equals(now) && files.stream().allMatch(Input::isSame);
  }

  private List<Path> paths() {
    return files.stream().map(Input::path).toList();
  }

  private static Stream<Path> places(Collection<String> named, Path root) {
    return named.stream().flatMap(path -> PictureReader.place(path, root).stream());
  }

  /**
   * These and pictures.
   *
   * @param named as a book names them
   * @param root the folder that they must lie in
   */
  public Inputs with(Collection<String> named, Path root) {
    List<Input> all = new ArrayList<>(files);
    places(named, root).map(Input::of).forEach(all::add);
    return new Inputs(all);
  }

  /** The same for the same files with the same content, wherever their folder stands. */
  public String key(Path root) {
    Path above = Optional.ofNullable(root.getParent()).orElse(root);
    Fingerprint key = new Fingerprint();
    for (Input file : files) {
      key.add(above.relativize(file.path()).toString().replace('\\', '/')).add(file.content());
    }
    return key.hex();
  }

  /** Bytes in all of them. */
  public long size() {
    return files.stream().mapToLong(Input::size).sum();
  }
}
