package org.clearleaf.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 300", "300, 1", "37, 53", "480, 678"})
  void pixelsAreReadBack(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | (x * 7919 + y * 104729));
      }
    }
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
    assertThat(back.getWidth()).isEqualTo(width);
    assertThat(back.getHeight()).isEqualTo(height);
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    assertThat(back.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
  }
}
