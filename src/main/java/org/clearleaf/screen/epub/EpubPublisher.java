package org.clearleaf.screen.epub;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Date;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Relator;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.epub.NCXDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edition.Words;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.xhtml.XhtmlBook;
import org.clearleaf.screen.xhtml.XhtmlFile;
import org.clearleaf.screen.xhtml.XhtmlWriter;

/** Makes an EPUB 3.3 of a text. */
public final class EpubPublisher {
  /** For titles without a date: the same in every run. */
  private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

  private final Edited text;
  private final XhtmlBook xhtml;
  private final Epub3Book epub = new Epub3Book();
  private final Words words;
  private final AccessibilityFacts facts;

  private EpubPublisher(Edited text, XhtmlBook xhtml) {
    this.text = text;
    this.xhtml = xhtml;
    this.words = Words.of(text.metadata());
    this.facts = AccessibilityFacts.of(text, xhtml);
  }

  /**
   * The bytes of the EPUB.
   *
   * @param breaks where the pages of the `book` edition begin; none when the title has no such
   *     edition
   */
  public static byte[] publish(Edited text, PageBreaks breaks, Pictures pictures)
      throws IOException {
    return publish(text, breaks, pictures, Optional.empty());
  }

  /** A cover that is made for it, perhaps beside it. */
  public interface Cover {
    /** The cover as PNG, once it is there; none where it cannot be drawn. */
    Optional<byte[]> png() throws IOException;
  }

  /** The same with a cover that is made for it. */
  public static byte[] publish(
      Edited text, PageBreaks breaks, Pictures pictures, Optional<Cover> cover) throws IOException {
    XhtmlBook xhtml = XhtmlWriter.write(text, breaks, pictures);
    return new EpubPublisher(text, xhtml).write(pictures, cover);
  }

  private byte[] write(Pictures pictures, Optional<Cover> drawn) throws IOException {
    describe();
    add("style", StyleSheet.bytes(), "style.css", MediaTypes.CSS, "");
    for (XhtmlFile file : xhtml.files()) {
      Metadata metadata = text.metadata();
      byte[] page =
          XmlText.page(file.title(), metadata.language(), metadata.direction().code(), file.body());
      String id = file.name().replace(".xhtml", "");
      String properties = file.body().contains("<svg") ? "svg" : "";
      Resource resource = add("f-" + id, page, file.name(), MediaTypes.XHTML, properties);
      epub.getSpine().addSpineReference(new SpineReference(resource));
      contents(file, resource);
    }
    for (Map.Entry<String, XhtmlBook.PictureFile> picture : xhtml.pictures().entrySet()) {
      String href = picture.getKey();
      String type = picture.getValue().mediaType();
      add(
          href.replace('/', '-'),
          picture.getValue().data(),
          href,
          new MediaType(type, href.substring(href.lastIndexOf('.'))),
          "");
    }
    cover(pictures);
    Optional<byte[]> made = drawn.isPresent() ? drawn.get().png() : Optional.empty();
    made.ifPresent(png -> add("cover", png, "cover.png", MediaTypes.PNG, "cover-image"));
    statement();
    navigation();
    onix();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Epub3Writer().write(epub, out);
    return out.toByteArray();
  }

  private Resource add(String id, byte[] data, String href, MediaType type, String properties) {
    Resource resource = new Epub3Resource(id, data, href, type, properties);
    epub.getResources().add(resource);
    return resource;
  }

  private void describe() {
    Metadata metadata = text.metadata();
    var target = epub.getMetadata();
    target.addTitle(metadata.title());
    metadata.subtitle().ifPresent(target::addTitle);
    // By the name "uid" epub4j's NCX calls it dtb:uid.
    target.setIdentifiers(List.of(new Identifier("uid", metadata.identifier())));
    target.setLanguage(metadata.language());
    for (String name : metadata.authors()) {
      int space = name.lastIndexOf(' ');
      Author author =
          space < 0
              ? new Author(name)
              : new Author(name.substring(0, space), name.substring(space + 1));
      author.setRelator(Relator.AUTHOR);
      target.addAuthor(author);
    }
    metadata.date().ifPresent(day -> target.addDate(new Date(day.toString())));
    metadata.publisher().ifPresent(target::addPublisher);
    metadata.description().ifPresent(target::addDescription);
    metadata.rights().ifPresent(rights -> target.setRights(new ArrayList<>(List.of(rights))));
    String modified = day(metadata) + "T00:00:00Z";
    epub.properties().add(new Epub3Book.Property("dcterms:modified", modified));
    epub.properties().addAll(AccessibilityMetadata.of(facts, metadata, words));
    metadata
        .certification()
        .flatMap(Metadata.Certification::report)
        .ifPresent(
            address -> epub.links().add(new Epub3Book.Link("a11y:certifierReport", address)));
    if (!xhtml.pageLinks().isEmpty()) {
      // EPUBCheck 5.3 knows no a11y:pageBreakSource; this is the name of EPUB 3.4.
      String version = metadata.version().map(v -> ", " + words.say("version", v)).orElse("");
      epub.properties()
          .add(new Epub3Book.Property("pageBreakSource", metadata.title() + version + " (PDF)"));
      epub.pages().addAll(xhtml.pageLinks());
    }
  }

