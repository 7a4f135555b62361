package org.clearleaf.paper.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Metadata;
import org.clearleaf.edited.Edited;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.Imposition;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Prepared;
import org.clearleaf.illustration.Palette;
import org.clearleaf.paper.pdf.file.CompressedFile;
import org.clearleaf.paper.pdf.tags.Slot;
import org.clearleaf.paper.pdf.tags.TagTree;
import org.clearleaf.paper.pdf.tags.TreeObjects;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.picture.Pictures;

/**
 * Writes pages as a tagged PDF: PDF 1.7 after PDF/UA-1 and PDF/A-2a, or PDF 2.0 after PDF/UA-2 and
 * PDF/A-4. The same bytes every time.
 */
public final class PdfWriter {
  private static final String PRODUCER = "Clearleaf";

  private final Pages pages;
  private final Edited text;
  private final Edition edition;
  private final PdfStandard standard;
  private final Palette.Variant inks;
  private final PDDocument document;
  private final TagTree tree;
  private final Resources resources;
  private final List<COSDictionary> dictionaries = new ArrayList<>();

  /** For each key of the parent tree: the slots of a page, or the one of an annotation. */
  private final List<List<Slot>> parents = new ArrayList<>();

  private final List<Boolean> annotations = new ArrayList<>();

  /** The JDK spells it anew each time. */
  private static final class Srgb {
    static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  private PdfWriter(
      Pages pages, Prepared prepared, TagTree tree, Pictures pictures, PDDocument document) {
    this.pages = pages;
    this.text = prepared.text();
    this.edition = prepared.edition();
    this.standard = edition.standard();
    this.inks = edition.ink() == InkSet.BLACK ? Palette.Variant.BLACK : Palette.Variant.COLOUR;
    this.document = document;
    this.tree = tree;
    this.resources = new Resources(document, pictures, edition.ink());
  }

  /** The bytes of the PDF. */
  public static byte[] write(Pages pages, Prepared prepared, Pictures pictures) throws IOException {
    return write(pages, prepared, TagTree.of(prepared), pictures);
  }

