package org.clearleaf.paper.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Target;
import org.clearleaf.paper.pdf.tags.Slot;
import org.clearleaf.paper.pdf.tags.TagTree;
import org.clearleaf.paper.pdf.tags.TextStrings;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/**
 * Writes the link annotations of a page: one for each link, over as many lines as it takes. Where
 * they lead within the book is said later, when there are elements to lead to.
 */
final class LinkWriter {
  private final Pages pages;
  private final List<COSDictionary> dictionaries;
  private final TagTree tree;
  private final Map<COSDictionary, NodeId> within = new LinkedHashMap<>();

  LinkWriter(Pages pages, List<COSDictionary> dictionaries, TagTree tree) {
    this.pages = pages;
    this.dictionaries = dictionaries;
    this.tree = tree;
  }

  /** An annotation and the slot it is registered at. */
  record Written(COSDictionary annotation, Slot slot) {}

  List<Written> write(int index) {
    Map<Origin, List<Placed.LinkArea>> links = new LinkedHashMap<>();
    for (Placed item : pages.pages().get(index).items()) {
      if (item instanceof Placed.LinkArea area) {
        links.computeIfAbsent(area.origin(), origin -> new ArrayList<>()).add(area);
      }
    }
    List<Written> written = new ArrayList<>();
    COSArray annotations = new COSArray();
    links.forEach(
        (origin, areas) -> {
          Optional<Slot> slot = tree.link(origin);
          if (slot.isPresent()) {
            COSDictionary annotation = annotation(areas, pages.pages().get(index).height());
            annotations.add(annotation);
            slot.get().annotate(dictionaries.get(index), annotation);
            written.add(new Written(annotation, slot.get()));
          }
        });
    if (annotations.size() > 0) {
      dictionaries.get(index).setItem(COSName.ANNOTS, annotations);
    }
    return written;
  }

  private COSDictionary annotation(List<Placed.LinkArea> areas, double pageHeight) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    COSArray quads = new COSArray();
    for (Placed.LinkArea area : areas) {
      double areaRight = area.x() + area.width();
      double areaBottom = area.y() + area.height();
      left = Math.min(left, area.x());
      top = Math.min(top, area.y());
      right = Math.max(right, areaRight);
      bottom = Math.max(bottom, areaBottom);
      numbers(
          quads,
          area.x(),
          pageHeight - area.y(),
          areaRight,
          pageHeight - area.y(),
          area.x(),
          pageHeight - areaBottom,
          areaRight,
          pageHeight - areaBottom);
    }
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, "Link");
    COSArray rectangle = new COSArray();
    numbers(rectangle, left, pageHeight - bottom, right, pageHeight - top);
    annotation.setItem(COSName.RECT, rectangle);
    if (areas.size() > 1) {
      annotation.setItem(COSName.getPDFName("QuadPoints"), quads);
    }
    COSArray border = new COSArray();
    numbers(border, 0, 0, 0);
    annotation.setItem(COSName.BORDER, border);
    // Printed with the page (PDF/A-2 6.3.2).
    annotation.setInt(COSName.F, 4);
    // Said in place of the annotation (PDF/UA-1 7.18.5).
    String words = TextStrings.of(areas.get(0).words());
    annotation.setString(COSName.CONTENTS, words.isBlank() ? "link" : words);
    target(annotation, areas.get(0).target());
    return annotation;
  }

  private void target(COSDictionary annotation, Target target) {
    if (target instanceof Target.Address out) {
      COSDictionary action = new COSDictionary();
      action.setName(COSName.S, "URI");
      action.setString(COSName.URI, out.uri());
      annotation.setItem(COSName.A, action);
    } else {
      target.node().ifPresent(node -> within.put(annotation, node));
    }
  }

  /** Makes the links that stay within the book lead where they should. */
  void aim(Destinations destinations) {
    within.forEach(destinations::lead);
  }

  private static void numbers(COSArray array, double... values) {
    for (double value : values) {
      array.add(new COSFloat(Math.round(value * 100) / 100f));
    }
  }
}
