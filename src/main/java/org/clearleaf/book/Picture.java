package org.clearleaf.book;

import java.util.Optional;

/** What a figure shows. */
public sealed interface Picture {

  /**
   * A file of the manuscript folder.
   *
   * @param path as written
   * @param size that the author wants, where one is wanted
   */
  record ImageFile(String path, Optional<PictureSize> size) implements Picture {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.imageFile(this);
    }
  }

  /** A person drawn from joint angles. */
  record Posed(Pose pose) implements Picture {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.posed(this);
    }
  }

  /** A pair of legs. */
  record Limbs(Legs legs) implements Picture {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.limbs(this);
    }
  }

  /** An address as a code to scan. */
  record Code(String address) implements Picture {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** Calls the case of the visitor that fits. */
  <R> R accept(Visitor<R> visitor);

  /** One case for each kind of picture. */
  interface Visitor<R> {
    R imageFile(ImageFile picture);

    R posed(Posed picture);

    R limbs(Limbs picture);

    R code(Code picture);
  }
}
