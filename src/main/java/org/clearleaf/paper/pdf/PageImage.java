package org.clearleaf.paper.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows pages of a PDF as pictures: covers for shelves, and pages beside their chapter. */
public final class PageImage {
  private static final float POINTS_TO_THE_INCH = 72;

  private PageImage() {}

  /**
   * A page as PNG; the same bytes for the same file on the same JDK.
   *
   * @param page from 0
   * @param width in pixels
   * @throws IOException when it is no PDF, or has no such page
   */
  public static byte[] png(byte[] pdf, int page, int width) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 0 || page >= document.getNumberOfPages()) {
        throw new IOException("no page " + page);
      }
      forgetText(document.getPage(page));
      float points = document.getPage(page).getCropBox().getWidth();
      BufferedImage image =
          new PDFRenderer(document)
              .renderImageWithDPI(page, width * POINTS_TO_THE_INCH / points, ImageType.BGR);
      return Png.of(image);
    }
  }

  /**
   * Takes away what fonts say of their glyphs' characters: nothing of it is seen, and PDFBox makes
   * a string of each of 65,536 characters before it reads the first.
   */
  private static void forgetText(PDPage page) {
    PDResources resources = page.getResources();
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts != null) {
      for (COSName name : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (font != null) {
          font.removeItem(COSName.TO_UNICODE);
        }
      }
    }
  }
}
