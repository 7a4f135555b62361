package org.clearleaf.paper.pdf;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.paper.pdf.tags.TreeObjects;
import org.clearleaf.paper.placed.Pages;

/** Says where links and items of the outline lead, once the structure tree is written. */
final class Destinations {
  /** A link shows this much above what it leads to. */
  private static final int ABOVE = 6;

  private final Pages pages;
  private final List<COSDictionary> dictionaries;
  private final TreeObjects tree;
  private final PdfStandard standard;

  Destinations(
      Pages pages, List<COSDictionary> dictionaries, TreeObjects tree, PdfStandard standard) {
    this.pages = pages;
    this.dictionaries = dictionaries;
    this.tree = tree;
    this.standard = standard;
  }

  /** Makes an annotation or an item lead to a node. */
  void lead(COSDictionary from, NodeId node) {
    Pages.Anchor anchor =
        Optional.ofNullable(pages.anchors().get(node))
            .orElseThrow(() -> new AssertionError("nowhere placed: " + node));
    COSArray place = place(anchor);
    if (standard == PdfStandard.UA_1) {
      from.setItem(COSName.DEST, place);
      return;
    }
    // To a structure element (PDF/UA-2 8.8), and to its page for those who know no better.
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, "GoTo");
    action.setItem(COSName.D, place);
    COSObject element =
        tree.reference(node).orElseThrow(() -> new AssertionError("nowhere tagged: " + node));
    action.setItem("SD", at(element));
    from.setItem(COSName.A, action);
  }

  private COSArray place(Pages.Anchor anchor) {
    double height = pages.pages().get(anchor.page()).height();
    return array(
        dictionaries.get(anchor.page()),
        COSName.getPDFName("XYZ"),
        COSInteger.get(Math.round(anchor.x())),
        COSInteger.get(Math.round(height - anchor.y() + ABOVE)),
        COSInteger.ZERO);
  }

  private static COSArray at(COSObject element) {
    return array(element, COSName.getPDFName("XYZ"), COSNull.NULL, COSNull.NULL, COSNull.NULL);
  }

  private static COSArray array(COSBase... items) {
    return new COSArray(List.of(items));
  }
}
