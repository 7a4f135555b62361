package org.clearleaf.check.tagged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads a PDF back, whoever made it. */
public final class TaggedPdfReader {
  /** Outlines have loops in files that were made to break readers. */
  private static final int MOST_OUTLINE_ITEMS = 100_000;

  private final PDDocument document;
  private final List<String> faults = new ArrayList<>();

  private TaggedPdfReader(PDDocument document) {
    this.document = document;
  }

  /**
   * Reads a file.
   *
   * @param mostPages that are read
   * @throws TooLargeException when it has more
   * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it needs a password
   * @throws IOException when it cannot be read
   */
  public static TaggedPdf read(Path pdf, int mostPages) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      return new TaggedPdfReader(document).read(mostPages);
    }
  }

  /** Whether a file begins as a PDF should, if perhaps after some other bytes. */
  public static boolean isPdf(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(1024);
    }
    return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** A file has more of something than is read. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String what) {
      super(what);
    }
  }

  private TaggedPdf read(int mostPages) throws IOException {
    List<TaggedPdf.Page> pages = pages(mostPages);
    Map<COSDictionary, Integer> indices = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      indices.put(pages.get(i).identity(), i);
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root == null) {
      faults.add("is missing");
      root = new COSDictionary();
    }
    Optional<Node> tree = new TreeReader(indices, root, faults).read();
    ParentTree parents = ParentTree.read(root.getCOSDictionary(COSName.getPDFName("ParentTree")));
    return new TaggedPdf(claims(), pages, tree, parents, outline(), faults);
  }

  private List<TaggedPdf.Page> pages(int most) throws IOException {
    String[] labels = labels();
    List<TaggedPdf.Page> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      int index = pages.size();
      if (index == most) {
        throw new TooLargeException("over " + most + " pages");
      }
      String label = index < labels.length ? labels[index] : Integer.toString(index + 1);
      pages.add(page(page, label));
    }
    return pages;
  }

  private static TaggedPdf.Page page(PDPage page, String label) throws IOException {
    try {
      return PageReader.read(page, label);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("page " + label + ": " + e.getMessage(), e);
    }
  }

  private String[] labels() throws IOException {
    PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
    return labels == null ? new String[0] : labels.getLabelsByPageIndices();
  }

  private ClaimedStandards claims() throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    return metadata == null ? ClaimedStandards.none() : ClaimedStandards.in(metadata.toByteArray());
  }

  private List<String> outline() {
    List<String> items = new ArrayList<>();
    PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      items(outline, items, 0);
    }
    return items;
  }

  private static void items(PDOutlineNode parent, List<String> items, int depth) {
    for (PDOutlineItem item : parent.children()) {
      if (items.size() >= MOST_OUTLINE_ITEMS || depth > TreeReader.DEEPEST) {
        return;
      }
      items.add(Optional.ofNullable(item.getTitle()).orElse(""));
      items(item, items, depth + 1);
    }
  }
}
