package org.clearleaf.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.junit.jupiter.api.Test;

/** SVG in the ink of the text around it, on paper and on screens. */
class LineArtTest {
  private static LoadedPicture picture(String inside) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20' width='20' height='20'>"
            + inside
            + "</svg>";
    return SvgCleaner.clean(
            "a.svg",
            svg.getBytes(StandardCharsets.UTF_8),
            SourceSpan.startOf("a.md"),
            new Findings())
        .orElseThrow();
  }

  private static BufferedImage drawn(LoadedPicture picture, Color ground) {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(ground);
    graphics.fillRect(0, 0, 20, 20);
    SvgCleaner.draw(picture, graphics);
    graphics.dispose();
    return image;
  }

  @Test
  void isBlackOnPaper() {
    LoadedPicture line = picture("<path d='M5 5h10v10h-10z' fill='currentColor'/>");
    assertThat(line.lineArt()).isTrue();
    BufferedImage image = drawn(line, Color.WHITE);
    assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.BLACK);
    assertThat(new Color(image.getRGB(1, 1))).isEqualTo(Color.WHITE);
  }

  @Test
  void colourKeepsALightGround() {
    LoadedPicture red = picture("<path d='M5 5h10v10h-10z' fill='#f00'/>");
    assertThat(red.lineArt()).isFalse();
    BufferedImage image = drawn(red, Color.BLACK);
    assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.RED);
    assertThat(new Color(image.getRGB(1, 1))).isEqualTo(Color.WHITE);
  }
}
