package org.clearleaf.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 300", "300, 1", "37, 53", "480, 678"})
  void pixelsAreReadBack(int width, int height) throws IOException {
    packed(width, height, (x, y) -> x * 7919 + y * 104729);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 3", "255, 3", "256, 3", "257, 2"})
  void fewColoursAreIndexed(int colours, int colourType) throws IOException {
    byte[] png = packed(37, 53, (x, y) -> (y / 2 * 37 + x) % colours * 257);
    assertThat((int) png[25]).isEqualTo(colourType);
  }

  private static byte[] packed(int width, int height, IntBinaryOperator colour) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | colour.applyAsInt(x, y));
      }
    }
    byte[] png = Png.of(image);
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(back.getWidth()).isEqualTo(width);
    assertThat(back.getHeight()).isEqualTo(height);
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    assertThat(back.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    return png;
  }
}
