package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.paper.font.Face;
import org.clearleaf.picture.LoadedPicture;
import org.clearleaf.picture.Pictures;

/** Divides pieces at the places where a line may end, and shapes what is between. */
final class UnitBuilder {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** A picture in a line is at most this many times as high as the type. */
  private static final double MAX_IMAGE = 3;

  /** A word, a mark of another piece, a space. */
  private static final int USUAL = 3;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Shaper shaper;
  private final Opportunities opportunities;
  private final Pictures pictures;
  private final List<Piece> pieces;
  private final double measure;

  /** Whether all of it is program text. */
  private final boolean program;

  private final String text;
  private final Levels levels;
  private final List<Unit> units = new ArrayList<>();
  private List<Unit.Box> boxes = new ArrayList<>(USUAL);
  private int next;
  private Piece piece;
  private int pieceStart;
  private int pieceEnd;

  UnitBuilder(
      Shaper shaper,
      Opportunities opportunities,
      Pictures pictures,
      List<Piece> pieces,
      String text,
      Levels levels,
      double measure) {
    this.shaper = shaper;
    this.opportunities = opportunities;
    this.pictures = pictures;
    this.pieces = pieces;
    this.measure = measure;
    this.text = text;
    this.levels = levels;
    this.piece = pieces.get(0);
    this.program = pieces.stream().allMatch(one -> one.style().typeface().isMono());
    this.next = 1;
    this.pieceEnd = piece.text().length();
  }

  List<Unit> build() {
    int length = text.length();
    int at = 0;
    while (at < length) {
      int end = at;
      while (end < length && !isSpace(text.charAt(end))) {
        end++;
      }
      word(at, end);
      boolean seen = end > at || hasWord();
      at = end;
      boolean ends = false;
      while (at < length && isSpace(text.charAt(at)) && !ends) {
        ends = text.charAt(at) == '\n';
        // A forced line end is a space too, or its words would run together when read out.
        add(at, at + 1, true);
        at++;
      }
      if (ends || at == length) {
        flush(0, ends);
      } else if (seen && opportunities.atSpace(text.charAt(end - 1), text.charAt(at))) {
        flush(Penalties.between(text, end, at), false);
      }
    }
    return units;
  }

  private boolean hasWord() {
    for (Unit.Box box : boxes) {
      if (!box.space()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private void flush(int penalty, boolean ends) {
    flush(penalty, ends, false);
  }

  private void flush(int penalty, boolean ends, boolean hyphen) {
    units.add(new Unit(boxes, penalty, ends, hyphen));
    boxes = new ArrayList<>(USUAL);
  }

  private void word(int from, int to) {
    if (from == to) {
      return;
    }
    boolean code = pieceAt(from).style().typeface().isMono();
    String word = text.substring(from, to);
    int[] inside = opportunities.inside(word, code);
    int start = from;
    for (int offset : inside) {
      if (text.charAt(from + offset - 1) == SOFT_HYPHEN) {
        // Seen only where the line ends there: the author's, so it may be used in any profile.
        // Letters that join, from right to left, would come apart.
        if (levels.at(from + offset - 1) % 2 == 0) {
          parts(start, from + offset - 1);
          start = from + offset;
          if (hasWord() && shaper.marks() != Hyphens.NONE) {
            flush(Penalty.SOFT_HYPHEN, false, true);
          }
        }
        continue;
      }
      parts(start, from + offset);
      start = from + offset;
      boolean host = offset < path(word);
      flush(code ? inCode(text.charAt(start - 1), text.charAt(start)) : inside(start, host), false);
    }
    parts(start, to);
  }

  /** Where the path of an address begins, behind the name of its host; 0 where there is none. */
  private static int path(String word) {
    int scheme = word.indexOf("://");
    return word.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  }

  private int inside(int start, boolean host) {
    char before = text.charAt(start - 1);
    char after = text.charAt(start);
    if (Opportunities.isHangul(before) && Opportunities.isHangul(after)) {
      return Penalty.SYLLABLE;
    }
    if (Opportunities.isUnspaced(before) || Opportunities.isUnspaced(after)) {
      return 0;
    }
    boolean dash = before == '-' || before == '–' || before == '—';
    return before == '/' || dash ? Penalty.INSIDE : host ? Penalty.HOST : Penalty.ADDRESS;
  }

  private int inCode(char before, char after) {
    boolean name = Character.isJavaIdentifierPart(before) && Character.isJavaIdentifierPart(after);
    if (program && name) {
      return Penalty.NAME;
    }
    return before == '/' ? Penalty.INSIDE : Penalty.ADDRESS;
  }

  /** Boxes for characters without spaces: one for each piece, direction and no-break space. */
  private void parts(int from, int to) {
    int at = from;
    while (at < to) {
      pieceAt(at);
      int end = levels.end(at, Math.min(to, pieceEnd));
      boolean fixed = text.charAt(at) == NO_BREAK_SPACE;
      end = fixed ? at + 1 : noBreakSpace(at + 1, end);
      add(at, end, fixed);
      at = end;
    }
  }

  /**
   * The first no-break space, or where the search ends: the rest of a long text is not looked at.
   */
  private int noBreakSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == NO_BREAK_SPACE) {
        return i;
      }
    }
    return to;
  }