  /**
   * The bytes of the PDF.
   *
   * @param tree of the book; content registers with it, so that it can be used once
   */
  public static byte[] write(Pages pages, Prepared prepared, TagTree tree, Pictures pictures)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      String version = prepared.edition().standard() == PdfStandard.UA_2 ? "2.0" : "1.7";
      document.getDocumentCatalog().setVersion(version);
      TreeObjects elements = new PdfWriter(pages, prepared, tree, pictures, document).run();
      return CompressedFile.of(version, document.getDocument().getTrailer(), elements);
    }
  }

  private TreeObjects run() throws IOException {
    addPages();
    paint();
    LinkWriter links = new LinkWriter(pages, dictionaries, tree);
    for (int i = 0; i < dictionaries.size(); i++) {
      for (LinkWriter.Written link : links.write(i)) {
        link.annotation().setInt(COSName.STRUCT_PARENT, parents.size());
        parents.add(List.of(link.slot()));
        annotations.add(true);
      }
    }
    COSDictionary shared = resources.write();
    dictionaries.forEach(page -> page.setItem(COSName.RESOURCES, shared));
    TreeObjects elements = new TreeObjects(tree, parents, annotations);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, elements.root());
    Destinations destinations = new Destinations(pages, dictionaries, elements, standard);
    links.aim(destinations);
    new OutlineWriter(pages, destinations, elements)
        .write(text)
        .ifPresent(
            outline -> {
              catalog.setItem(COSName.OUTLINES, outline);
              catalog.setName(COSName.PAGE_MODE, "UseOutlines");
            });
    catalog.setItem(COSName.PAGE_LABELS, pageLabels());
    describe(catalog);
    return elements;
  }

  private void addPages() {
    for (Pages.Page page : pages.pages()) {
      PDPage pdPage = new PDPage();
      COSDictionary dictionary = pdPage.getCOSObject();
      dictionary.setItem(COSName.MEDIA_BOX, box(page, 0));
      page.trim()
          .ifPresent(
              trim -> {
                dictionary.setItem(COSName.TRIM_BOX, box(page, trim.inset()));
                dictionary.setItem(COSName.BLEED_BOX, box(page, trim.inset() - trim.bleed()));
              });
      // Tab follows the structure (PDF/UA-1 7.18.3).
      dictionary.setName("Tabs", "S");
      document.addPage(pdPage);
      dictionaries.add(dictionary);
    }
  }

  /** The box of a page, or one inside it by so many points. */
  private static COSArray box(Pages.Page page, double inset) {
    COSArray box = new COSArray();
    box.add(new COSFloat((float) inset));
    box.add(new COSFloat((float) inset));
    box.add(new COSFloat((float) (page.width() - inset)));
    box.add(new COSFloat((float) (page.height() - inset)));
    return box;
  }

  private record PaintedLeaf(Pages.Leaf leaf, PagePainter painter) {}

  private void paint() throws IOException {
    List<PagePainter> painters = new ArrayList<>();
    List<PaintedLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < dictionaries.size(); i++) {
      Pages.Page page = pages.pages().get(i);
      PagePainter painter = new PagePainter(page, dictionaries.get(i), tree, resources, inks);
      painters.add(painter);
      page.leaves().forEach(leaf -> leaves.add(new PaintedLeaf(leaf, painter)));
    }
    // In the order of reading, in which content registers with its elements.
    leaves.sort(Comparator.comparingInt(painted -> painted.leaf().number()));
    for (PaintedLeaf painted : leaves) {
      painted.painter().paint(painted.leaf());
    }
    // One page after the other: of a figure on two, the last is said.
    painters.forEach(PagePainter::placeFigures);
    List<byte[]> contents = new ArrayList<>();
    for (int i = painters.size() - 1; i >= 0; i--) {
      contents.add(painters.get(i).packed());
    }
    Collections.reverse(contents);
    for (int i = 0; i < dictionaries.size(); i++) {
      COSDictionary dictionary = dictionaries.get(i);
      PagePainter painter = painters.get(i);
      dictionary.setItem(COSName.CONTENTS, Streams.of(document, contents.get(i)));
      dictionary.setInt(COSName.STRUCT_PARENTS, parents.size());
      parents.add(painter.marked());
      annotations.add(false);
    }
  }

  /** Labels as printed: roman for front matter, then from 1; those of both leaves of a sheet. */
  private COSDictionary pageLabels() {
    COSArray nums = new COSArray();
    String style = "";
    boolean sheets = edition.imposition().kind() == Imposition.Kind.BOOKLET;
    for (int i = 0; i < pages.pages().size(); i++) {
      String label = pages.pages().get(i).label();
      String wanted = sheets ? label : Character.isDigit(label.charAt(0)) ? "D" : "r";
      if (!wanted.equals(style)) {
        style = wanted;
        COSDictionary range = new COSDictionary();
        if (sheets) {
          range.setString(COSName.P, style);
        } else {
          range.setName(COSName.S, style);
        }
        nums.add(COSInteger.get(i));
        nums.add(range);
      }
    }
    COSDictionary labels = new COSDictionary();
    labels.setItem(COSName.NUMS, nums);
    return labels;
  }

  private void describe(COSDictionary catalog) throws IOException {
    Metadata metadata = text.metadata();
    COSDictionary markInfo = new COSDictionary();
    markInfo.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.setItem(COSName.MARK_INFO, markInfo);
    catalog.setString(COSName.LANG, metadata.language());
    COSDictionary viewer = new COSDictionary();
    viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
    if (text.metadata().direction() == Direction.RTL) {
      viewer.setName("Direction", "R2L");
    }
    print(viewer);
    catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
    if (standard == PdfStandard.UA_1) {
      inform(metadata);
    }
    InputStream srgb = new ByteArrayInputStream(Srgb.PROFILE);
    PDOutputIntent intent = new PDOutputIntent(document, srgb);
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB");
    document.getDocumentCatalog().addOutputIntent(intent);
    PDMetadata xmp = new PDMetadata(document);
    String packet = XmpPacket.of(metadata, PRODUCER, standard);
    xmp.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(xmp);
  }

  /** What is made for a sheet of paper is printed at its size (ISO 32000-1, table 150). */
  private void print(COSDictionary viewer) {
    boolean booklet = edition.imposition().kind() == Imposition.Kind.BOOKLET;
    if (booklet || edition.sheet().isPresent()) {
      viewer.setName("PrintScaling", "None");
      if (pages.pages().size() > 1) {
        viewer.setName("Duplex", booklet ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge");
      }
    }
  }

  /** The information dictionary, which PDF/A-4 does without (ISO 19005-4, 6.1.3). */
  private void inform(Metadata metadata) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(metadata.title());
    information.setProducer(PRODUCER);
    if (!metadata.authors().isEmpty()) {
      information.setAuthor(String.join(", ", metadata.authors()));
    }
    metadata
        .date()
        .ifPresent(
            date -> {
              information.setCreationDate(calendar(date));
              information.setModificationDate(calendar(date));
            });
  }

  private static GregorianCalendar calendar(LocalDate date) {
    return GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
  }
}
