package org.clearleaf.screen.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.epub.EpubReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in an EPUB, and what becomes of odd manuscripts. */
@Timeout(120)
class EpubTest {
  private static final String YAML = "title: A book\nlanguage: en\neditions: [epub]\n";
  private static final String LINE_ART =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' fill='none' stroke='currentColor'>"
          + "<defs><g id='a'><path d='M0 0L9 9'/></g></defs><use href='#a'/></svg>";
  private static final String COLOURED =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><path d='M0 0L9 9' fill='#800'/></svg>";

  @TempDir Path folder;

  private TitleOutcome export(String yaml, String markdown) throws IOException {
    Samples.write(folder, "in/t/book.yaml", yaml);
    Samples.write(folder, "in/t/01.md", markdown);
    return Exporter.run(
            new ExportRequest(
                List.of(folder.resolve("in/t")),
                folder.resolve("out"),
                EditionPlan.Wishes.none(),
                true,
                false),
            Progress.none())
        .titles()
        .get(0);
  }

  private Path published(String yaml, String markdown) throws IOException {
    TitleOutcome title = export(yaml, markdown);
    assertThat(title.published()).as("%s", title.findings()).isTrue();
    return folder.resolve("out/t/t.epub");
  }

  @Test
  void isReadBackByAnotherReader() throws IOException {
    Path epub =
        published(
            """
            title: Three chapters
            language: en-GB
            authors: [Ann Author, نجيب محفوظ]
            publisher: A Press
            editions: [epub]
            """,
            "# First\n\nA.\n\n## Part\n\nB.\n\n# Second\n\nC.\n");
    Book book;
    try (InputStream in = Files.newInputStream(epub)) {
      book = new EpubReader().readEpub(in);
    }
    assertThat(book.getTitle()).isEqualTo("Three chapters");
    assertThat(book.getMetadata().getAuthors())
        .extracting(Author::getLastname)
        .containsExactly("Author", "محفوظ");
    assertThat(book.getMetadata().getLanguage()).isEqualTo("en-GB");
    List<TOCReference> contents = book.getTableOfContents().getTocReferences();
    assertThat(contents)
        .extracting(TOCReference::getTitle)
        .containsExactly("Title page", "About this edition", "First", "Second", "Accessibility");
    assertThat(contents.get(2).getChildren())
        .extracting(TOCReference::getTitle)
        .containsExactly("Part");
    assertThat(book.getSpine().getSpineReferences())
        .extracting(reference -> reference.getResource().getHref())
        .containsExactly(
            "title-page.xhtml",
            "colophon.xhtml",
            "nav.xhtml",
            "c1.xhtml",
            "c2.xhtml",
            "accessibility.xhtml");
  }

  @Test
  void claimsWhatIsInTheBookAndNoMore() throws IOException {
    String plain = EpubFiles.text(published(YAML, "# One\n\nWords.\n"), "package.opf");
    assertThat(plain)
        .contains(">structuralNavigation<", ">textual<", "accessibilityHazard\">none<")
        .doesNotContain(
            "alternativeText", "visual", "longDescription", "pageNavigation", "conformsTo");
    Samples.write(folder, "in/t/a.svg", COLOURED);
    String pictured =
        EpubFiles.text(
            published(YAML, "# One\n\n![a line](a.svg){longdesc=\"From corner to corner.\"}\n"),
            "package.opf");
    assertThat(pictured).contains(">alternativeText<", ">longDescription<", ">textual,visual<");
  }

  @Test
  void claimsConformanceOnlyByNameOfWhoCertifiedIt() throws IOException {
    Path epub =
        published(
            YAML
                + "certified: {by: A Checker, credential: CPWA, report: \"https://example.org/r\", date: 2026-11-01}\n",
            "# One\n\nWords.\n");
    assertThat(EpubFiles.text(epub, "package.opf"))
        .contains(
            "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>",
            "<meta property=\"a11y:certifiedBy\">A Checker</meta>",
            "href=\"https://example.org/r\"");
    assertThat(EpubFiles.text(epub, "accessibility.xhtml")).contains("certified by A Checker");
    assertThat(EpubFiles.text(epub, "onix.xml"))
        .contains("<ProductFormFeatureValue>90</ProductFormFeatureValue>");
    assertThat(export(YAML + "certified: {credential: CPWA}\n", "# One\n\nWords.\n").findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("who evaluated"));
  }

