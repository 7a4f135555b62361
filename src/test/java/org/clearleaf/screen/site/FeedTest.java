package org.clearleaf.screen.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The catalogue feeds of a site, held against the rules of OPDS. */
class FeedTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static PublishedTitle title(int number, String language) {
    UnitRecord.File epub =
        new UnitRecord.File(
            "t.epub",
            "epub",
            "",
            "1",
            "2026-11-22",
            5,
            0,
            "a",
            List.of("EPUBCheck"),
            UnitRecord.Print.NONE);
    About about =
        new About(
            "urn:uuid:" + number,
            "Sub & more",
            List.of("A <Writer>"),
            "House",
            "Words.",
            "Ours.",
            "",
            "",
            "",
            "",
            false);
    UnitRecord record =
        new UnitRecord(
            "Title " + number, language, "1", "2026-11-22", "", "any", true, about, List.of(epub));
    Claims claims =
        new Claims(
            List.of("textual", "visual"),
            List.of(List.of("textual"), List.of("textual", "visual")),
            List.of("ARIA", "pageNavigation", "pageBreakMarkers", "tableOfContents"),
            List.of("none"),
            "All as text.",
            List.of("EPUB Accessibility 1.1 - WCAG 2.2 Level AA"),
            "",
            "",
            "eaa-microenterprise",
            "");
    return new PublishedTitle("t" + number, record, List.of(), claims, "cover.png");
  }

  private static List<PublishedTitle> titles(int count) {
    List<PublishedTitle> titles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      titles.add(title(i, i % 3 == 0 ? "es" : "en-GB"));
    }
    return titles;
  }

  private static String text(byte[] data) {
    return new String(data, StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FeedTest.class.getResourceAsStream(name)) {
      return text(in.readAllBytes());
    }
  }

  private static Schema schema(String definition) throws IOException {
    String all = resource("opds2.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(
            "{\"allOf\": [{\"$ref\": \"#/definitions/"
                + definition
                + "\"}],"
                + all.substring(all.indexOf('{') + 1),
            InputFormat.JSON);
  }

  @Test
  void feedsOfOpds2FollowItsRules() throws IOException {
    Schema feed = schema("feed");
    for (int count : new int[] {0, 1, 2, 250}) {
      SortedMap<String, byte[]> files = new Site("").top(titles(count));
      for (String name : files.keySet()) {
        if (name.startsWith("opds") && name.endsWith(".json")) {
          assertThat(feed.validate(text(files.get(name)), InputFormat.JSON)).as(name).isEmpty();
        }
      }
    }
    assertThat(feed.validate("{\"metadata\":{\"title\":\"x\"},\"links\":[]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void theEntryOfATitleFollowsThemToo() throws IOException {
    Schema publication = schema("publication");
    for (String address : List.of("", "https://example.org/")) {
      String entry = Opds2.publication(title(1, "en"), address);
      assertThat(publication.validate(entry, InputFormat.JSON)).isEmpty();
      assertThat(
              publication.validate(entry.replace("image/png", "image/svg+xml"), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  @Test
  void feedsOfOpds1FollowItsRules() throws Exception {
    for (int count : new int[] {0, 1, 250}) {
      SortedMap<String, byte[]> files = new Site("").top(titles(count));
      for (String name : files.keySet()) {
        if (name.startsWith("opds") && name.endsWith(".xml")) {
          assertThat(isAtom(text(files.get(name)))).as(name).isTrue();
        }
      }
    }
    String good = text(new Site("").top(titles(1)).getOrDefault("opds.xml", new byte[0]));
    assertThat(isAtom(good.replace("<updated>", "<dated>").replace("</updated>", "</dated>")))
        .isFalse();
  }

  private static boolean isAtom(String xml) throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler());
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    assertThat(driver.loadSchema(new InputSource(new StringReader(resource("opds1.rnc")))))
        .isTrue();
    return driver.validate(new InputSource(new StringReader(xml)));
  }

  @Test
  void pagesOfAFeedLeadToAllTitlesOnce() throws IOException {
    SortedMap<String, byte[]> files = new Site("").top(titles(250));
    Set<String> seen = new HashSet<>();
    String next = "opds.json";
    while (!next.isEmpty()) {
      JsonNode feed = JSON.readTree(files.get(next));
      assertThat(feed.get("publications")).hasSizeLessThanOrEqualTo(100);
      for (JsonNode one : feed.get("publications")) {
        assertThat(seen.add(one.get("metadata").get("title").asText())).isTrue();
      }
      next = "";
      for (JsonNode link : feed.get("links")) {
        if (link.get("rel").asText().equals("next")) {
          next = link.get("href").asText();
        }
      }
    }
    assertThat(seen).hasSize(250);
    assertThat(
            JSON.readTree(files.get("opds-es.json")).get("metadata").get("numberOfItems").asInt())
        .isEqualTo(84);
  }
}
