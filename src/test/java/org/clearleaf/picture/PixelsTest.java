package org.clearleaf.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WebP and GIF: taken as they are, without notes, turned upright, and standing still. */
class PixelsTest {
  private static final Path FILES = Path.of("src/test/resources/picture");

  @TempDir Path folder;

  private final Findings findings = new Findings();

  private Optional<LoadedPicture> read(String name, byte[] data) throws IOException {
    Files.write(folder.resolve(name), data);
    return PictureReader.read(name, folder, SourceSpan.startOf("a.md"), findings);
  }

  private static byte[] quarter() throws IOException {
    return Files.readAllBytes(FILES.resolve("quarter.webp"));
  }

  /** A WebP with one more chunk. */
  private static byte[] with(byte[] webp, String name, byte[] chunk) {
    ByteBuffer out = ByteBuffer.allocate(webp.length + 8 + chunk.length + (chunk.length & 1));
    out.order(ByteOrder.LITTLE_ENDIAN).put(webp);
    out.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(chunk.length).put(chunk);
    out.putInt(4, out.capacity() - 8);
    return out.array();
  }

  private static byte[] exif(int orientation) {
    ByteBuffer out = ByteBuffer.allocate(26 + 6);
    out.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
    out.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0).putInt(0);
    return out.put("secret".getBytes(StandardCharsets.US_ASCII)).array();
  }

  /** The JDK shows it, browsers do not. */
  @Test
  void aPngWithAWrongChecksumIsRefused() throws IOException {
    byte[] png = Files.readAllBytes(Path.of("src/test/resources/odd/square.png"));
    assertThat(read("a.png", png)).isPresent();
    png[png.length - 1] ^= 1;
    assertThat(read("b.png", png)).isEmpty();
    assertThat(findings.list().toString()).contains("checksum");
  }

  @Test
  void webpStaysWebp() throws IOException {
    byte[] box = Files.readAllBytes(FILES.resolve("box.webp"));
    LoadedPicture picture = read("box.webp", box).orElseThrow();
    assertThat(picture.kind()).isEqualTo(LoadedPicture.Kind.WEBP);
    assertThat(picture.data()).isEqualTo(box);
    Color green = new Color(Pixels.of(picture).getRGB(20, 20));
    assertThat(green.getGreen()).isGreaterThan(green.getRed() + 50);
    assertThat(findings.list()).isEmpty();
  }

  /** Ninths of a lossy photo have the mean colours that Chromium shows. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 79, 111, 143",
    "0, 1, 109, 124, 120",
    "0, 2, 88, 109, 144",
    "1, 0, 136, 137, 98",
    "1, 1, 171, 154, 65",
    "1, 2, 141, 137, 95",
    "2, 0, 79, 118, 137",
    "2, 1, 104, 124, 129",
    "2, 2, 81, 118, 152"
  })
  void photosKeepTheirColours(int column, int row, long red, long green, long blue)
      throws IOException {
    byte[] data = Files.readAllBytes(FILES.resolve("photo.webp"));
    BufferedImage image = Pixels.of(read("photo.webp", data).orElseThrow());
    long[] sums = new long[3];
    for (int pixel : image.getRGB(column * 300, row * 200, 300, 200, null, 0, 300)) {
      for (int i = 0; i < 3; i++) {
        sums[i] += (pixel >> (16 - 8 * i)) & 0xFF;
      }
    }
    assertThat(sums[0] / 60_000).isCloseTo(red, within(3L));
    assertThat(sums[1] / 60_000).isCloseTo(green, within(3L));
    assertThat(sums[2] / 60_000).isCloseTo(blue, within(3L));
  }

  @Test
  void notesInWebpGo() throws IOException {
    byte[] noted = with(quarter(), "XMP ", "secret".getBytes(StandardCharsets.US_ASCII));
    noted[20] |= 0b100;
    LoadedPicture picture = read("a.webp", noted).orElseThrow();
    assertThat(picture.data()).isEqualTo(quarter());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 20, 10", "2, 60, 10", "3, 60, 30", "4, 20, 30",
    "5, 10, 20", "6, 30, 20", "7, 30, 60", "8, 10, 60"
  })
  void webpIsTurnedUpright(int orientation, int x, int y) throws IOException {
    LoadedPicture picture =
        read("a.webp", with(quarter(), "EXIF", exif(orientation))).orElseThrow();
    assertThat(picture.width()).isEqualTo(orientation >= 5 ? 40 : 80);
    assertThat(new String(picture.data(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    BufferedImage image = Pixels.of(picture);
    assertThat(new Color(image.getRGB(x, y))).isEqualTo(Color.RED);
    int[] others = {image.getWidth() - 1 - x, image.getHeight() - 1 - y};
    assertThat(new Color(image.getRGB(others[0], y))).isEqualTo(Color.BLUE);
    assertThat(new Color(image.getRGB(x, others[1]))).isEqualTo(Color.BLUE);
  }

  @Test
  void whatMovesStandsStill() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Color colour : new Color[] {Color.RED, Color.BLUE}) {
        BufferedImage frame = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
        frame.setRGB(4, 4, colour.getRGB());
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }
    LoadedPicture picture = read("moves.gif", out.toByteArray()).orElseThrow();
    assertThat(picture.kind()).isEqualTo(LoadedPicture.Kind.PNG);
    assertThat(new Color(Pixels.of(picture).getRGB(4, 4))).isEqualTo(Color.RED);
    assertThat(findings.list().toString()).contains("all but its first picture removed");
  }

  @Test
  @Timeout(60)
  void damagedFilesAreTold() throws IOException {
    for (String name : new String[] {"quarter.webp", "box.webp"}) {
      byte[] whole = Files.readAllBytes(FILES.resolve(name));
      for (int length = 1; length < whole.length; length += 7) {
        read(name, Arrays.copyOf(whole, length));
      }
      for (int i = 12; i < whole.length; i++) {
        byte[] odd = whole.clone();
        odd[i] ^= (byte) 0x55;
        read(name, odd);
      }
    }
    assertThat(findings.list()).isNotEmpty();
    assertThat(read("none.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }
}