  @Test
  void saysHowItCanBeReadAndTellsBooksellers() throws IOException {
    Path epub = published(YAML.replace("[epub]", "[book, epub]"), "# One\n\nWords.\n");
    assertThat(EpubFiles.text(epub, "accessibility.xhtml"))
        .contains("Ways of reading", "Readable in read aloud", "No hazards", "Go to page")
        .contains("<li>No information is available</li>");
    assertThat(EpubFiles.text(epub, "onix.xml"))
        .contains("<ProductFormFeatureValue>41</ProductFormFeatureValue>")
        .contains("<ProductFormFeatureType>12</ProductFormFeatureType>")
        .doesNotContain("<ProductFormFeatureValue>14<");
    assertThat(EpubFiles.text(epub, "package.opf"))
        .contains("pageBreakSource\">A book (PDF)<", "properties=\"onix\"");
  }

  /** A subtitle is one, words are broken by readers alone, and old prefixes are gone. */
  @Test
  void saysWhatIsNewInEpub34() throws IOException {
    Path epub = published(YAML + "subtitle: And more\n", "# One\n\nWords.\n");
    assertThat(EpubFiles.text(epub, "package.opf"))
        .contains("<dc:title id=\"title1\">A book</dc:title>")
        .contains("<meta refines=\"#title2\" property=\"title-type\">subtitle</meta>");
    assertThat(EpubFiles.text(epub, "style.css")).doesNotContain("hyphens", "-webkit-", "-epub-");
    assertThat(EpubFiles.text(epub, "accessibility.xhtml"))
        .contains("All of this book can be read");
  }

  /** A chapter may be called as our own pages are. */
  @Test
  void eachFileHasATitleOfItsOwn() throws IOException {
    Path epub =
        published("title: Access\nlanguage: en\n", "# Accessibility\n\nA.\n\n# Contents\n\nB.\n");
    assertThat(EpubFiles.text(epub, "c1.xhtml")).contains("<title>Accessibility – Access</title>");
    assertThat(EpubFiles.text(epub, "accessibility.xhtml"))
        .contains("<title>Accessibility – Access (2)</title>");
    assertThat(EpubFiles.text(epub, "nav.xhtml")).contains("<title>Contents – Access (2)</title>");
  }

  /**
   * What exempts from the law is for shops and machines: it is in the records and not in the book.
   */
  @Test
  void saysWhatExemptsIt() throws IOException {
    Path epub = published(YAML + "exemption: eaa-microenterprise\n", "# One\n\nWords.\n");
    assertThat(EpubFiles.text(epub, "package.opf"))
        .contains("<meta property=\"a11y:exemption\">eaa-microenterprise</meta>");
    assertThat(EpubFiles.text(epub, "onix.xml"))
        .contains("<ProductFormFeatureValue>75</ProductFormFeatureValue>");
    assertThat(export(YAML + "exemption: small\n", "# One\n\nWords.\n").findings())
        .anyMatch(finding -> finding.line().contains("exemption “small” is none of"));
  }

  /** What EPUBCheck does not know yet is asked for, and then published. */
  @Test
  void followsTheNextRulesWhereItIsToldTo() throws IOException {
    String told =
        YAML
            + "epub-accessibility: \"1.2\"\ncontact: read@press.example\n"
            + "certified: {by: A Checker, date: 2026-11-22}\n";
    assertThat(EpubFiles.text(published(told, "# One\n\nWords.\n"), "package.opf"))
        .contains("EPUB Accessibility 1.2 - WCAG 2.2 Level AA")
        .contains("<meta property=\"a11y:contactEmail\">read@press.example</meta>");
    Path usual = published(YAML + "contact: read@press.example\n", "# One\n\nWords.\n");
    assertThat(EpubFiles.text(usual, "package.opf")).doesNotContain("contactEmail");
    assertThat(export(YAML + "epub-accessibility: \"2\"\n", "# One\n\nWords.\n").findings())
        .anyMatch(finding -> finding.line().contains("“2” is none of 1.1, 1.2"));
  }

  @Test
  void lineArtTakesTheInkOfTheText() throws IOException {
    Samples.write(folder, "in/t/line.svg", LINE_ART);
    Samples.write(folder, "in/t/col.svg", COLOURED);
    Path epub =
        published(
            YAML,
            "# One\n\n![a line](line.svg)\n\n![again](line.svg)\n\n![red](col.svg)\n\nIn ![text](line.svg).\n");
    String chapter = EpubFiles.text(epub, "c1.xhtml");
    assertThat(chapter)
        .containsPattern("<svg role=\"img\" aria-labelledby=\"[^\"]+-title\"[^>]*><title id=")
        .contains(">a line</title>", ">again</title>", ">text</title>", "alt=\"red\"");
    assertThat(EpubFiles.text(epub, "package.opf")).contains("properties=\"svg\"");
    assertThat(EpubFiles.text(epub, "pictures/p1.svg")).contains("fill=\"#fff\"");
  }

