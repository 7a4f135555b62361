package org.clearleaf.check.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearleaf.Samples;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good file passes; each damage to it is found, by the rule that is there for it. */
class DamagedPdfTest {
  private static final String TEXT =
      """
      # One

      A first paragraph with a note[^1] and [a link](https://example.org/).

      A second paragraph.

      ## Two

      - an item
      - another

      | a | b |
      |---|---|
      | x | 1 |
      | y | 2 |

      ![A square](square.png "Its caption")

      A last paragraph.

      [^1]: The note.
      """;

  @TempDir static Path folder;
  private static Path good = Path.of("");

  @BeforeAll
  static void makeGoodFile() throws IOException {
    Path source = Samples.write(folder, "in/a.md", TEXT);
    Files.copy(Path.of("src/test/resources/odd/square.png"), source.resolveSibling("square.png"));
    Exporter.run(
        new ExportRequest(
            List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, false),
        Progress.none());
    good = folder.resolve("out/a/a.pdf");
  }

  @Test
  void theGoodFilePasses() throws IOException {
    assertThat(Checker.check(good, "a.pdf").findings()).isEmpty();
  }

  /** What is done to the file, and the rule that finds it. */
  private static final Map<String, Consumer<Damage>> DAMAGES = new TreeMap<>();

  static {
    DAMAGES.put("CK-001 no language", d -> d.catalog().removeItem(COSName.LANG));
    DAMAGES.put("CK-001 no title shown", d -> d.catalog().removeItem(COSName.VIEWER_PREFERENCES));
    DAMAGES.put("CK-001 no tab order", d -> d.page("One").removeItem(name("Tabs")));
    DAMAGES.put("CK-001 link says nothing", d -> d.annotation("Link").removeItem(COSName.CONTENTS));
    DAMAGES.put("CK-010 leads back", d -> kids(d.element("LBody", 0)).add(d.element("L", 0)));
    DAMAGES.put(
        "CK-010 names another parent",
        d -> d.element("H2", 0).setItem(COSName.P, d.element("Table", 0)));
    DAMAGES.put("CK-010 no tree at all", d -> d.catalog().removeItem(COSName.STRUCT_TREE_ROOT));
    DAMAGES.put("CK-011 swapped paragraphs", d -> d.swap("P", 0, "P", 2));
    DAMAGES.put("CK-011 swapped rows", d -> d.swap("TR", 1, "TR", 2));
    DAMAGES.put("CK-011 swapped items", d -> d.swap("LI", 0, "LI", 1));
    DAMAGES.put("CK-011 heading after its text", d -> d.swap("H2", 0, "L", 0));
    DAMAGES.put("CK-012 orphan content", d -> d.element("H2", 0).removeItem(COSName.K));
    DAMAGES.put("CK-012 content of a removed element", d -> d.remove("H2", 0));
    DAMAGES.put("CK-012 entered for a copy", d -> d.copyInParentTree("H2"));
    DAMAGES.put(
        "CK-012 link without its annotation",
        d -> kids(d.element("Link", 4)).remove(kids(d.element("Link", 4)).size() - 1));
    DAMAGES.put(
        "CK-012 annotation entered elsewhere",
        d -> d.annotation("Link").setInt(COSName.STRUCT_PARENT, 0));
    DAMAGES.put(
        "CK-012 content in two elements",
        d -> kids(d.element("H2", 0)).add(d.element("H1", 1).getDictionaryObject(COSName.K)));
    DAMAGES.put("CK-013 figure without a box", d -> attribute(d, "Figure", "BBox", null));
    DAMAGES.put(
        "CK-013 figure with a wrong box",
        d -> attribute(d, "Figure", "BBox", COSArray.ofCOSIntegers(List.of(1, 1, 9, 9))));
    DAMAGES.put("CK-013 figure without words", d -> d.element("Figure", 0).removeItem(name("Alt")));
    DAMAGES.put("CK-014 note without its mark", d -> d.remove("Reference", 2));
    DAMAGES.put("CK-014 mark without its note", d -> d.remove("Note", 0));
    DAMAGES.put("CK-014 note without an id", d -> d.element("Note", 0).removeItem(name("ID")));
    DAMAGES.put("CK-014 note before its mark", d -> d.swap("Reference", 2, "Note", 0));
    DAMAGES.put(
        "CK-015 text outside",
        d -> d.repaint("One", s -> s + "BT /F1 12 Tf 50 50 Td <00010002> Tj ET\n"));
    DAMAGES.put("CK-015 drawing outside", d -> d.repaint("One", s -> s + "9 9 9 9 re f\n"));
    DAMAGES.put("CK-016 empty paragraph", d -> d.addEmpty("P"));
    DAMAGES.put(
        "CK-016 content that is not painted",
        d -> kids(d.element("H2", 0)).add(COSInteger.get(999)));
    DAMAGES.put(
        "CK-017 outline says another thing",
        d -> d.outlineItem().setString(COSName.TITLE, "Something else"));
    DAMAGES.put("CK-017 outline lacks a heading", d -> d.outlineItem().removeItem(COSName.NEXT));
    DAMAGES.put("CK-018 wrong page numbers", Damage::renumber);
    DAMAGES.put(
        "CK-019 pale words",
        d -> d.repaint("One", s -> s.replaceAll("(?m)^[0-9. ]+ rg$", "0.7 0.7 0.7 rg")));
    DAMAGES.put("CK-020 skipped heading", d -> d.element("H2", 0).setName(COSName.S, "H4"));
    DAMAGES.put("CK-020 no first heading", d -> d.retype("H1", "H2"));
    DAMAGES.put("CK-021 table without heads", d -> d.retype("TH", "TD"));
    DAMAGES.put("CK-022 list without numbering", d -> d.element("L", 0).removeItem(COSName.A));
    DAMAGES.put("CK-024 row without a cell", d -> d.remove("TD", 0));
  }