  /** The day of this version; the same in every run. */
  static LocalDate day(Metadata metadata) {
    return metadata.date().orElse(NO_DATE);
  }

  /** The picture that reading systems show on their shelves; EPUB 2 knows it by its id alone. */
  private void cover(Pictures pictures) {
    text.metadata()
        .cover()
        .picture()
        .flatMap(pictures::get)
        .ifPresent(
            picture -> {
              String ending = "." + picture.kind().extension();
              MediaType type = new MediaType(picture.kind().mediaType(), ending);
              add("cover", picture.data(), "cover" + ending, type, "cover-image");
            });
  }

  private void statement() {
    Resource page =
        add(
            "accessibility",
            page(
                words.say("accessibility"),
                AccessibilityStatement.body(facts, text.metadata(), words)),
            "accessibility.xhtml",
            MediaTypes.XHTML,
            "");
    epub.getSpine().addSpineReference(new SpineReference(page));
    epub.getTableOfContents().addTOCReference(new TOCReference(words.say("accessibility"), page));
  }

  private byte[] page(String title, String body) {
    Metadata metadata = text.metadata();
    String whole = title + " – " + metadata.title();
    // A chapter may be called so too, and each file has a title of its own.
    long others =
        xhtml.files().stream()
            .filter(it -> it.title().equals(whole) || it.title().startsWith(whole + " ("))
            .count();
    return XmlText.page(
        others == 0 ? whole : whole + " (" + (others + 1) + ")",
        metadata.language(),
        metadata.direction().code(),
        body);
  }

  /** A record that libraries and booksellers take over. */
  private void onix() {
    String summary = words.say(facts.textual() ? "summary" : "summary-not-fully");
    add(
        "onix",
        XmlText.document(OnixRecord.of(facts, text.metadata(), summary)),
        "onix.xml",
        new MediaType("application/xml", ".xml"),
        "");
    epub.links().add(new Epub3Book.Link("record", "onix.xml"));
  }

  /** The table of contents that epub4j's NCX is made of: chapters and their parts. */
  private void contents(XhtmlFile file, Resource resource) {
    List<Matter.Heading> headings = file.headings();
    String title = headings.isEmpty() ? Navigation.label(file) : headings.get(0).text().label();
    TOCReference chapter = new TOCReference(title, resource);
    epub.getTableOfContents().addTOCReference(chapter);
    for (Matter.Heading heading : headings) {
      if (heading.level() == 2) {
        chapter.addChildSection(
            new TOCReference(heading.text().label(), resource, heading.id().value()));
      }
    }
  }

  private void navigation() throws IOException {
    landmarks();
    byte[] page = page(words.say("contents"), Navigation.body(xhtml, epub, words));
    Resource nav = add("nav", page, "nav.xhtml", MediaTypes.XHTML, "nav");
    // After the title page and the colophon, where readers expect it.
    List<SpineReference> spine = new ArrayList<>(epub.getSpine().getSpineReferences());
    int front = (int) xhtml.files().stream().filter(f -> f.role().isFrontMatter()).count();
    spine.add(front, new SpineReference(nav));
    epub.getSpine().setSpineReferences(spine);
    Resource ncx =
        NCXDocument.createNCXResource(
            epub.getMetadata().getIdentifiers(),
            epub.getTitle(),
            epub.getMetadata().getAuthors(),
            epub.getTableOfContents());
    epub.getResources().add(ncx);
    epub.getSpine().setTocResource(ncx);
  }

  private void landmarks() {
    epub.landmarks().add(new Epub3Book.Landmark("toc", words.say("contents"), "nav.xhtml#toc"));
    boolean begun = false;
    for (XhtmlFile file : xhtml.files()) {
      if (!begun && !file.role().isFrontMatter()) {
        begun = true;
        epub.landmarks().add(new Epub3Book.Landmark("bodymatter", words.say("start"), file.name()));
      }
      if (file.role() == Section.Role.SOURCES) {
        epub.landmarks()
            .add(new Epub3Book.Landmark("bibliography", words.say("sources"), file.name()));
      }
    }
  }
}
