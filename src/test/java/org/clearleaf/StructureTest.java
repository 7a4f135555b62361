package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;
import org.clearleaf.check.tagged.TaggedPdfReader;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines of our checklist for tagged PDF (src/docs/conformance.md), a manuscript each: its
 * structure in both standards, as text that was read, and what a text does not show.
 */
class StructureTest {
  private static final Path FOLDER = Path.of("src/test/resources/structure");

  @TempDir Path folder;

  static List<Path> lines() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md") || Files.isDirectory(file))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isTaggedAsItWasRead(Path line) throws IOException {
    for (PdfStandard standard : PdfStandard.values()) {
      TitleOutcome title = export(line, standard, Hyphens.SOFT, "clear-print", true);
      assertThat(title.published()).as(title.findings().toString()).isTrue();
      assertThat(title.files().get(0).checks()).contains("same words");
      Goldens.check(
          line.resolveSibling(title.name() + ".md"),
          standard.word(),
          StructureDump.of(file(standard, title.name())));
    }
  }

  private TitleOutcome export(
      Path line, PdfStandard standard, Hyphens hyphens, String profile, boolean check)
      throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("book", "epub"))
            .withLook(PageSize.parse("A5"), Profile.named(profile))
            .withPdf(Optional.of(standard), Optional.of(hyphens));
    ExportRequest request =
        new ExportRequest(List.of(line), folder.resolve(standard.word()), wishes, check, false);
    return Exporter.run(request, Progress.none()).titles().get(0);
  }

  private Path file(PdfStandard standard, String name) {
    return folder.resolve(standard.word()).resolve(name).resolve(name + ".pdf");
  }

  private Path make(String name, PdfStandard standard) throws IOException {
    export(FOLDER.resolve(name + ".md"), standard, Hyphens.SOFT, "clear-print", false);
    return file(standard, name);
  }

  private static void open(Path file, Consumer<PDDocument> look) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      look.accept(document);
    }
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  @Test
  void line01AnElementOverPagesIsOne() throws IOException {
    TaggedPdf pdf = read("01-one-element-over-pages", PdfStandard.UA_1);
    List<Node> paragraphs = nodes(pdf, "P");
    assertThat(paragraphs.get(paragraphs.size() - 1).kids()).hasSizeGreaterThan(1);
  }

  @Test
  void line05VersionAndMetadataAreThoseOfTheStandard() throws IOException {
    open(
        make("05-metadata", PdfStandard.UA_1),
        document -> {
          assertThat(document.getVersion()).isEqualTo(1.7f);
          assertThat(document.getDocumentInformation().getTitle())
              .isEqualTo("Metadata: <title> & more");
        });
    open(
        make("05-metadata", PdfStandard.UA_2),
        document -> {
          assertThat(document.getVersion()).isEqualTo(2.0f);
          assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO)).isFalse();
        });
  }

  @Test
  void line08EveryAnnotationSaysSomethingAndTabFollowsTheStructure() throws IOException {
    for (PdfStandard standard : PdfStandard.values()) {
      open(
          make("08-links-say-where-they-lead", standard),
          document -> {
            int links = 0;
            for (PDPage page : document.getPages()) {
              assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
              for (PDAnnotation annotation : annotations(page)) {
                assertThat(annotation.getContents()).isNotBlank();
                assertThat(annotation.isPrinted()).isTrue();
                links++;
              }
            }
            assertThat(links).isEqualTo(6);
          });
    }
  }

  private static List<PDAnnotation> annotations(PDPage page) {
    try {
      return page.getAnnotations();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void line14HyphensAreSoftOrArtifactsOrNone() throws IOException {
    Path line = FOLDER.resolve("14-hyphens.md");
    List<String> texts = new ArrayList<>();
    for (Hyphens hyphens : Hyphens.values()) {
      assertThat(export(line, PdfStandard.UA_1, hyphens, "trade", true).published()).isTrue();
      TaggedPdf pdf = TaggedPdfReader.read(file(PdfStandard.UA_1, "14-hyphens"), 100);
      List<Node> paragraphs = nodes(pdf, "P");
      texts.add(pdf.text(paragraphs.get(paragraphs.size() - 1), true));
    }
    assertThat(texts.get(0)).contains("\u00AD");
    assertThat(texts.get(1)).doesNotContain("\u00AD").isEqualTo(texts.get(0).replace("\u00AD", ""));
    assertThat(texts.get(2)).isEqualTo(texts.get(1));
    String painted = content(file(PdfStandard.UA_1, "14-hyphens"));
    export(line, PdfStandard.UA_1, Hyphens.ARTIFACT, "trade", false);
    assertThat(content(file(PdfStandard.UA_1, "14-hyphens")).split("/Type /Layout", -1).length)
        .isGreaterThan(painted.split("/Type /Layout", -1).length);
  }

  private static String content(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        all.append(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void line15MarksAndNotesReferToEachOtherInPdf2() throws IOException {
    open(
        make("15-notes-stand-at-their-marks", PdfStandard.UA_2),
        document -> {
          COSDictionary ids = catalog(document).getCOSDictionary(COSName.STRUCT_TREE_ROOT);
          COSArray names =
              ids.getCOSDictionary(COSName.getPDFName("IDTree")).getCOSArray(COSName.NAMES);
          int notes = 0;
          for (int i = 1; i < names.size(); i += 2) {
            COSDictionary element = (COSDictionary) names.getObject(i);
            if ("FENote".equals(element.getNameAsString(COSName.S))) {
              COSArray marks = element.getCOSArray(COSName.getPDFName("Ref"));
              for (int k = 0; k < marks.size(); k++) {
                COSDictionary mark = (COSDictionary) marks.getObject(k);
                assertThat(mark.getCOSArray(COSName.getPDFName("Ref")).getObject(0))
                    .isSameAs(element);
              }
              notes += marks.size();
            }
          }
          assertThat(notes).as("marks").isEqualTo(5);
        });
  }

  @Test
  void line18NoLinkHasAnAlternativeText() throws IOException {
    for (PdfStandard standard : PdfStandard.values()) {
      assertThat(nodes(read("18-links-have-no-alt", standard), "Link"))
          .isNotEmpty()
          .allMatch(link -> link.text("Alt").isEmpty());
    }
  }

  @Test
  void line21ALinkHasOneAnnotationAPage() throws IOException {
    open(
        make("21-a-link-over-lines-is-one", PdfStandard.UA_1),
        document -> {
          List<PDAnnotationLink> links = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            annotations(page).stream()
                .filter(a -> a instanceof PDAnnotationLink link && link.getAction() != null)
                .forEach(a -> links.add((PDAnnotationLink) a));
          }
          assertThat(links).hasSizeBetween(2, 3);
          // Four corners for each line.
          assertThat(links.get(0).getQuadPoints().length).isIn(16, 24);
        });
  }

  @Test
  void line22TheOutlineIsShownAndLeadsToElements() throws IOException {
    open(
        make("22-outline-and-labels", PdfStandard.UA_1),
        document -> {
          assertThat(catalog(document).getNameAsString(COSName.PAGE_MODE)).isEqualTo("UseOutlines");
          COSDictionary first =
              catalog(document).getCOSDictionary(COSName.OUTLINES).getCOSDictionary(COSName.FIRST);
          assertThat(first.getCOSDictionary(COSName.getPDFName("SE"))).isNotNull();
        });
  }

  @Test
  void line26TargetsInPdf2AreElements() throws IOException {
    open(
        make("26-targets-are-elements", PdfStandard.UA_2),
        document -> {
          int inside = 0;
          for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : annotations(page)) {
              COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
              if ("GoTo".equals(action.getNameAsString(COSName.S))) {
                COSDictionary element =
                    (COSDictionary) action.getCOSArray(COSName.getPDFName("SD")).getObject(0);
                assertThat(element.getNameAsString(COSName.TYPE)).isEqualTo("StructElem");
                inside++;
              }
            }
          }
          // Two entries of the contents, three references, two marks and two ways back.
          assertThat(inside).isEqualTo(9);
        });
  }

  @Test
  void line27EachTypeSaysHowItIsSet() throws IOException {
    TaggedPdf pdf = read("27-attributes-for-reflow", PdfStandard.UA_1);
    assertThat(nodes(pdf, "P").get(1).attribute("Layout.LineHeight")).isPresent();
    assertThat(nodes(pdf, "H2").get(0).attribute("Layout.SpaceBefore")).isPresent();
    assertThat(nodes(pdf, "LBody").get(0).attribute("Layout.StartIndent")).isPresent();
  }

  @Test
  void line30TheSameBytes() throws IOException {
    for (PdfStandard standard : PdfStandard.values()) {
      byte[] once = Files.readAllBytes(make("30-same-bytes", standard));
      assertThat(Files.readAllBytes(make("30-same-bytes", standard))).isEqualTo(once);
    }
  }

  private TaggedPdf read(String name, PdfStandard standard) throws IOException {
    return TaggedPdfReader.read(make(name, standard), 100);
  }

  private static List<Node> nodes(TaggedPdf pdf, String type) {
    List<Node> found = new ArrayList<>();
    pdf.root()
        .orElseThrow()
        .walk(
            node -> {
              if (node.type().equals(type)) {
                found.add(node);
              }
            });
    return found;
  }
}
