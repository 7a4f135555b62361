package org.clearleaf.export.title;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.book.Book;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Section;
import org.clearleaf.edition.Prepared;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.pdf.PageImage;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.picture.Pictures;

/** The front of the covers as a picture, which reading apps and shops show. */
final class CoverPicture {
  /** In pixels; shops ask for 1400 at least. */
  private static final int WIDTH = 1400;

  private CoverPicture() {}

  /** Whether a title has a cover that is made. */
  static boolean isWanted(Book book) {
    return book.metadata().cover().drawn();
  }

  /** The cover of an edition as PNG; none where no face has its letters. */
  static Optional<byte[]> png(Prepared prepared, Pictures pictures) throws IOException {
    Edited text = prepared.text();
    List<Section> front =
        text.sections().stream().filter(it -> it.role() == Section.Role.TITLE_PAGE).toList();
    Edited alone = new Edited(text.metadata(), front, new TreeMap<>(), text.furniture());
    Prepared whole = new Prepared(alone, prepared.edition(), List.of());
    Optional<Pages> cover = LayoutEngine.cover(prepared, pictures);
    return cover.isEmpty()
        ? Optional.empty()
        : Optional.of(PageImage.png(PdfWriter.write(cover.get(), whole, pictures), 0, WIDTH));
  }
}
