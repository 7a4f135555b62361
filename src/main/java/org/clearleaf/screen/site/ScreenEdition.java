package org.clearleaf.screen.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A published EPUB as a browser shows it. Its chapters are those of the file, so that a reader on
 * the site reads what was checked.
 *
 * @param claims what its package document says of its accessibility
 * @param pictures their bytes by their paths below the title's folder
 * @param stretches a picture of each stretch, by its name
 */
public record ScreenEdition(
    Claims claims,
    List<ReadingPage> pages,
    SortedMap<String, byte[]> pictures,
    Map<String, Pose> stretches) {
  /** Where chapters stand below a title's folder. */
  static final String FOLDER = "read/";

  private static final int LONGEST_SLUG = 60;

  /** The page that tells when to see a doctor stands where anyone can name it. */
  static final String DOCTOR = "doctor.html";

  /** Copies the collections. */
  public ScreenEdition {
    pages = List.copyOf(pages);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    stretches = Map.copyOf(stretches);
  }

  /**
   * A chapter.
   *
   * @param address below the title's folder
   * @param body whether it is one, and no imprint
   * @param content its body in the EPUB
   * @param from what addresses in it become
   */
  public record ReadingPage(
      String address, String title, boolean body, Element content, Addresses from) {
    /** What stands in its body. */
    String html() {
      return Html5.inside(content, from::of);
    }

    /** Whether it is the page that tells when to see a doctor. */
    public boolean isDoctor() {
      return address.equals(DOCTOR);
    }
  }

  /** A picture below the title's folder. */
  public record Pose(String address, String alt) {}

  /** A content document of the EPUB and its path in the container. */
  public record Source(String path, Document document) {}

  /**
   * What becomes of an EPUB.
   *
   * @param opf its package document
   * @param spine its content documents in the order of reading
   * @param files its other files by their paths
   */
  public static ScreenEdition of(Document opf, List<Source> spine, Map<String, byte[]> files) {
    List<Source> chapters = spine.stream().filter(ScreenEdition::isRead).toList();
    Map<String, String> addresses = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Source chapter : chapters) {
      addresses.put(chapter.path(), address(chapter, taken));
    }
    SortedMap<String, byte[]> pictures = new TreeMap<>();
    files.forEach(
        (path, data) -> {
          String below = FOLDER + path.substring(path.indexOf('/') + 1);
          addresses.put(path, below);
          pictures.put(below, data);
        });
    List<ReadingPage> pages = new ArrayList<>();
    for (Source chapter : chapters) {
      String own = addresses.getOrDefault(chapter.path(), "");
      Addresses from = new Addresses(chapter.path(), own, addresses);
      Element body = all(chapter.document(), "body").findFirst().orElseThrow();
      pages.add(new ReadingPage(own, title(chapter.document()), isBody(chapter), body, from));
    }
    // Who reads in a browser wants the text first.
    pages.sort(Comparator.comparing(page -> !page.body()));
    Map<String, Pose> poses = new HashMap<>();
    for (Source chapter : chapters) {
      Addresses fromTitle = new Addresses(chapter.path(), "", addresses);
      all(chapter.document(), "section")
          .filter(section -> section.getAttribute("class").equals("stretch"))
          .forEach(section -> pose(section, fromTitle, poses));
    }
    return new ScreenEdition(Claims.of(opf), pages, pictures, poses);
  }

  /** The picture that shows a stretch best: past the start, before the way out of it. */
  private static void pose(Element stretch, Addresses from, Map<String, Pose> poses) {
    List<Element> pictures = elements(stretch.getElementsByTagNameNS("*", "img")).toList();
    if (!pictures.isEmpty()) {
      Element best = pictures.get(pictures.size() * 2 / 3);
      poses.put(
          stretch.getAttribute("id").replaceFirst("^stretch-", ""),
          new Pose(from.of(best.getAttribute("src")), best.getAttribute("alt")));
    }
  }

  /** The title page and the statement on accessibility are the title's own page here. */
  private static boolean isRead(Source page) {
    return all(page.document(), "section")
        .findFirst()
        .filter(section -> !section.getAttribute("class").equals("edition-only"))
        .filter(section -> !section.getAttribute("epub:type").equals("titlepage"))
        .isPresent();
  }

  private static boolean isBody(Source page) {
    return all(page.document(), "section")
        .findFirst()
        .filter(section -> section.getAttribute("epub:type").equals("colophon"))
        .isEmpty();
  }

  static Stream<Element> all(Document document, String name) {
    return elements(document.getElementsByTagNameNS("*", name));
  }

  private static Stream<Element> elements(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
  }

  private static String title(Document page) {
    return all(page, "h1")
        .findFirst()
        .map(h -> h.getTextContent().strip())
        .orElseGet(() -> all(page, "title").findFirst().map(Element::getTextContent).orElse(""));
  }

  private static String address(Source chapter, Set<String> taken) {
    boolean doctor =
        all(chapter.document(), "section")
            .anyMatch(s -> s.getAttribute("class").matches("card (now|today|soon)"));
    if (doctor && taken.add(DOCTOR)) {
      return DOCTOR;
    }
    String name = slug(title(chapter.document()));
    String file = chapter.path().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    String address = FOLDER + (name.isEmpty() ? file : name) + ".html";
    if (!taken.add(address)) {
      address = FOLDER + name + "-" + file + ".html";
      taken.add(address);
    }
    return address;
  }

  /** A title as a part of an address: letters without marks, figures and hyphens, not too many. */
  static String slug(String title) {
    String whole =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return whole.length() <= LONGEST_SLUG
        ? whole
        : whole.substring(0, LONGEST_SLUG).replaceFirst("-[^-]*$", "");
  }
}
