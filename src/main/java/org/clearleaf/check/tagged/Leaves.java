package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The pages of a document in the order in which they are read. Where each is a sheet that says
 * which two pages it holds (`24, i`), they are its halves, roman numbers before arabic ones.
 */
final class Leaves {
  private static final String BOTH = ", ";

  /** Larger than any roman number. */
  private static final int ARABIC = 10_000;

  private final TaggedPdf pdf;
  private final boolean sheets;
  private final List<String> labels = new ArrayList<>();

  private Leaves(TaggedPdf pdf) {
    this.pdf = pdf;
    this.sheets = !pdf.pages().isEmpty() && pdf.pages().stream().allMatch(Leaves::isSheet);
    for (TaggedPdf.Page page : pdf.pages()) {
      labels.addAll(sheets ? on(page.label()) : List.of(page.label()));
    }
    if (sheets) {
      labels.sort(Comparator.comparingInt(Leaves::number));
    }
  }

  static Leaves of(TaggedPdf pdf) {
    return new Leaves(pdf);
  }

  private static boolean isSheet(TaggedPdf.Page page) {
    return page.label().contains(BOTH);
  }

  /** The labels of the pages on a sheet, or of the page itself. */
  static List<String> on(String label) {
    return List.of(label.split(BOTH, 2));
  }

  /** The place in the order of reading of what stands on a page. */
  int index(int page, TaggedPdf.Area area) {
    if (!sheets) {
      return page;
    }
    boolean right = (area.left() + area.right()) / 2 > width(pdf.pages().get(page).identity()) / 2;
    return labels.indexOf(on(pdf.pages().get(page).label()).get(right ? 1 : 0));
  }

  /** The label of a page by its place in the order of reading. */
  String label(int index) {
    return labels.get(index);
  }

  private static double width(COSDictionary page) {
    return page.getDictionaryObject(COSName.MEDIA_BOX) instanceof COSArray box
            && box.size() == 4
            && box.getObject(2) instanceof COSNumber right
        ? right.floatValue()
        : 0;
  }

  /** Where a label stands among others; blank pages at the end. */
  private static int number(String label) {
    if (label.matches("\\d{1,6}")) {
      return ARABIC + Integer.parseInt(label);
    } else if (!label.matches("[ivxlc]{1,12}")) {
      return Integer.MAX_VALUE;
    }
    int value = 0;
    int after = 0;
    for (int i = label.length() - 1; i >= 0; i--) {
      int digit = new int[] {1, 5, 10, 50, 100}["ivxlc".indexOf(label.charAt(i))];
      value += digit < after ? -digit : digit;
      after = digit;
    }
    return value;
  }
}