  static List<String> damages() {
    return List.copyOf(DAMAGES.keySet());
  }

  @ParameterizedTest
  @MethodSource("damages")
  void isFound(String damage) throws IOException {
    Path file = folder.resolve("damaged.pdf");
    try (PDDocument document = Loader.loadPDF(good.toFile())) {
      DAMAGES.getOrDefault(damage, d -> {}).accept(new Damage(document));
      document.save(file.toFile());
    }
    Checked checked = Checker.check(file, "damaged.pdf");
    assertThat(Samples.ids(checked.findings())).contains(damage.substring(0, 6));
    // Where veraPDF finds it too, so much the better; nothing may end as a failure of the check.
    assertThat(Samples.ids(checked.findings())).doesNotContain("CK-023", "CK-002");
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  private static void attribute(
      Damage damage, String type, String key, @org.jspecify.annotations.Nullable COSBase value) {
    COSDictionary attributes = damage.element(type, 0).getCOSDictionary(COSName.A);
    attributes.setItem(name(key), value);
  }

  /** The kids of an element as an array, made one if it was none. */
  private static COSArray kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return array;
    }
    COSArray array = new COSArray();
    array.add(kids);
    element.setItem(COSName.K, array);
    return array;
  }

  /** A file to be damaged. */
  private record Damage(PDDocument document) {
    COSDictionary catalog() {
      return document.getDocumentCatalog().getCOSObject();
    }

    private COSDictionary root() {
      return catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    }

    COSDictionary element(String type, int index) {
      List<COSDictionary> found = new ArrayList<>();
      find(root().getDictionaryObject(COSName.K), type, found);
      return found.get(index);
    }

    private static void find(COSBase kids, String type, List<COSDictionary> found) {
      if (kids instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          find(array.getObject(i), type, found);
        }
      } else if (kids instanceof COSDictionary element) {
        if (type.equals(element.getNameAsString(COSName.S))) {
          found.add(element);
        }
        if (element.getDictionaryObject(COSName.K) != null) {
          find(element.getDictionaryObject(COSName.K), type, found);
        }
      }
    }

    private int place(COSDictionary element) {
      COSArray siblings = kids(element.getCOSDictionary(COSName.P));
      for (int i = 0; i < siblings.size(); i++) {
        if (siblings.getObject(i) == element) {
          return i;
        }
      }
      throw new AssertionError("not among its parent's kids");
    }

    void swap(String type, int index, String other, int otherIndex) {
      COSDictionary one = element(type, index);
      COSDictionary two = element(other, otherIndex);
      int first = place(one);
      int second = place(two);
      COSArray siblings = kids(one.getCOSDictionary(COSName.P));
      siblings.set(first, two);
      siblings.set(second, one);
    }

    void remove(String type, int index) {
      COSDictionary element = element(type, index);
      kids(element.getCOSDictionary(COSName.P)).remove(place(element));
    }

    void retype(String from, String to) {
      List<COSDictionary> found = new ArrayList<>();
      find(root().getDictionaryObject(COSName.K), from, found);
      found.forEach(element -> element.setName(COSName.S, to));
    }

    void addEmpty(String type) {
      COSDictionary document = element("Document", 0);
      COSDictionary empty = new COSDictionary();
      empty.setItem(COSName.TYPE, name("StructElem"));
      empty.setName(COSName.S, type);
      empty.setItem(COSName.P, document);
      kids(document).add(empty);
    }

    void copyInParentTree(String type) {
      COSDictionary element = element(type, 0);
      COSArray numbers = root().getCOSDictionary(name("ParentTree")).getCOSArray(COSName.NUMS);
      for (int i = 1; i < numbers.size(); i += 2) {
        if (numbers.getObject(i) instanceof COSArray elements) {
          for (int k = 0; k < elements.size(); k++) {
            if (elements.getObject(k) == element) {
              elements.set(k, new COSDictionary(element));
            }
          }
        }
      }
    }

    /** The page that shows a heading of level 1 with these words. */
    COSDictionary page(String heading) {
      assertThat(heading).isEqualTo("One");
      return element("H1", 1).getCOSDictionary(name("Pg"));
    }

    COSDictionary annotation(String type) {
      COSArray all = page("One").getCOSArray(COSName.ANNOTS);
      assertThat(type).isEqualTo("Link");
      return (COSDictionary) all.getObject(0);
    }

    COSDictionary outlineItem() {
      return catalog().getCOSDictionary(COSName.OUTLINES).getCOSDictionary(COSName.FIRST);
    }

    void renumber() {
      COSArray ranges = catalog().getCOSDictionary(COSName.PAGE_LABELS).getCOSArray(COSName.NUMS);
      ((COSDictionary) ranges.getObject(ranges.size() - 1)).setInt(COSName.ST, 40);
    }

    void repaint(String heading, UnaryOperator<String> change) {
      COSStream stream = page(heading).getCOSStream(COSName.CONTENTS);
      try {
        String content =
            new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(change.apply(content)).isNotEqualTo(content);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(change.apply(content).getBytes(StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
