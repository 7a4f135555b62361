package org.clearleaf.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;

class ContentStreamTest {
  private static String written(ContentStream out) {
    return new String(out.bytes(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void numbersHaveThreeDigitsAtMost() {
    ContentStream out = new ContentStream();
    out.number(0).number(-0.0004).number(1.5).number(-12.3456).number(1000).number(0.05);
    assertThat(written(out)).isEqualTo("0 0 1.5 -12.346 1000 0.05 ");
    assertThat(written(new ContentStream().integer(-12).raw(" ").integer(0))).isEqualTo("-12 0");
  }

  @Test
  void everyCodeIsReadBack() throws IOException {
    ContentStream out = new ContentStream().raw("(");
    byte[] codes = new byte[2 * 65_536];
    for (int code = 0; code < 65_536; code++) {
      out.code(code);
      codes[2 * code] = (byte) (code >> 8);
      codes[2 * code + 1] = (byte) code;
    }
    out.raw(") ").op("Tj");
    List<Object> tokens = new PDFStreamParser(out.bytes()).parse();
    assertThat(((COSString) tokens.get(0)).getBytes()).isEqualTo(codes);
  }
}
