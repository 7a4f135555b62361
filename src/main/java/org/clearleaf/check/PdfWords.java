package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF's words through its structure tree, as a screen reader does. Contents lists, labels
 * and pictures are left out, and so is what only some editions hold.
 */
final class PdfWords {
  private static final COSName PG = COSName.getPDFName("Pg");

  private static final Set<String> LEFT_OUT = Set.of("TOC", "Lbl", "Figure");

  /** Elements inside a line; all others part words. */
  private static final Set<String> INLINE =
      Set.of("Span", "Em", "Strong", "Link", "Reference", "Code", "Quote");

  private static final String EDITION_ONLY = "edition only";

  private final StringBuilder out = new StringBuilder();
  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

  private PdfWords() {}

  static Words read(Path pdf) throws IOException {
    PdfWords reader = new PdfWords();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), text(content));
          }
        }
        reader.pages.put(page.getCOSObject(), texts);
      }
      COSDictionary root =
          document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
      if (root != null) {
        reader.kids(root.getDictionaryObject(COSName.K), null);
      }
    }
    return Words.of(reader.out);
  }

  private static String text(PDMarkedContent content) {
    String actual = content.getActualText();
    if (actual != null) {
      return actual;
    }
    StringBuilder text = new StringBuilder();
    // Its characters stand in the order of the page, not of reading (ISO 32000-1, 14.8.2.3.3).
    boolean reversed = "ReversedChars".equals(content.getTag());
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.insert(reversed ? 0 : text.length(), position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return text.toString();
  }

  private void kids(@Nullable COSBase kids, @Nullable COSDictionary page) {
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        // The heading of a contents list goes with it.
        boolean heads = i + 1 < array.size() && isContents(array.getObject(i + 1));
        if (!heads) {
          kids(array.getObject(i), page);
        }
      }
    } else if (kids instanceof COSInteger mcid && page != null) {
      content(page, mcid.intValue());
    } else if (kids instanceof COSDictionary dictionary) {
      String type = dictionary.getNameAsString(COSName.TYPE, "StructElem");
      if (type.equals("MCR")) {
        COSDictionary own = dictionary.getCOSDictionary(PG);
        COSDictionary where = own == null ? page : own;
        if (where != null) {
          content(where, dictionary.getInt(COSName.MCID));
        }
      } else if (!type.equals("OBJR")) {
        element(dictionary, page);
      }
    }
  }

  private static boolean isContents(@Nullable COSBase kid) {
    return kid instanceof COSDictionary element
        && "TOC".equals(element.getNameAsString(COSName.S, ""));
  }

  private void element(COSDictionary element, @Nullable COSDictionary inherited) {
    String type = element.getNameAsString(COSName.S, "");
    if ((LEFT_OUT.contains(type) && !isTerm(element))
        || EDITION_ONLY.equals(element.getString("T"))) {
      return;
    }
    COSDictionary own = element.getCOSDictionary(PG);
    boolean inline = INLINE.contains(type);
    if (!inline) {
      out.append(' ');
    }
    kids(element.getDictionaryObject(COSName.K), own == null ? inherited : own);
    if (!inline) {
      out.append(' ');
    }
  }

  /** Whether a label is a term of a definition list: those are words, not bullets. */
  private static boolean isTerm(COSDictionary label) {
    COSDictionary item = label.getCOSDictionary(COSName.P);
    COSDictionary list = item == null ? null : item.getCOSDictionary(COSName.P);
    COSDictionary attributes = list == null ? null : list.getCOSDictionary(COSName.A);
    return attributes != null
        && "LI".equals(item.getNameAsString(COSName.S, ""))
        && "None".equals(attributes.getNameAsString("ListNumbering", ""));
  }

  private void content(COSDictionary page, int mcid) {
    out.append(pages.getOrDefault(page, Map.of()).getOrDefault(mcid, ""));
  }
}
