package org.clearleaf.paper.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearleaf.paper.pdf.file.Deflated;

/** Makes streams. */
final class Streams {
  private Streams() {}

  /** A stream of bytes, deflated. */
  static COSStream deflated(PDDocument document, byte[] data) throws IOException {
    return of(document, Deflated.of(data));
  }

  /** A stream of bytes that are deflated already. */
  static COSStream of(PDDocument document, byte[] deflated) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }
}
