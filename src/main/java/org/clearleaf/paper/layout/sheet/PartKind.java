package org.clearleaf.paper.layout.sheet;

import org.clearleaf.edited.Level;
import org.clearleaf.edited.Matter;

/** What a part of a sheet is, for its template. */
enum PartKind {
  TITLE,
  PICTURES,
  DOSE,
  TABLE,
  WRITE_IN,
  FACTS,
  TEXT,
  SOON,
  TODAY,
  WARNING,
  STOP,
  NOW,
  FOOT,
  /** What stands behind the foot: one group for each heading. */
  OVERLEAF,
  /** Such a group on a side of its own. */
  PANEL;

  /** What a block is; words under a heading belong to it. */
  static PartKind of(Matter block) {
    if (block instanceof Matter.Heading heading && heading.level() == 1) {
      return TITLE;
    } else if (block instanceof Matter.PictureRow) {
      return PICTURES;
    } else if (block instanceof Matter.Facts) {
      return DOSE;
    } else if (block instanceof Matter.Table) {
      return TABLE;
    } else if (block instanceof Matter.WriteIn) {
      return WRITE_IN;
    } else if (block instanceof Matter.Imprint) {
      return FOOT;
    } else if (block instanceof Matter.Listing list
        && list.labels() == Matter.Listing.Labels.DISCS) {
      return FACTS;
    } else if (block instanceof Matter.Box box && box.role().level().isPresent()) {
      return of(box.role().level().get());
    }
    return TEXT;
  }

  private static PartKind of(Level level) {
    return switch (level) {
      case NOTE, TIP, WARNING -> WARNING;
      case STOP -> STOP;
      case NOW -> NOW;
      case TODAY -> TODAY;
      case SOON -> SOON;
    };
  }
}
