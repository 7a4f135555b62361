package org.clearleaf.paper.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.clearleaf.edition.InkSet;
import org.clearleaf.paper.font.Face;
import org.clearleaf.picture.LoadedPicture;
import org.clearleaf.picture.Pictures;
import org.clearleaf.picture.Pixels;
import org.clearleaf.picture.SvgCleaner;

/** The faces and pictures of a document, each once, shared by all pages. */
final class Resources {
  private final PDDocument document;
  private final Pictures pictures;
  private final InkSet ink;
  private final Map<Face, EmbeddedFace> faces = new LinkedHashMap<>();
  private final Map<Face, String> names = new LinkedHashMap<>();
  private final Map<String, Painted> painted = new LinkedHashMap<>();
  private final Map<String, COSObjectable> objects = new LinkedHashMap<>();

  Resources(PDDocument document, Pictures pictures, InkSet ink) {
    this.ink = ink;
    this.document = document;
    this.pictures = pictures;
  }

  /**
   * A picture by the name of its resource.
   *
   * @param width that it is painted at without scaling
   * @param height in the same unit
   * @param orientation which way it is to be turned, as TIFF 6.0 counts them
   */
  record Painted(String name, double width, double height, int orientation) {}

  EmbeddedFace face(Face face) throws IOException {
    EmbeddedFace known = faces.get(face);
    if (known == null) {
      known = new EmbeddedFace(face);
      faces.put(face, known);
      names.put(face, "F" + faces.size());
    }
    return known;
  }

  /** The name of a face that {@link #face} was asked for. */
  String faceName(Face face) {
    return names.getOrDefault(face, "");
  }

  Painted picture(String path) throws IOException {
    Painted known = painted.get(path);
    if (known == null) {
      LoadedPicture picture =
          pictures.get(path).orElseThrow(() -> new AssertionError("no picture " + path));
      String name = "X" + (painted.size() + 1);
      known = add(name, picture);
      painted.put(path, known);
    }
    return known;
  }

  private Painted add(String name, LoadedPicture picture) throws IOException {
    if (picture.kind() == LoadedPicture.Kind.SVG) {
      PdfBoxGraphics2D graphics =
          new PdfBoxGraphics2D(document, (float) picture.width(), (float) picture.height());
      if (ink == InkSet.BLACK) {
        graphics.setColorMapper((colour, env) -> grey(colour));
      }
      // The library's own asks readers to interpolate, which PDF/A-2 6.2.8 forbids.
      graphics.setImageEncoder((pdf, stream, image, env) -> inner(image));
      SvgCleaner.draw(picture, graphics);
      graphics.dispose();
      objects.put(name, graphics.getXFormObject());
      return new Painted(name, picture.width(), picture.height(), 1);
    }
    objects.put(name, image(picture));
    return new Painted(name, 1, 1, picture.orientation());
  }

  private PDImageXObject image(LoadedPicture picture) throws IOException {
    if (ink == InkSet.BLACK) {
      return grey(Pixels.of(picture));
    }
    if (picture.kind() == LoadedPicture.Kind.JPEG) {
      PDImageXObject jpeg = JPEGFactory.createFromByteArray(document, picture.data());
      boolean plain =
          jpeg.getColorSpace() instanceof PDDeviceRGB
              || jpeg.getColorSpace() instanceof PDDeviceGray;
      if (plain) {
        return jpeg;
      }
      // CMYK has no place beside an sRGB output intent (PDF/A-2 6.2.4.3).
    }
    BufferedImage image = Pixels.of(picture);
    boolean alpha = image.getColorModel().hasAlpha();
    return lossless(image, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  /** A picture as black ink prints it. */
  private PDImageXObject grey(Image image) throws IOException {
    return lossless(image, BufferedImage.TYPE_BYTE_GRAY);
  }

  private PDImageXObject lossless(Image image, int type) throws IOException {
    return LosslessFactory.createFromImage(document, redrawn(image, type));
  }

  /** An image of another type; where that has no alpha, on white. */
  private static BufferedImage redrawn(Image image, int type) {
    int width = image.getWidth(null);
    int height = image.getHeight(null);
    BufferedImage out = new BufferedImage(width, height, type);
    var graphics = out.createGraphics();
    if (!out.getColorModel().hasAlpha()) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
    }
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return out;
  }

  /** A picture in a drawing. */
  private PDImageXObject inner(Image image) {
    try {
      return ink == InkSet.BLACK ? grey(image) : lossless(image, BufferedImage.TYPE_INT_ARGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A colour as black ink prints it: as light as it is seen (ITU-R BT.601). */
  private static PDColor grey(Color colour) {
    float light =
        (0.299f * colour.getRed() + 0.587f * colour.getGreen() + 0.114f * colour.getBlue()) / 255;
    return new PDColor(new float[] {light}, PDDeviceGray.INSTANCE);
  }

  /** The resource dictionary, once all pages are painted. */
  COSDictionary write() throws IOException {
    COSDictionary fonts = new COSDictionary();
    for (Map.Entry<Face, EmbeddedFace> entry : faces.entrySet()) {
      fonts.setItem(faceName(entry.getKey()), entry.getValue().write(document));
    }
    COSDictionary images = new COSDictionary();
    objects.forEach((name, object) -> images.setItem(name, object.getCOSObject()));
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.FONT, fonts);
    if (images.size() > 0) {
      all.setItem(COSName.XOBJECT, images);
    }
    return all;
  }
}
