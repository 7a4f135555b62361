package org.clearleaf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not ours are held to what they claim; what our rules find is a warning. */
class OthersFilesTest {
  @TempDir static Path folder;
  private static Path pdf = Path.of("");
  private static Path epub = Path.of("");

  @BeforeAll
  static void export() throws IOException {
    Path source = Samples.write(folder, "in/a.md", "# One\n\n## Two\n\nWords.\n");
    Path out = folder.resolve("out");
    Exporter.run(
        new ExportRequest(List.of(source), out, EditionPlan.Wishes.none(), false, false),
        Progress.none());
    pdf = out.resolve("a/a.pdf");
    epub = out.resolve("a/a.epub");
  }

  @Test
  void aPdfIsHeldToWhatItClaimsAlone() throws IOException {
    Path archive = withoutUa(document -> view(document).removeItem(name("DisplayDocTitle")));
    assertThat(Checker.check(archive, "a.pdf", Maker.OTHERS).passed()).containsExactly("PDF/A-2a");
    assertThat(Checker.check(archive, "a.pdf").findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("PDF/UA-1 7.1-"));
  }

  @Test
  void aClaimInFourBytesALetterIsRead() throws IOException {
    Path file = withXmp(xmp -> xmp, Charset.forName("UTF-32LE"), document -> {});
    // PDF/A-2 wants UTF-8, and says so of a file that claims it: had the claim not been read, none
    // would ask for that.
    assertThat(Checker.check(file, "a.pdf", Maker.OTHERS).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("PDF/A-2a 6.6.2.1-5"));
  }

  @Test
  void ourRulesWarn() throws IOException {
    Path pale =
        change(
            document ->
                document.getDocumentCatalog().getDocumentOutline().getFirstChild().setTitle("X"));
    Checked others = Checker.check(pale, "a.pdf", Maker.OTHERS);
    assertThat(Samples.ids(others.findings())).contains("CK-017");
    assertThat(others.isGood()).isTrue();
    assertThat(Checker.check(pale, "a.pdf").isFlawless()).isFalse();
  }

  @Test
  void aPageThatNoElementClaimsIsAnErrorWhereTagsArePromised() throws IOException {
    Path lost =
        change(
            document ->
                document
                    .getPage(0)
                    .getCOSObject()
                    .setItem(COSName.STRUCT_PARENTS, COSInteger.get(999)));
    assertThat(Checker.check(lost, "a.pdf", Maker.OTHERS).findings())
        .anyMatch(
            finding ->
                finding.rule().id().equals("CK-041") && finding.severity() == Severity.ERROR);
  }

  @Test
  void messagesOfEpubCheckKeepTheirLevels() throws IOException {
    Path odd =
        EpubFiles.rewrite(
            epub,
            folder.resolve("odd.epub"),
            "package.opf",
            text -> text.replace("</metadata>", "<dc:date>soon</dc:date></metadata>"));
    Checked others = Checker.check(odd, "odd.epub", Maker.OTHERS);
    assertThat(others.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(others.passed()).containsExactly("EPUBCheck");
    assertThat(Checker.check(odd, "odd.epub").isGood()).isFalse();
  }

  @Test
  void lettersInPartsAreTheSameName() throws IOException {
    Path parts = folder.resolve("parts.epub");
    try (ZipFile in = new ZipFile(epub.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(parts))) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] data = in.getInputStream(entry).readAllBytes();
        if (entry.getName().matches(".*\\.(xhtml|opf|ncx)")) {
          data =
              new String(data, StandardCharsets.UTF_8)
                  .replace("c1.xhtml", "\u00FC.xhtml")
                  .getBytes(StandardCharsets.UTF_8);
        }
        EpubFiles.put(
            out,
            entry.getName().replace("c1.xhtml", "u\u0308.xhtml"),
            data,
            entry.getMethod() == ZipEntry.STORED);
      }
    }
    assertThat(Checker.check(parts, "parts.epub", Maker.OTHERS).isGood()).isTrue();
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  private static COSDictionary view(PDDocument document) {
    return document
        .getDocumentCatalog()
        .getCOSObject()
        .getCOSDictionary(COSName.VIEWER_PREFERENCES);
  }

  private static Path change(Consumer<PDDocument> change) throws IOException {
    return withXmp(xmp -> xmp, StandardCharsets.UTF_8, change);
  }

  private static Path withoutUa(Consumer<PDDocument> change) throws IOException {
    return withXmp(
        xmp -> xmp.replaceAll("<pdfuaid:part>1</pdfuaid:part>| pdfuaid:part=\"1\"", ""),
        StandardCharsets.UTF_8,
        change);
  }

  private static Path withXmp(
      UnaryOperator<String> change, Charset charset, Consumer<PDDocument> and) throws IOException {
    Path file = Files.createTempFile(folder, "changed", ".pdf");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      String mark = charset.equals(StandardCharsets.UTF_8) ? "" : "\uFEFF";
      metadata.importXMPMetadata((mark + change.apply(xmp)).getBytes(charset));
      and.accept(document);
      document.save(file.toFile());
    }
    return file;
  }
}
