package org.clearleaf.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearleaf.paper.font.Face;
import org.junit.jupiter.api.Test;

class PageImageTest {
  /** As many as points, so that the renderer's own scale of 1 gives as many. */
  private static final int WIDTH = 300;

  private static final int HEIGHT = 100;

  @Test
  void lettersLookAsTheyDoWithTheirCharacters() throws IOException {
    byte[] pdf = lettered();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      PDFont font = resources.getFont(resources.getFontNames().iterator().next());
      assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
      BufferedImage whole = new PDFRenderer(document).renderImage(0, 1, ImageType.BGR);
      BufferedImage image = read(PageImage.png(pdf, 0, WIDTH));
      assertThat(pixels(image)).isEqualTo(pixels(whole)).contains(0xFF000000);
    }
  }

  @Test
  void aPageWithoutResourcesIsBlank() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      page.getCOSObject().removeItem(COSName.RESOURCES);
      document.addPage(page);
      BufferedImage image = read(PageImage.png(saved(document), 0, WIDTH));
      assertThat(pixels(image)).hasSize(WIDTH * HEIGHT).containsOnly(0xFFFFFFFF);
    }
  }

  @Test
  void whatIsNoPageIsNotDrawn() throws IOException {
    byte[] pdf = lettered();
    assertThatThrownBy(() -> PageImage.png(pdf, 1, WIDTH)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PageImage.png(new byte[9], 0, WIDTH)).isInstanceOf(IOException.class);
  }

  private static byte[] lettered() throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream face = Face.class.getResourceAsStream("Literata-BoldItalic.ttf")) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      document.addPage(page);
      PDFont font = PDType0Font.load(document, face);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 40);
        content.newLineAtOffset(10, 30);
        content.showText("Clearleaf");
        content.endText();
      }
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
