package org.clearleaf.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearleaf.Samples;
import org.clearleaf.edition.Prepared;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos stand the right way up, and say nothing of who took them where. */
class JpegExifTest {
  @TempDir Path folder;

  /** A photo whose upper left quarter is red when it is turned as it says. */
  private static byte[] photo(int orientation) throws IOException {
    BufferedImage upright = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 40; y++) {
        upright.setRGB(x, y, (x < 40 && y < 20 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    boolean turned = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(turned ? 40 : 80, turned ? 80 : 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 40; y++) {
        int column =
            switch (orientation) {
              case 1, 4 -> x;
              case 2, 3 -> 79 - x;
              case 5, 6 -> y;
              default -> 39 - y;
            };
        int row =
            switch (orientation) {
              case 1, 2 -> y;
              case 3, 4 -> 39 - y;
              case 5, 8 -> x;
              default -> 79 - x;
            };
        stored.setRGB(column, row, upright.getRGB(x, y));
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(stored, "jpg", jpeg);
    return withExif(jpeg.toByteArray(), orientation, "N 51.5 secret");
  }

  private static byte[] withExif(byte[] jpeg, int orientation, String place) {
    byte[] note = place.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36 + note.length);
    out.put(jpeg, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (34 + note.length));
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    out.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0).putInt(0).put(note);
    out.put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsKeptAndNothingElse(int orientation) throws IOException {
    JpegExif read = JpegExif.of(photo(orientation));
    assertThat(read.orientation()).isEqualTo(orientation);
    assertThat(read.damaged()).isFalse();
    assertThat(new String(read.data(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(JpegExif.of(read.data()).orientation()).isEqualTo(orientation);
    assertThat(ImageIO.read(new ByteArrayInputStream(read.data()))).isNotNull();
  }

  /** 3 and 6 are what telephones write. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void standsUprightInThePdf(int orientation) throws IOException {
    Files.write(folder.resolve("photo.jpg"), photo(orientation));
    Path file = Samples.write(folder, "a.md", "# A\n\n![A photo](photo.jpg)\n");
    Prepared edited = Samples.edit(ManuscriptReader.read(file).book().orElseThrow(), "book");
    byte[] pdf =
        PdfWriter.write(Samples.layOut(file, edited).pages(), edited, Samples.pictures(file));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImage(document.getNumberOfPages() - 1);
      int left = page.getWidth();
      int top = page.getHeight();
      int right = 0;
      int bottom = 0;
      for (int x = 0; x < page.getWidth(); x++) {
        for (int y = 0; y < page.getHeight(); y++) {
          Color colour = new Color(page.getRGB(x, y));
          boolean red = colour.getRed() > 200 && colour.getGreen() < 80 && colour.getBlue() < 80;
          boolean blue = colour.getBlue() > 200 && colour.getGreen() < 80 && colour.getRed() < 80;
          if (red || blue) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
          }
        }
      }
      assertThat((double) (right - left) / (bottom - top)).isBetween(1.8, 2.2);
      assertThat(new Color(page.getRGB(left + 5, top + 5)).getRed()).isGreaterThan(200);
      assertThat(new Color(page.getRGB(right - 5, top + 5)).getBlue()).isGreaterThan(200);
      assertThat(new Color(page.getRGB(left + 5, bottom - 5)).getBlue()).isGreaterThan(200);
    }
  }

  @Test
  void damagedDataEndsNothing() throws IOException {
    byte[] photo = photo(6);
    for (int at = 2; at < 60; at++) {
      byte[] damaged = photo.clone();
      damaged[at] = (byte) 0xFF;
      assertThat(JpegExif.of(damaged).data()).isNotEmpty();
      assertThat(JpegExif.of(Arrays.copyOf(photo, at)).data()).isNotEmpty();
    }
    byte[] wrong = photo.clone();
    wrong[14] = 1;
    assertThat(JpegExif.of(wrong).damaged()).isTrue();
  }
}
