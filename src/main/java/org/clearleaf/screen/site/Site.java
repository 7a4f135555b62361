package org.clearleaf.screen.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.edition.Words;
import org.clearleaf.screen.xhtml.IconUrls;

/**
 * The download page: pages and feeds that any web server can host, made from what is published.
 * Nothing in it is from a clock or from the run that made it.
 */
public final class Site {
  /** The file that holds the pages' look. */
  private static final String STYLE = "site.css";

  private static final List<String> FACES =
      List.of("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf");

  private static final String LICENCE = "AtkinsonHyperlegibleNext-LICENSE.txt";
  static final String INDEX = "index.html";

  /** What buyers are told of a title's accessibility, in its folder. */
  public static final String CONFORMANCE = "conformance.html";

  /** The list of what is offered, for {@code sha256sum -c}. */
  public static final String SUMS = "SHA256SUMS";

  private static final Set<String> TOP =
      Stream.of(
              List.of(INDEX, STYLE, SUMS, LICENCE, "robots.txt", "sitemap.xml"),
              FACES,
              List.of("report.html", "report.json", "desk", "preview"))
          .flatMap(List::stream)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final String address;

  /**
   * A site.
   *
   * @param address where it will be found, with a slash at its end; empty where that is not known:
   *     then all addresses are relative
   */
  public Site(String address) {
    this.address = address;
  }

  /**
   * Whether a name at the top of a site is not free for the folder of a title: files of its own,
   * the report and what the server answers to. In small letters, as some file systems see it.
   */
  public static boolean isTaken(String name) {
    return TOP.contains(name) || name.matches("opds(-.*)?\\.(json|xml)");
  }

  /** The media type of a cover. */
  static String coverType(String file) {
    return file.endsWith(".jpg") ? "image/jpeg" : "image/png";
  }

  /** The files at the top: the list of titles, feeds, checksums and the look of all pages. */
  public SortedMap<String, byte[]> top(List<PublishedTitle> titles) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> spoken = titles.stream().map(t -> t.words().language()).distinct().toList();
    String language = spoken.size() == 1 ? titles.get(0).record().language() : "en";
    String name = Words.site(language).say("site-index");
    Frame frame = new Frame(language, name, "", "", canonical("", "./"), List.of(), "", "");
    List<TitlePage> pages =
        titles.stream().map(title -> TitlePage.of(title, Optional.empty())).toList();
    put(files, INDEX, SitePages.render("index", Map.of("frame", frame, "titles", pages)));
    for (Shelf shelf : Shelf.all(titles)) {
      put(files, shelf.file(shelf.page(), ".json"), Opds2.feed(shelf, name, address));
      put(files, shelf.file(shelf.page(), ".xml"), Opds1.feed(shelf, name, address));
    }
    put(files, SUMS, sums(titles));
    // The report names folders of the machine that made it.
    String map = address.isEmpty() ? "" : "Sitemap: " + address + "sitemap.xml\n";
    put(
        files,
        "robots.txt",
        "User-agent: *\nDisallow: /report.html\nDisallow: /report.json\n" + map);
    files.putAll(look());
    return files;
  }

  /** The style of all pages, and its typeface with its licence. */
  public static SortedMap<String, byte[]> look() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String style = new String(bytes(STYLE), StandardCharsets.UTF_8);
    files.put(STYLE, IconUrls.in(style).getBytes(StandardCharsets.UTF_8));
    for (String face : Stream.concat(FACES.stream(), Stream.of(LICENCE)).toList()) {
      files.put(face, bytes("/org/clearleaf/paper/font/" + face));
    }
    return files;
  }

  /** The list of all pages for search engines; of use only where the address is known. */
  public Optional<byte[]> map(List<String> pages) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String page : pages) {
      String place = page.replaceFirst("(^|/)index\\.html$", "$1");
      out.append("<url><loc>").append(address).append(place).append("</loc></url>\n");
    }
    return Optional.of(out.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The pages of a title, by their paths below the site; each is made when it is asked for, by
   * whichever thread.
   *
   * @param screen its EPUB, to read
   * @param translations all titles that say the same, in their languages, this one among them
   */
  public SortedMap<String, SiteFile> title(
      PublishedTitle title, Optional<ScreenEdition> screen, List<PublishedTitle> translations) {
    return new TitleSite(this, title, screen, translations).files();
  }

  /** Where it will be found; empty where that is not known. */
  String address() {
    return address;
  }

  /** Where a page is to be looked for, whichever copy of it is read. */
  String canonical(String path, String relative) {
    return address.isEmpty() ? relative : address + path;
  }

  private static String sums(List<PublishedTitle> titles) {
    StringBuilder out = new StringBuilder();
    for (PublishedTitle title : titles) {
      sums(title.record(), title.name() + "/", out);
      for (PublishedTitle.OfClinic clinic : title.clinics()) {
        sums(clinic.record(), title.name() + "/handouts/" + clinic.id() + "/", out);
      }
    }
    return out.toString();
  }

  private static void sums(UnitRecord record, String folder, StringBuilder out) {
    record.files().forEach(f -> out.append(f.sha256() + "  " + folder + f.name() + "\n"));
  }

  static void put(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
