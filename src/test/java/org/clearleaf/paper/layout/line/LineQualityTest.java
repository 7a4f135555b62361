package org.clearleaf.paper.layout.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.Samples;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.Profile;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Typeface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How even the lines of whole books are: every paragraph of running text, set and measured. */
class LineQualityTest {
  private record Text(ParagraphSetter setter, List<List<Piece>> paragraphs, double measure) {}

  /**
   * The paragraphs of a book but for what is never justified, sources and the back cover, in a
   * profile, at characters a line.
   */
  private static Text read(String path, String profileName, int characters) throws IOException {
    Path source = Path.of(path);
    assumeTrue(Files.exists(source), path + " is not here");
    Profile profile = Profile.named(profileName).orElseThrow();
    Edited edited = Samples.edit(ManuscriptReader.read(source).book().orElseThrow(), "book").text();
    var pictures = Samples.pictures(source);
    ParagraphSetter setter =
        new ParagraphSetter(
            new Shaper(FontLibrary.standard(), profile, Hyphens.SOFT, "en", "test"),
            pictures,
            edited.metadata().language());
    var setting = new PieceCollector.Setting(profile, edited.furniture(), pictures, Map.of());
    Typeface face = profile.lettering().serif() ? Typeface.SERIF : Typeface.SANS;
    TextStyle style = TextStyle.of(face, profile.bodySize(), profile.colour(Tone.TEXT));
    List<List<Piece>> paragraphs = new ArrayList<>();
    for (Section section : edited.sections()) {
      if (section.role() != Section.Role.SOURCES && section.role() != Section.Role.BACK_COVER) {
        section.blocks().forEach(block -> add(block, style, setting, paragraphs));
      }
    }
    return new Text(setter, paragraphs, characters * 0.47 * profile.bodySize());
  }

  private static void add(
      Matter block, TextStyle style, PieceCollector.Setting setting, List<List<Piece>> paragraphs) {
    if (block instanceof Matter.Paragraph paragraph) {
      List<Piece> pieces = PieceCollector.collect(paragraph.text(), style, setting);
      if (!pieces.isEmpty()) {
        paragraphs.add(pieces);
      }
    } else if (!(block instanceof Matter.Table) && !(block instanceof Matter.Figure)) {
      // Cells and captions are not running text, nor is the label of a box.
      List<Matter> inside = block instanceof Matter.Box box ? box.blocks() : block.children();
      inside.forEach(child -> add(child, style, setting, paragraphs));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"manuscript/leg-cramps", "../shared/corpus/big.md"})
  void justifiedLinesAreEvenAndHyphensFew(String path) throws IOException {
    Text text = read(path, "trade", 70);
    LineStyle style = new LineStyle(text.measure(), 15, 0, LineStyle.Fit.JUSTIFIED, true);
    int justified = 0;
    int even = 0;
    int lines = 0;
    int hyphens = 0;
    for (List<Piece> pieces : text.paragraphs()) {
      ParagraphSetter.Broken broken = text.setter().breaks(pieces, style);
      Breakpoints places = broken.places();
      int from = 0;
      int row = 0;
      for (int to : broken.ends()) {
        lines++;
        row = places.kind[to] == Breakpoints.HYPHEN ? row + 1 : 0;
        assertThat(row).as("hyphens in a row").isLessThanOrEqualTo(2);
        hyphens += row > 0 ? 1 : 0;
        if (places.kind[to] != Breakpoints.FORCED) {
          justified++;
          double ratio =
              Justification.ratio(
                  text.measure() - (places.lineEnd[to] - places.lineStart[from]),
                  places.spacesAtEnd[to] - places.spacesAtStart[from],
                  places.lettersAtEnd[to] - places.lettersAtStart[from]);
          even += ratio >= -1 - 1e-9 && ratio <= 1.5 ? 1 : 0;
        }
        from = to;
      }
    }
    assertThat((double) even / justified).isGreaterThanOrEqualTo(0.995);
    assertThat((double) hyphens / lines).isLessThan(0.06);
  }

  /**
   * A booklet of a few hundred short lines is allowed a little: there the marks of care weigh more,
   * such as no single letter at a line's end, and a last line that is more than “911.”. Most of its
   * paragraphs have two lines, of which the last does not count: those have no rag to be even.
   */
  @ParameterizedTest
  @CsvSource({
    "manuscript/leg-cramps, 3, 1.15",
    "manuscript/calambres, 3, 1.15",
    "../shared/corpus/big.md, 1, 1"
  })
  void raggedLinesAreMoreEvenThanGreedyOnes(String path, int least, double allowed)
      throws IOException {
    Text text = read(path, "clear-print", 60);
    LineStyle style = LineStyle.ragged(text.measure(), 15);
    List<Double> ours = new ArrayList<>();
    List<Double> greedy = new ArrayList<>();
    for (List<Piece> pieces : text.paragraphs()) {
      ParagraphSetter.Broken broken = text.setter().breaks(pieces, style);
      Breakpoints places = broken.places();
      for (int i = 0; i < places.count; i++) {
        assertThat(places.kind[i]).isNotEqualTo(Breakpoints.HYPHEN);
      }
      if (broken.ends().length >= least) {
        left(places, broken.ends(), text.measure(), ours);
        left(places, greedy(places, text.measure()), text.measure(), greedy);
      }
    }
    assertThat(deviation(ours)).isLessThanOrEqualTo(deviation(greedy) * allowed);
  }

  /** One line that holds all is found without a search, and is what the search finds too. */
  @ParameterizedTest
  @EnumSource(LineStyle.Fit.class)
  void whatIsNotSearchedForIsWhatTheSearchFinds(LineStyle.Fit fit) throws IOException {
    String verse = "src/test/resources/structure/19-lines-of-code-and-verse.md";
    int single = 0;
    int several = 0;
    for (String path : List.of("manuscript/leg-cramps", verse)) {
      Text text = read(path, "trade", 70);
      LineStyle style = new LineStyle(text.measure(), 15, 12, fit, false);
      for (List<Piece> pieces : text.paragraphs()) {
        ParagraphSetter.Broken broken = text.setter().breaks(pieces, style);
        int[] found =
            fit == LineStyle.Fit.JUSTIFIED
                ? LineBreaker.within(broken.places(), style)
                : LineBreaker.anyhow(broken.places(), style);
        assertThat(broken.ends().length == 1).isEqualTo(found.length == 1);
        single += found.length == 1 ? 1 : 0;
        several += found.length == 1 ? 0 : 1;
      }
    }
    assertThat(single).isPositive();
    assertThat(several).isPositive();
  }

  /** Adds the space left on each line but the last of a paragraph. */
  private static void left(Breakpoints places, int[] ends, double measure, List<Double> left) {
    int from = 0;
    for (int to : ends) {
      if (places.kind[to] != Breakpoints.FORCED) {
        left.add(measure - (places.lineEnd[to] - places.lineStart[from]));
      }
      from = to;
    }
  }

  /** Each line as full as it can be. */
  private static int[] greedy(Breakpoints places, double measure) {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    for (int b = 1; b < places.count; b++) {
      if (places.lineEnd[b] - places.lineStart[from] > measure && b - 1 > from) {
        from = b - 1;
        ends.add(from);
      }
      if (places.kind[b] == Breakpoints.FORCED) {
        ends.add(b);
        from = b;
      }
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / values.size());
  }
}
