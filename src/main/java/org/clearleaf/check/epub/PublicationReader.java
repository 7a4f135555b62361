package org.clearleaf.check.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the package document, the spine and the navigation document of an EPUB. */
public final class PublicationReader {
  /** Bytes of one document; a few kilobytes of ZIP can hold gigabytes. */
  private static final int LONGEST = 64 << 20;

  private final ZipFile zip;
  private final DocumentBuilder builder;

  /**
   * The names of the files by their composed forms: a link may write a letter with its accent in
   * one character or in two (EPUB 3.3, 4.2.3: no two names may differ in that alone).
   */
  private final Map<String, String> names = new HashMap<>();

  private PublicationReader(ZipFile zip, DocumentBuilder builder) {
    this.zip = zip;
    this.builder = builder;
    zip.stream().forEach(entry -> names.putIfAbsent(composed(entry.getName()), entry.getName()));
  }

  /** Reads an EPUB; what cannot be read is an exception. */
  public static Publication read(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      return new PublicationReader(zip, builder()).read();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    // The default prints; what is wrong is thrown all the same.
    builder.setErrorHandler(null);
    return builder;
  }

  private Publication read() throws IOException, SAXException {
    Element rootFile =
        Dom.all(parse("META-INF/container.xml"), "rootfile")
            .findFirst()
            .orElseThrow(() -> new IOException("its container names no package document"));
    String packagePath = rootFile.getAttribute("full-path");
    Document opf = parse(packagePath);
    SortedMap<String, Element> manifest = new TreeMap<>();
    Map<String, String> paths = new HashMap<>();
    for (Element item : Dom.all(opf, "item").toList()) {
      String path = Publication.resolve(packagePath, item.getAttribute("href"));
      manifest.put(path, item);
      if (isXhtml(item) && !isNavigation(item)) {
        paths.put(item.getAttribute("id"), path);
      }
    }
    List<Publication.ContentDocument> spine = new ArrayList<>();
    for (Element reference : Dom.all(opf, "itemref").toList()) {
      String path = paths.get(reference.getAttribute("idref"));
      if (path != null) {
        spine.add(new Publication.ContentDocument(path, parse(path)));
      }
    }
    Optional<Publication.ContentDocument> navigation = Optional.empty();
    SortedMap<String, String> styles = new TreeMap<>();
    for (Map.Entry<String, Element> item : manifest.entrySet()) {
      String path = item.getKey();
      if (isNavigation(item.getValue())) {
        navigation = Optional.of(new Publication.ContentDocument(path, parse(path)));
      } else if (item.getValue().getAttribute("media-type").equals("text/css")) {
        styles.put(path, new String(bytes(path), StandardCharsets.UTF_8));
      }
    }
    return new Publication(opf, manifest, styles, spine, navigation);
  }

  private static boolean isNavigation(Element item) {
    return List.of(item.getAttribute("properties").split("\\s+")).contains("nav");
  }

  private static boolean isXhtml(Element item) {
    return item.getAttribute("media-type").equals("application/xhtml+xml");
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private Document parse(String name) throws IOException, SAXException {
    return builder.parse(new ByteArrayInputStream(bytes(name)));
  }

  private byte[] bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(names.getOrDefault(composed(name), name));
    if (entry == null) {
      throw new IOException("no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] data = in.readNBytes(LONGEST + 1);
      if (data.length > LONGEST) {
        throw new IOException(name + " is longer than is read");
      }
      return data;
    }
  }
}
