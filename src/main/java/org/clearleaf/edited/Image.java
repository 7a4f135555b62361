package org.clearleaf.edited;

import java.util.Optional;
import org.clearleaf.book.PictureSize;
import org.clearleaf.illustration.Drawing;

/** What a figure shows. */
public sealed interface Image {

  /** Calls the case of the visitor that fits. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A file of the author's.
   *
   * @param path as written
   * @param size that is wanted, where one is
   */
  record File(String path, Optional<PictureSize> size) implements Image {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.file(this);
    }
  }

  /** A drawing that may be of any size, measured in body heights. */
  record Drawn(Drawing drawing) implements Image {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.drawn(this);
    }
  }

  /** A code to scan, measured in modules. */
  record Code(Drawing drawing) implements Image {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** One case for each kind of image. */
  interface Visitor<R> {
    R file(File image);

    R drawn(Drawn image);

    R code(Code image);
  }
}
