package org.clearleaf.paper.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class CompressedFileTest {
  private static final COSName VALUES = COSName.getPDFName("Our values#()");

  private static final DirectObjects NONE = direct(0);

  /** Dictionaries that hold their own numbers and refer to the one before. */
  private static DirectObjects direct(int count) {
    return new DirectObjects() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public void write(int number, ObjectBytes out) {
        out.raw("<</N ")
            .integer(number)
            .raw("/Before")
            .reference(Math.max(1, number - 1))
            .raw(">>");
      }
    };
  }

  /** A file whose catalog holds values. */
  private static byte[] file(List<? extends COSBase> values) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSArray array = new COSArray();
      values.forEach(array::add);
      document.getDocumentCatalog().getCOSObject().setItem(VALUES, array);
      return CompressedFile.of("1.7", document.getDocument().getTrailer(), NONE);
    }
  }

  private static COSArray reread(List<? extends COSBase> values) throws IOException {
    PDDocument document = Loader.loadPDF(file(values));
    return (COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject(VALUES);
  }

  @Test
  void eachKindOfValueIsReadBack() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    COSArray back =
        reread(
            List.of(
                new COSString(all),
                new COSString("(("),
                new COSString("\r\n\\)"),
                COSInteger.get(-1_234_567_890_123L),
                COSInteger.ZERO,
                new COSFloat(-0.125f),
                COSBoolean.TRUE,
                COSNull.NULL,
                COSName.getPDFName("A name with ü")));
    assertThat(((COSString) back.getObject(0)).getBytes()).isEqualTo(all);
    assertThat(back.getString(1)).isEqualTo("((");
    assertThat(back.getString(2)).isEqualTo("\r\n\\)");
    assertThat(((COSInteger) back.getObject(3)).longValue()).isEqualTo(-1_234_567_890_123L);
    assertThat(back.getInt(4)).isZero();
    assertThat(((COSFloat) back.getObject(5)).floatValue()).isEqualTo(-0.125f);
    assertThat(back.getObject(6)).isEqualTo(COSBoolean.TRUE);
    assertThat(back.getObject(7)).isNull();
    assertThat(back.getName(8)).isEqualTo("A name with ü");
  }

  @Test
  void whatIsUsedTwiceIsOneObject() throws IOException {
    COSDictionary shared = new COSDictionary();
    shared.setInt("N", 7);
    COSArray back = reread(List.of(shared, new COSDictionary(), shared));
    assertThat(back.get(0)).isInstanceOf(COSObject.class);
    assertThat(back.get(1)).isInstanceOf(COSDictionary.class);
    assertThat(back.getObject(2)).isSameAs(back.getObject(0));
  }

  @Test
  void objectsFillAsManyStreamsAsTheyNeed() throws IOException {
    List<COSDictionary> many = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      COSDictionary one = new COSDictionary();
      one.setName(COSName.TYPE, "One");
      one.setInt("N", i);
      many.add(one);
    }
    COSArray back = reread(many);
    for (int i = 0; i < many.size(); i++) {
      assertThat(((COSDictionary) back.getObject(i)).getInt("N")).isEqualTo(i);
    }
  }

  /** A file whose catalog leads to the last of so many. */
  private static byte[] fileWith(int directObjects) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(VALUES, new COSObject(COSNull.NULL, new COSObjectKey(directObjects, 0)));
      return CompressedFile.of("1.7", document.getDocument().getTrailer(), direct(directObjects));
    }
  }

  @Test
  void directObjectsShareNoStreamWithOthers() throws IOException {
    try (PDDocument document = Loader.loadPDF(fileWith(900))) {
      Set<Long> directStreams = new HashSet<>();
      Set<Long> otherStreams = new HashSet<>();
      document
          .getDocument()
          .getXrefTable()
          .forEach(
              (key, place) -> {
                // PDFBox tells a stream from a place in the file by its sign.
                if (place < 0) {
                  (key.getNumber() <= 900 ? directStreams : otherStreams).add(place);
                }
              });
      assertThat(directStreams).hasSize(3).doesNotContainAnyElementsOf(otherStreams);
      assertThat(otherStreams).hasSize(1);
    }
  }

  @Test
  void directObjectsAreReadBackByTheirNumbers() throws IOException {
    try (PDDocument document = Loader.loadPDF(fileWith(900))) {
      COSDictionary at = document.getDocumentCatalog().getCOSObject().getCOSDictionary(VALUES);
      for (int number = 900; number > 1; number--) {
        assertThat(at.getInt("N")).isEqualTo(number);
        at = at.getCOSDictionary(COSName.getPDFName("Before"));
      }
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void sameObjectsAreTheSameBytesAndOthersAnotherId() throws IOException {
    byte[] file = file(List.of(COSInteger.ONE));
    assertThat(file(List.of(COSInteger.ONE))).isEqualTo(file);
    try (PDDocument one = Loader.loadPDF(file);
        PDDocument two = Loader.loadPDF(file(List.of(COSInteger.TWO)))) {
      assertThat(id(one)).hasSize(16).isNotEqualTo(id(two));
    }
  }

  private static byte[] id(PDDocument document) {
    return ((COSString) document.getDocument().getDocumentID().getObject(0)).getBytes();
  }
}