  /** Goes on to the piece that holds an index. */
  private Piece pieceAt(int index) {
    while (index >= pieceEnd) {
      piece = pieces.get(next++);
      pieceStart = pieceEnd;
      pieceEnd += piece.text().length();
    }
    return piece;
  }

  private void add(int from, int to, boolean space) {
    Piece current = pieceAt(from);
    int start = from - pieceStart;
    if (current.picture().isPresent()) {
      boxes.add(image(current, levels.at(from)));
      return;
    }
    int level = levels.at(from);
    String shown = space && text.charAt(from) != NO_BREAK_SPACE ? " " : text.substring(from, to);
    Optional<Face> script = shown.equals(" ") ? script(level) : Optional.empty();
    boxes.add(
        script.isPresent()
            ? space(current, start, shaper.space(script.get(), level % 2 == 1), level)
            : box(shaper, current, start, shown, space, level));
  }

  /** The face of the letters before a space, where those are of a script of its own. */
  private Optional<Face> script(int level) {
    List<Unit.Box> line =
        boxes.isEmpty() && !units.isEmpty() ? units.get(units.size() - 1).boxes() : boxes;
    if (line.isEmpty() || line.get(line.size() - 1).image().isPresent()) {
      return Optional.empty();
    }
    List<Shaper.ShapedRun> runs = line.get(line.size() - 1).word().runs();
    Face face = runs.get(runs.size() - 1).text().face();
    boolean own = level % 2 == 1 || !face.isSpaced();
    return own && face.has(' ') ? Optional.of(face) : Optional.empty();
  }

  private static Unit.Box space(Piece piece, int start, Shaper.Word word, int level) {
    double width = word.width() * piece.style().size();
    return new Unit.Box(piece, start, word, width, true, level, Optional.empty());
  }

  static Unit.Box box(
      Shaper shaper, Piece piece, int start, String text, boolean space, int level) {
    Shaper.Word word =
        shaper.shape(
            piece.style().typeface(),
            shaper.hand(piece),
            text,
            level % 2 == 1,
            piece.originAt(start));
    double width = word.width() * piece.style().size();
    return new Unit.Box(piece, start, word, width, space, level, Optional.empty());
  }

  private Unit.Box image(Piece current, int level) {
    Image.File file = current.picture().orElseThrow();
    LoadedPicture picture =
        pictures
            .get(file.path())
            .orElseThrow(() -> new AssertionError("collected without its picture"));
    double width = picture.width();
    double height = picture.height();
    double wanted =
        file.size()
            .map(size -> size.scale(width, height, POINTS_PER_PIXEL, measure))
            .orElse(POINTS_PER_PIXEL);
    double fits = Math.min(measure / width, MAX_IMAGE * current.style().size() / height);
    double scale = Math.min(wanted, fits);
    Unit.Image image = new Unit.Image(picture, width * scale, height * scale);
    Shaper.Word nothing = new Shaper.Word(List.of(), 0, 1, 0);
    return new Unit.Box(current, 0, nothing, image.width(), false, level, Optional.of(image));
  }
}
