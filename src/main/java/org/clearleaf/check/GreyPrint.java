package org.clearleaf.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at pages as a printer sees them. */
final class GreyPrint {
  /** Fine enough for any area of colour to show. */
  private static final float DPI = 36;

  /** How far the parts of a pixel may lie apart where edges are smoothed. */
  private static final int TOLERANCE = 6;

  private GreyPrint() {}

  /** The pages, from 1, that need more than black ink. */
  static List<Integer> colouredPages(Path file) throws IOException {
    List<Integer> coloured = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        if (hasColour(renderer.renderImageWithDPI(page, DPI, ImageType.RGB))) {
          coloured.add(page + 1);
        }
      }
    }
    return coloured;
  }

  private static boolean hasColour(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int most = Math.max(red, Math.max(green, blue));
        if (most - Math.min(red, Math.min(green, blue)) > TOLERANCE) {
          return true;
        }
      }
    }
    return false;
  }
}