  /** What an author's file says of itself is said by the page; what is not plain stays a file. */
  @Test
  void oddLineArtIsValidToo() throws IOException {
    Samples.write(
        folder,
        "in/t/spoken.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='urn:ink' viewBox='0 0 9 9' width='90mm'"
            + " role='img' aria-labelledby='x' aria-label='a>b' fill='currentColor'>"
            + "<metadata>m</metadata><i:view/><title id='x'>T</title>"
            + "<clipPath id='c'><path d='M0 0L9 9'/></clipPath>"
            + "<g aria-describedby='x' clip-path='url(#c)'><path d='M0 0L9 9'/></g></svg>");
    Samples.write(
        folder,
        "in/t/prefixed.svg",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
            + "<s:path d='M0 0L9 9' fill='currentColor'/></s:svg>");
    Samples.write(
        folder,
        "in/t/white.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' color='#fff'"
            + " fill='currentColor'><path d='M0 0L9 9'/></svg>");
    Path epub =
        published(YAML, "# One\n\n![a](spoken.svg)\n\n![b](prefixed.svg)\n\n![c](white.svg)\n");
    assertThat(EpubFiles.text(epub, "c1.xhtml"))
        .containsPattern("(?s)<svg.*<svg")
        .contains("width=\"340\"", "url(#c1-figure1-c)", ">b</title>", "alt=\"c\"")
        .doesNotContain("aria-describedby", "a>b", "metadata", "i:view");
  }

  @Test
  void aLanguageThatIsoDoesNotKnowIsNoLanguageToBooksellers() throws IOException {
    assertThat(onixLanguage("qq")).contains("<LanguageCode>und<");
    assertThat(onixLanguage("de-AT")).contains("<LanguageCode>ger<");
  }

  private String onixLanguage(String tag) throws IOException {
    Path epub = published(YAML.replace("language: en", "language: " + tag), "# One\n\nW.\n");
    return EpubFiles.text(epub, "onix.xml");
  }

  @Test
  void hasTheCoverItIsGiven() throws IOException {
    Files.createDirectories(folder.resolve("in/t"));
    Files.copy(Path.of("src/test/resources/odd/square.png"), folder.resolve("in/t/c.png"));
    assertThat(EpubFiles.text(published(YAML + "cover: c.png\n", "# One\n\nW.\n"), "package.opf"))
        .contains("properties=\"cover-image\"", "name=\"cover\" content=\"cover\"");
    Samples.write(folder, "in/t/c.png", "no picture at all");
    TitleOutcome refused = export(YAML + "cover: c.png\n", "# One\n\nW.\n");
    assertThat(refused.published()).isFalse();
    assertThat(refused.findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("c.png"));
  }

  @Test
  void chaptersOfOneNameHaveTitlesOfTheirOwn() throws IOException {
    Path epub = published(YAML, "# Same\n\nA.\n\n# Same\n\nB.\n");
    assertThat(EpubFiles.text(epub, "c1.xhtml")).contains("<title>Same – A book</title>");
    assertThat(EpubFiles.text(epub, "c2.xhtml")).contains("<title>Same – A book (2)</title>");
  }

  @Test
  void aBookWithoutHeadingsIsValid() throws IOException {
    Path epub = published(YAML, "Words and no heading.\n");
    assertThat(EpubFiles.text(epub, "nav.xhtml")).contains("c1.xhtml");
  }

  @Test
  void anSvgThatRunsAndFetchesIsCleaned() throws IOException {
    Samples.write(
        folder,
        "in/t/bad.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 9 9' onload='x()'><script>x()</script><style>@keyframes a{}</style>"
            + "<image xlink:href='http://example.org/x.png'/><animateTransform attributeName='x'/>"
            + "<path d='M0 0L9 9' fill='red'/></svg>");
    Path epub = published(YAML, "# One\n\n![a line](bad.svg)\n");
    assertThat(EpubFiles.text(epub, "pictures/p1.svg"))
        .doesNotContain("script", "onload", "example.org", "keyframes", "animate");
  }

  @Test
  void threeHundredPicturesAreValid() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < 300; i++) {
      Samples.write(folder, "in/t/p" + i + ".svg", COLOURED.replace("9 9", "9 " + i));
      text.append("![line ").append(i).append("](p").append(i).append(".svg)\n\n");
    }
    assertThat(EpubFiles.text(published(YAML, text.toString()), "package.opf"))
        .contains("pictures/p300.svg");
  }

  @Test
  void aChapterOfFiveMegabytesIsValid() throws IOException {
    String sentence = "A line of a chapter that does not end for a very long time indeed. ";
    Path epub = published(YAML, "# One\n\n" + (sentence.repeat(20) + "\n\n").repeat(3800));
    assertThat(EpubFiles.text(epub, "c1.xhtml")).hasSizeGreaterThan(5_000_000);
  }
}
