package org.clearleaf.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Palette;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapePainterTest {
  private static final int PIXELS = 10;
  private static final int HEIGHT = 20;

  /** Steps that are whole thousandths and steps that are rounded, many times over. */
  @ParameterizedTest
  @CsvSource({"1, 4.95", "2, 4.95", "37, 4.95", "61, 6.0004", "97, 3.33333"})
  void aLeaderIsItsDots(int dots, double step) throws IOException {
    var leader =
        new Placed.Leader(
            new Placed.Spot(Origin.Artifact.LAYOUT, 7.5, 12),
            1,
            step,
            dots,
            Colour.parse("#0000ff"));
    List<Double> middles = middles(painted(leader), 12.5);
    assertThat(middles).hasSize(dots);
    for (int i = 0; i < dots; i++) {
      assertThat(middles.get(i)).isCloseTo(8 + i * step, within(0.16));
    }
    assertThat(middles(painted(leader), 10)).isEmpty();
  }

  private static BufferedImage painted(Placed.Leader leader) throws IOException {
    ContentStream out = new ContentStream();
    new ShapePainter(out, HEIGHT, Palette.Variant.COLOUR).leader(leader);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(400, HEIGHT));
      document.addPage(page);
      PDStream contents = new PDStream(document);
      try (OutputStream bytes = contents.createOutputStream()) {
        bytes.write(out.bytes());
      }
      page.setContents(contents);
      return new PDFRenderer(document).renderImage(0, PIXELS);
    }
  }

  /** Where dots are across a page at some height, in points. */
  private static List<Double> middles(BufferedImage page, double height) {
    List<Double> middles = new ArrayList<>();
    int from = -1;
    for (int x = 0; x < page.getWidth(); x++) {
      boolean dark = (page.getRGB(x, (int) (height * PIXELS)) & 0xFF00) < 0x8000;
      if (dark && from < 0) {
        from = x;
      } else if (!dark && from >= 0) {
        middles.add((from + x) / 2.0 / PIXELS);
        from = -1;
      }
    }
    return middles;
  }
}
