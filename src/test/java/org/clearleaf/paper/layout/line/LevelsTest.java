package org.clearleaf.paper.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearleaf.book.Direction;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.placed.Origin;
import org.junit.jupiter.api.Test;

/** In which direction characters run (UAX #9). */
class LevelsTest {
  private static final TextStyle STYLE =
      new Styles(Profile.named("clear-print").orElseThrow()).body();

  private static Piece piece(String text) {
    return Piece.plain(text, STYLE, Origin.Artifact.LAYOUT);
  }

  private static String levels(Direction book, Piece... pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.text());
    }
    Levels levels = Levels.of(text.toString(), List.of(pieces), book);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      all.append(levels.at(i));
    }
    return all.toString();
  }

  /** Both brackets run as what stands in them does, or around them (N0). */
  @Test
  void bracketsGoTogether() {
    assertThat(levels(Direction.RTL, piece("א a (b) א"))).isEqualTo("112222211");
    assertThat(levels(Direction.RTL, piece("א a (א) a"))).isEqualTo("112111112");
    assertThat(levels(Direction.LTR, piece("a "), piece("א (1)").in("he"))).isEqualTo("0011121");
  }

  /** A phrase of another direction leaves what is around it alone, whatever its author began. */
  @Test
  void phrasesStandAlone() {
    assertThat(levels(Direction.LTR, piece("a "), piece("א\u2069").in("he"), piece(" 1")))
        .isEqualTo("001000");
    assertThat(levels(Direction.LTR, piece("a "), piece("\u2067א").in("he"), piece(" 1")))
        .isEqualTo("001100");
    assertThat(levels(Direction.LTR, piece("א").in("he"), piece("ב").in("he"))).isEqualTo("11");
  }

  /** Program text keeps its brackets among words from the right, and runs from the left alone. */
  @Test
  void programTextStandsAlone() {
    TextStyle mono = STYLE.with(Typeface.MONO);
    Piece call = Piece.plain("f()", mono, Origin.Artifact.LAYOUT);
    assertThat(levels(Direction.RTL, piece("א "), call, piece(" א"))).isEqualTo("1122211");
    assertThat(Levels.of("א", List.of(Piece.plain("א", mono, call.origin())), Direction.RTL).base())
        .isEqualTo(Direction.LTR);
  }

  /** A paragraph that is said to be of another direction runs in it, whatever stands in it. */
  @Test
  void aPhraseIsTheWholeParagraph() {
    List<Piece> pieces = List.of(piece("a א").in("he"));
    assertThat(Levels.of("a א", pieces, Direction.LTR).base()).isEqualTo(Direction.RTL);
  }

  @Test
  void nobodysCharactersCrash() {
    String all = "ab ע\u2066\u2067\u2068\u2069\u202A\u202B\u202C\u202D\u202E1(]";
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      List<Piece> pieces = new ArrayList<>();
      for (int p = random.nextInt(4); p >= 0; p--) {
        StringBuilder text = new StringBuilder();
        for (int c = random.nextInt(i % 50 == 0 ? 300 : 9); c >= 0; c--) {
          text.append(all.charAt(random.nextInt(all.length())));
        }
        Piece piece = piece(text.toString());
        pieces.add(random.nextInt(3) == 0 ? piece.in(random.nextBoolean() ? "he" : "en") : piece);
      }
      Direction book = random.nextBoolean() ? Direction.LTR : Direction.RTL;
      assertThat(levels(book, pieces.toArray(Piece[]::new))).isNotEmpty();
    }
  }
}
