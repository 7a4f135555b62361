package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edition.Prepared;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.xhtml.XhtmlWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size that an author wants for a picture of 500 pixels, on pages and screens. */
class PictureSizeTest {
  @TempDir Path folder;

  @BeforeEach
  void picture() throws IOException {
    Files.copy(Path.of("src/test/resources/odd/square.png"), folder.resolve("a.png"));
  }

  private String pages(String markdown) throws IOException {
    Path file = Samples.write(folder, "sample.md", "# One\n\n" + markdown + "\n");
    Prepared edited = Samples.edit(ManuscriptReader.read(file).book().orElseThrow(), "book");
    return PagesDump.of(Samples.layOut(file, edited));
  }

  private double width(String markdown) throws IOException {
    Matcher picture = Pattern.compile("picture ([\\d.]+) x ([\\d.]+)").matcher(pages(markdown));
    assertThat(picture.find()).as(markdown).isTrue();
    return Double.parseDouble(picture.group(1));
  }

  private String xhtml(String markdown) throws IOException {
    Path file = Samples.write(folder, "sample.md", "# One\n\n" + markdown + "\n");
    Prepared edited = Samples.edit(ManuscriptReader.read(file).book().orElseThrow(), "epub");
    StringBuilder all = new StringBuilder();
    XhtmlWriter.write(edited.text(), PageBreaks.none(), Samples.pictures(file))
        .files()
        .forEach(part -> all.append(part.body()));
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "{width=200}, 150, width:200px",
    "{width=200px}, 150, width:200px",
    "{width=1in}, 72, width:96px",
    "{width=5.08cm}, 144, width:192px",
    "{height=100}, 75, height:100px;width:auto;object-fit:contain",
    "{width=100 height=300}, 75, width:100px",
    "{.decorative width=36pt}, 36, width:48px",
  })
  void lengthsAreObeyed(String attributes, double points, String css) throws IOException {
    for (String alt : attributes.contains("decorative") ? new String[] {""} : new String[] {"A"}) {
      String written = "![" + alt + "](a.png)" + attributes;
      assertThat(width(written)).isCloseTo(points, within(0.1));
      assertThat(xhtml(written)).contains("style=\"" + css + "\"");
      assertThat(width("> - " + written)).isCloseTo(points, within(0.1));
    }
  }

  @Test
  void partsOfTheLineAreObeyed() throws IOException {
    double line = width("![A](a.png){width=60%}") / 0.6;
    assertThat(line).isBetween(300.0, 340.0);
    assertThat(width("![A](a.png){width=30%}")).isCloseTo(line * 0.3, within(0.1));
    assertThat(width("<img src='a.png' alt='A' width='50%'>")).isCloseTo(line / 2, within(0.1));
    // A square picture leaves a quarter of the page for other things.
    double most = width("![A](a.png){width=100%}");
    assertThat(most).isBetween(line * 0.9, line);
    assertThat(width("![A](a.png){width=900%}")).isCloseTo(most, within(0.1));
    assertThat(width("![A](a.png){width=9000}")).isCloseTo(most, within(0.1));
  }

  @Test
  void htmlSaysTheSame() throws IOException {
    for (String html :
        new String[] {
          "<img src='a.png' alt='A' width='80'>",
          "<figure><img src='a.png' alt='A' width='80' height='80'></figure>",
          "<p><img src='a.png' alt='A' style='max-width:10px; width: 80px'></p>",
          "<img src='a.png' alt='A' height='80'>",
        }) {
      assertThat(width(html)).as(html).isCloseTo(60, within(0.1));
      assertThat(xhtml(html)).as(html).containsPattern("style=\"(width|height):80px");
    }
  }

  @Test
  void picturesInALineAreNoHigherThanThree() throws IOException {
    assertThat(width("See ![A](a.png){width=20} here.")).isCloseTo(15, within(0.1));
    assertThat(width("See <img src='a.png' alt='A' width='20'> here.")).isCloseTo(15, within(0.1));
    assertThat(width("See ![A](a.png){width=90%} here.")).isLessThan(50);
  }

  @Test
  void whatIsNoSizeIsTold() throws IOException {
    for (String odd : new String[] {"{width=wide}", "{height=50%}", "{width=0}", "{width=-3}"}) {
      Manuscript read = Samples.read(folder, "# One\n\n![A](a.png)" + odd + "\n");
      assertThat(read.findings().toString()).as(odd).contains("ATTRIBUTE_IDLE");
    }
    Manuscript right = Samples.read(folder, "# One\n\n![A](a.png){width=60%}\n");
    assertThat(right.findings().toString()).doesNotContain("ATTRIBUTE_IDLE");
  }
}
