package org.clearleaf.paper.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.layout.flow.OwnPages;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.Shaper;
import org.clearleaf.paper.layout.page.PageMaker;
import org.clearleaf.paper.layout.page.PageTemplate;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.picture.Pictures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Layout and its stages, hot: A4, 11 pt, `trade`, as the peers set it. Run it on one core: {@code
 * taskset -c 0 mvn -Pbench verify}.
 */
@SuppressWarnings("NullAway.Init") // JMH calls read() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class LayoutBenchmark {
  /** The booklet, and a large book where it is at hand. */
  @Param({"manuscript/leg-cramps", "../shared/corpus/big.md"})
  String path = "";

  private Prepared edited;
  private Pictures pictures;
  private Profile profile;
  private List<String> words;
  private ParagraphSetter setter;
  private PageTemplate template;
  private List<List<Piece>> paragraphs;
  private List<FlowItem> column;
  private Map<NodeId, List<FlowItem.Slug>> notes;

  /** Reads the book, and takes it as far as each stage wants it. */
  @Setup
  public void read() throws IOException {
    Path source = Path.of(path);
    if (!Files.exists(source)) {
      throw new IllegalStateException(path + " is not here");
    }
    profile = Profile.named("trade").orElseThrow();
    edited = Samples.edit(source, profile, "A4");
    pictures = Samples.pictures(source);
    setter =
        new ParagraphSetter(
            new Shaper(FontLibrary.standard(), profile, Hyphens.SOFT, "en", "benchmark"),
            pictures,
            edited.text().metadata().language());
    template =
        new PageTemplate(
            edited.edition().page(),
            profile,
            setter,
            new PageTemplate.Running("", "", Optional.empty(), Optional.empty()));
    Styles styles = new Styles(profile);
    PieceCollector.Setting setting =
        new PieceCollector.Setting(profile, edited.text().furniture(), pictures, Map.of());
    TreeSet<String> distinct = new TreeSet<>();
    paragraphs = new ArrayList<>();
    edited
        .text()
        .walk(
            block -> {
              for (Text text : block.texts()) {
                distinct.addAll(List.of(text.plain().split("\\s+", -1)));
                List<Piece> pieces = PieceCollector.collect(text, styles.body(), setting);
                if (block instanceof Matter.Paragraph && !pieces.isEmpty()) {
                  paragraphs.add(pieces);
                }
              }
            });
    words = List.copyOf(distinct);
    ColumnFlow.Setup setup =
        new ColumnFlow.Setup(
            setting,
            setter,
            styles,
            template.width(),
            template.measure(),
            template.outside(),
            template.height(),
            OwnPages.NONE);
    column = new ArrayList<>();
    for (Section section : edited.text().sections()) {
      if (!section.role().isFrontMatter()) {
        column.addAll(ColumnFlow.section(section, setup));
      }
    }
    notes = new TreeMap<>();
    for (Footnote note : edited.text().notes().values()) {
      notes.put(note.id(), ColumnFlow.note(note, setup));
    }
  }

  /** Every distinct word, none of them remembered. */
  @Benchmark
  public float shapeWords() {
    Face face = FontLibrary.standard().first(Typeface.SERIF);
    float width = 0;
    for (String word : words) {
      width += face.shape(word, false, false).width();
    }
    return width;
  }

  /** Every paragraph, justified, as lines. */
  @Benchmark
  public int breakLines() {
    LineStyle style = new LineStyle(template.width(), 15, 0, LineStyle.Fit.JUSTIFIED, true);
    int lines = 0;
    for (List<Piece> pieces : paragraphs) {
      lines += setter.set(pieces, style).size();
    }
    return lines;
  }

  /** The whole column, as pages. */
  @Benchmark
  public Pages makePages() {
    return PageMaker.pages(column, notes, template, profile, 0, false);
  }

  /** All of it. */
  @Benchmark
  public Layout layOut() {
    return LayoutEngine.layOut(edited, pictures);
  }
}
