package org.clearleaf.paper.layout.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.picture.LoadedPicture;
import org.clearleaf.picture.Pictures;

/**
 * Divides pieces at the places where Unicode lets a line end (UAX #14), and shapes what is between.
 */
final class UnitBuilder {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** A picture in a line is at most this many times as high as the type. */
  private static final double MAX_IMAGE = 3;

  private final Shaper shaper;
  private final Pictures pictures;
  private final double measure;
  private final List<Unit> units = new ArrayList<>();

  UnitBuilder(Shaper shaper, Pictures pictures, double measure) {
    this.shaper = shaper;
    this.pictures = pictures;
    this.measure = measure;
  }

  List<Unit> build(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(text.toString());
    int piece = 0;
    int pieceStart = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      List<Unit.Box> boxes = new ArrayList<>();
      int at = from;
      while (at < to) {
        Piece current = pieces.get(piece);
        int end = Math.min(to, pieceStart + current.text().length());
        boxes(current, at - pieceStart, end - pieceStart, boxes);
        at = end;
        if (end == pieceStart + current.text().length()) {
          pieceStart = end;
          piece++;
        }
      }
      boolean ends = text.charAt(to - 1) == '\n';
      add(boxes, ends);
      from = to;
    }
    return units;
  }

  /**
   * Boxes for a part of a piece: the word, then the spaces one by one, so that words are shaped
   * once.
   */
  private void boxes(Piece piece, int start, int end, List<Unit.Box> boxes) {
    if (piece.picture().isPresent()) {
      boxes.add(image(piece));
      return;
    }
    String text = piece.text();
    int word = end;
    while (word > start && (text.charAt(word - 1) == ' ' || text.charAt(word - 1) == '\n')) {
      word--;
    }
    if (word > start) {
      boxes.add(box(piece, start, text.substring(start, word)));
    }
    // A forced line end is a space too, or its words would run together when read out.
    for (int i = word; i < end; i++) {
      boxes.add(box(piece, i, " "));
    }
  }

  private Unit.Box box(Piece piece, int start, String text) {
    List<Shaper.Run> runs =
        shaper.shape(piece.style().typeface(), text.replace('\t', ' '), piece.origin());
    double width = 0;
    for (Shaper.Run run : runs) {
      width += run.width(piece.style().size());
    }
    return new Unit.Box(piece, start, runs, width, Optional.empty());
  }

  private Unit.Box image(Piece piece) {
    LoadedPicture picture =
        pictures
            .get(piece.picture().orElseThrow())
            .orElseThrow(() -> new AssertionError("collected without its picture"));
    double scale =
        Math.min(
            POINTS_PER_PIXEL,
            Math.min(
                measure / picture.width(), MAX_IMAGE * piece.style().size() / picture.height()));
    Unit.Image image = new Unit.Image(picture, picture.width() * scale, picture.height() * scale);
    return new Unit.Box(piece, 0, List.of(), image.width(), Optional.of(image));
  }

  private void add(List<Unit.Box> boxes, boolean ends) {
    double full = 0;
    double width = 0;
    for (Unit.Box box : boxes) {
      full += box.width();
      if (!isSpace(box)) {
        width = full;
      }
    }
    if (width > measure && divisible(boxes)) {
      divide(boxes, ends);
    } else {
      units.add(new Unit(List.copyOf(boxes), width, full, ends));
    }
  }

  private static boolean isSpace(Unit.Box box) {
    return box.image().isEmpty() && box.piece().text().charAt(box.start()) <= ' ';
  }

  private static boolean divisible(List<Unit.Box> boxes) {
    return boxes.stream()
        .anyMatch(box -> box.runs().stream().mapToInt(Shaper.Run::length).sum() > 1);
  }

  /** Breaks a word that is wider than the measure between any two characters, without a hyphen. */
  private void divide(List<Unit.Box> boxes, boolean ends) {
    List<Unit.Box> parts = new ArrayList<>();
    double width = 0;
    for (Unit.Box box : boxes) {
      int length = box.runs().stream().mapToInt(Shaper.Run::length).sum();
      if (box.image().isPresent() || length == 0) {
        parts.add(box);
        width += box.width();
        continue;
      }
      String text = box.piece().text().substring(box.start(), box.start() + length);
      for (int i = 0; i < text.length(); ) {
        int next = text.offsetByCodePoints(i, 1);
        Unit.Box part = box(box.piece(), box.start() + i, text.substring(i, next));
        if (width + part.width() > measure && !parts.isEmpty()) {
          units.add(new Unit(List.copyOf(parts), width, width, false));
          parts.clear();
          width = 0;
        }
        parts.add(part);
        width += part.width();
        i = next;
      }
    }
    units.add(new Unit(List.copyOf(parts), width, width, ends));
  }
}
