package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.clearleaf.Samples;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses without marks are links (GFM 0.29, 6.9), and end where their sentence goes on. */
class BareAddressTest {
  @TempDir Path folder;

  private String outline(String markdown) throws IOException {
    return HtmlOutline.ofChapters(folder, markdown).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "www.leaf.example | http://www.leaf.example",
        "See www.leaf.example/help now. | http://www.leaf.example/help",
        "At www.leaf.example. | http://www.leaf.example",
        "At www.leaf.example/a.b. | http://www.leaf.example/a.b",
        "www.leaf.example/find?q=(leg) | http://www.leaf.example/find?q=(leg)",
        "(www.leaf.example/find?q=(leg)) | http://www.leaf.example/find?q=(leg)",
        "(https://leaf.example/a_(b)) | https://leaf.example/a_(b)",
        "https://leaf.example/?q=leg&x=y; | https://leaf.example/?q=leg&x=y",
        "https://leaf.example/?q=leg&amp;x=y | https://leaf.example/?q=leg&x=y",
        "https://leaf.example/&copy; | https://leaf.example/",
        "www.leaf.example/a<b | http://www.leaf.example/a",
        "http://leaf.example | http://leaf.example",
        "HTTPS://Leaf.example/A | HTTPS://Leaf.example/A",
        "ftp://leaf.example/x | ftp://leaf.example/x",
        "**https://leaf.example/x** | https://leaf.example/x",
        "`https://leaf.example/a--b` and https://leaf.example/a--b | https://leaf.example/a--b",
        "https://leaf.example/a...b | https://leaf.example/a...b",
        "https://leaf.example/a_b_c | https://leaf.example/a_b_c",
        "https://leaf.example/a\\_b | https://leaf.example/a_b",
        "\"https://leaf.example/x\" | https://leaf.example/x",
        "Write to help@leaf.example. | mailto:help@leaf.example",
        "a.b+c_d@leaf-1.example.org | mailto:a.b+c_d@leaf-1.example.org",
        "help@leaf.example/x | mailto:help@leaf.example",
      })
  void addressesAreLinks(String markdown, String url) throws IOException {
    String words = url.replaceFirst(markdown.contains("www.") ? "http://" : "mailto:", "");
    for (String around : new String[] {"%s", "- %s", "> %s", "| A |\n|---|\n| %s |", "## %s"}) {
      assertThat(outline(around.formatted(markdown)))
          .as(around)
          .containsOnlyOnce("<a ")
          .contains("<a " + url + ">" + words + "</a>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[https://leaf.example](https://other.example)",
        "[see *https://leaf.example* there][x]\n\n[x]: https://other.example",
        "<a href='https://other.example'>https://leaf.example</a>",
        "<https://other.example>",
      })
  void noLinkStandsInALink(String markdown) throws IOException {
    assertThat(outline(markdown)).containsOnlyOnce("<a ").contains("<a https://other.example>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awww.leaf.example",
        "www.",
        "www.leaf",
        "www.a_b.example",
        "http://",
        "xhttp://leaf.example",
        "https://a.b_c.d",
        "`https://leaf.example`",
        "a@b",
        "a@b.c_",
        "a@b.c-",
        "3 @ 4.5",
        "[@key]",
        "foo\\+@leaf.example",
        "https://leaf.example/?a[]=1",
        "https://leaf.example/WHO/x.pdf\n\n*[WHO]: World Health",
      })
  void theseAreNone(String markdown) throws IOException {
    assertThat(outline(markdown)).doesNotContain("<a ");
  }

  @Test
  void textAroundAddressesIsWhole() throws IOException {
    assertThat(outline("See -- \"www.a.example\" -- and x@y.example, it's \"so\"."))
        .isEqualTo(
            "p{See -- \"www.a.example\" -- and <a mailto:x@y.example>x@y.example</a>, it's"
                + " \"so\".}");
  }

  @Test
  void manyAddressesEnd() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String one :
              new String[] {
                "https://leaf.example/a ",
                "a@b.example ",
                "www.x.example) ",
                "https://",
                "www.",
                "a@",
                "@a.b",
                "https://a/" + ")".repeat(3000) + " ",
                "a.",
                "https://a.b/&amp;"
              }) {
            Samples.read(folder, one.repeat(400_000 / one.length()));
          }
        });
  }
}
