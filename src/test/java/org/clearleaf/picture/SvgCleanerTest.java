package org.clearleaf.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SVG as programs write it: drawn as they mean it, and never a door to elsewhere. */
class SvgCleanerTest {
  private static final String OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " viewBox='0 0 20 20'>";
  private static final String SQUARE = "<path d='M0 0h20v20h-20z'/></svg>";

  private final Findings findings = new Findings();

  private Optional<LoadedPicture> read(String svg) {
    return SvgCleaner.clean(
        "a.svg", svg.getBytes(StandardCharsets.UTF_8), SourceSpan.startOf("a.md"), findings);
  }

  private String cleaned(String svg) {
    return new String(read(svg).orElseThrow().data(), StandardCharsets.UTF_8);
  }

  private String told() {
    return findings.list().toString();
  }

  /** The colour of a square that a style sheet speaks of. */
  private Color inked(String css, String inside) {
    LoadedPicture picture = read(OPEN + "<style>" + css + "</style>" + inside).orElseThrow();
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    SvgCleaner.draw(picture, graphics);
    graphics.dispose();
    return new Color(image.getRGB(10, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".b rect{fill:#f00}",
        "g > rect{fill:red}",
        "g.b rect , circle{fill:red}",
        "rect.a.c{fill:red}",
        "[data-k='1']{fill:red}",
        "rect:first-child{fill:red}",
        "#r{fill:red} rect{fill:blue} .a{fill:blue}",
        ".a{fill:red!important} #r{fill:blue}",
        "rect{fill:blue} rect{fill:red}",
        "rect{fill:blue} .a{fill:red} rect{fill:blue}",
        ":root{--ink:red} rect{fill:var(--ink)}",
        "rect{fill:var(--none, red)}",
        "/* rect{fill:blue} */ rect{fill:red /* ; fill:blue */}",
        "rect{content:\"}\";fill:red}",
        "@media screen{rect{fill:red}} @media (prefers-color-scheme: dark){rect{fill:blue}}",
        "@charset 'utf-8'; rect{fill:red}",
        "rect{fill:r\\65 d}",
        "rect:hover{fill:blue} rect{fill:red}",
        "rect{fill:red"
      })
  void styleSheetsSayWhatTheySay(String css) {
    String rect = "<rect id='r' class='a c' data-k='1' width='20' height='20' fill='#00f'/>";
    assertThat(inked(css, "<g class='b'>" + rect + "</g></svg>")).isEqualTo(Color.RED);
  }

  @Test
  void attributesOfStyleWeighMore() {
    String rect = "<rect width='20' height='20' style='fill:red'/></svg>";
    assertThat(inked("rect{fill:blue}", rect)).isEqualTo(Color.RED);
    assertThat(inked("rect{fill:red!important}", rect.replace("red", "blue"))).isEqualTo(Color.RED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>@im\\70ort 'http://127.0.0.1/z.css'; path{fill:u\\72l(http://127.0.0.1/w#f)}</style>",
        "<style>@font-face{font-family:x;src:url(http://127.0.0.1/x.woff)}</style>",
        "<style>svg{background:image-set('http://127.0.0.1/x.png' 1x)}</style>",
        "<style>path{--u:url(http://127.0.0.1/x);fill:var(--u)}</style>",
        "<style>path{--u:http://127.0.0.1/x;fill:url(var(--u))}</style>",
        "<rect style='fill:u\\72 l(http://127.0.0.1/x)'/>",
        "<rect fill='url(http://127.0.0.1/x)'/>",
        "<rect fill='URL( \"//127.0.0.1/x\")'/>",
        "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='http://127.0.0.1/x.png'/>",
        "<h:object xmlns:h='http://www.w3.org/1999/xhtml' data='http://127.0.0.1/y'/>",
        "<image xlink:href='http://127.0.0.1/x.png'/>",
        "<image href='//127.0.0.1/x.png'/>",
        "<image href='data:image/svg+xml,&lt;svg&gt;http://127.0.0.1&lt;/svg&gt;'/>",
        "<use href='data:image/png,127.0.0.1'/>",
        "<use xml:base='http://127.0.0.1/' href='#a'/>",
        "<feImage href='http://127.0.0.1/x'/>",
        "<a xlink:href='javascript:fetch(\"http://127.0.0.1\")'><rect/></a>",
        "<rect onclick='fetch(\"http://127.0.0.1\")'/>",
        "<script>fetch('http://127.0.0.1')</script>",
        "<SCRIPT>fetch('http://127.0.0.1')</SCRIPT>",
        "<STYLE>@import 'http://127.0.0.1'</STYLE>",
        "<img src='http://127.0.0.1/x.png'/>",
        "<meta content='0;url=http://127.0.0.1'/>",
        "<rect src='http://127.0.0.1' STYLE='fill:url(http://127.0.0.1)'/>",
        "<rect style='--u:url(http://127.0.0.1/x#f)' filter='var(--u)'/>",
        "<rect style='--u:\\75rl(http://127.0.0.1/x#f)' fill='var(--u)'/>",
        "<set attributeName='href' to='http://127.0.0.1'/>",
        "<?xml-stylesheet href='http://127.0.0.1/z.css'?>",
        "<foreignObject><h:p xmlns:h='http://www.w3.org/1999/xhtml'>127.0.0.1</h:p></foreignObject>",
      })
  void nothingIsFetched(String inside) {
    assertThat(cleaned(OPEN + inside + SQUARE)).doesNotContain("127.0.0.1").contains("<path");
    assertThat(
            cleaned(
                OPEN.replace("<svg", "<s:svg")
                        .replace("xmlns=", "xmlns:s=")
                        .replace("svg' xmlns:s", "svg' xmlns:q")
                    + inside.replaceAll("<(/?)(?=[a-zA-Z]+[ >/])(?!h:)", "<$1s:")
                    + "<s:path d='M0 0h20v20h-20z'/></s:svg>"))
        .doesNotContain("127.0.0.1")
        .contains("<path");
  }

  /** Pictures of pixels in it are held to what holds for others. */
  @Test
  void pixelsAreCountedBeforeTheyAreDrawn() throws IOException {
    byte[] png = Pixels.png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
    assertThat(cleaned(OPEN + image(png) + SQUARE)).contains("data:image/png");
    assertThat(findings.list()).isEmpty();
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 1_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    assertThat(read(OPEN + image(png) + SQUARE)).isEmpty();
    assertThat(told()).contains("PICTURE_TOO_LARGE").contains("100,000,000 pixels");
    assertThat(cleaned(OPEN + image(new byte[] {1, 2}) + SQUARE)).doesNotContain("data:");
    assertThat(told()).contains("a damaged picture");
  }

  private static String image(byte[] png) {
    String data = Base64.getEncoder().encodeToString(png);
    return "<image width='9' height='9' href='data:image/png;base64," + data + "'/>";
  }

  /** A page takes a picture in from its first `svg` on. */
  @Test
  void nothingStandsAroundTheRoot() {
    String around =
        "<?xml-stylesheet href='http://127.0.0.1/z.css'?><!--<svg><script>1</script></svg>-->"
            + OPEN
            + "<path fill='currentColor' d='M0 0h9v9z'/></svg><!-- http://127.0.0.1 -->";
    assertThat(cleaned(around)).doesNotContain("127.0.0.1", "script", "<!--");
    assertThat(LineArt.element(read(around).orElseThrow(), "")).startsWith("<svg width=");
  }

  @Test
  void idsAndReferencesGoTogether() {
    String gradient =
        "<linearGradient id='_1 é'><stop stop-color='red'/></linearGradient>"
            + "<rect id='2' width='20' height='20'/></svg>";
    assertThat(inked("rect{fill:url( '#_1 é' )}", gradient)).isEqualTo(Color.RED);
    assertThat(inked("rect{fill:blue} #2{fill:red}", gradient)).isEqualTo(Color.RED);
    assertThat(inked("", gradient.replace("<rect", "<rect fill='url(\"#_1 é\")'")))
        .isEqualTo(Color.RED);
  }

  @Test
  void linksMayHaveAnyPrefix() {
    String used =
        "<defs><rect id='a' width='20' height='20' fill='red'/></defs>"
            + "<use xmlns:n='http://www.w3.org/1999/xlink' n:href='#a'/></svg>";
    assertThat(inked("", used)).isEqualTo(Color.RED);
  }

  @Test
  void classesDifferInCase() {
    String rect = "<rect class='A' width='20' height='20'/></svg>";
    assertThat(inked(".A{fill:red} .a{fill:blue}", rect)).isEqualTo(Color.RED);
  }

  @Test
  void shorthandsBeatNothingThatWeighsMore() {
    String text = "<text class='big'>x</text></svg>";
    assertThat(cleaned(OPEN + "<style>text{font:12px serif} .big{font-size:30px}</style>" + text))
        .containsPattern("style=\"font:12px serif;font-size:30px;\"");
  }

  @Test
  void whatIsLostIsTold() {
    read(
        OPEN
            + "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Call  us</p></foreignObject>"
            + "<style>rect:hover{fill:red} @keyframes k{from{x:0}}</style>"
            + SQUARE);
    assertThat(told())
        .contains("foreignObject that says “Call us”")
        .contains("the style of rect:hover")
        .contains("animation");
  }

  @Test
  void notesOfProgramsGoInSilence() {
    String inkscape =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/namespaces/inkscape'"
            + " viewBox='0 0 20 20' i:version='1'><i:namedview/><metadata>me</metadata>"
            + SQUARE;
    assertThat(cleaned(inkscape)).doesNotContain("inkscape").doesNotContain("me<");
    assertThat(findings.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width='100%' height='100%'",
        "width='100%'",
        "width='auto'",
        "",
        "width='100%' height='300'",
        "width='600'",
        "style='width:100%;height:100%'",
      })
  void partsOfThePageAreNoSize(String size) {
    LoadedPicture picture =
        read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 300' "
                + size
                + "><rect width='600' height='300'/></svg>")
            .orElseThrow();
    assertThat(picture.width()).isEqualTo(600);
    assertThat(picture.height()).isEqualTo(300);
  }

  @Test
  void documentTypesAreRead() {
    String round =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
            + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
            + OPEN
            + SQUARE;
    assertThat(cleaned(round)).doesNotContain("DOCTYPE");
    String entities =
        "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'><!ENTITY ink '#0000ff'>]>"
            + "<svg xmlns='&ns;' viewBox='0 0 20 20'><path fill='&ink;' d='M0 0h9v9z'/></svg>";
    assertThat(cleaned(entities)).contains("#0000ff").doesNotContain("ENTITY");
  }

  @Test
  void entitiesFetchNothing() {
    String outside =
        "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/hostname'>"
            + "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]>"
            + OPEN
            + "<title>&e;</title>"
            + SQUARE;
    assertThat(cleaned(outside)).containsAnyOf("<title/>", "<title></title>");
  }

  @Test
  void aNamespaceMayBeForgotten() {
    assertThat(cleaned("<svg viewBox='0 0 20 20'>" + SQUARE))
        .contains("xmlns=\"http://www.w3.org/2000/svg\"");
    assertThat(inked("", SQUARE)).isEqualTo(Color.BLACK);
  }

  @Test
  void hostilePicturesEnd() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(read(OPEN + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>"))
              .isEmpty();
          StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
          for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '&a");
            laughs.append(i - 1).append(";&a").append(i - 1).append(";'>");
          }
          assertThat(read(laughs + "]>" + OPEN + "<title>&a39;</title>" + SQUARE)).isEmpty();
          assertThat(told()).contains("nested too deeply, or its entities are too many");
          String rules = "g rect.a{fill:red}".repeat(20_000);
          String rects = "<rect class='a'/>".repeat(5_000);
          assertThat(read(OPEN + "<style>" + rules + "</style>" + rects + "</svg>")).isPresent();
          System.err.println(told());
          assertThat(told()).contains("a style sheet of 20000 rules");
          StringBuilder uses = new StringBuilder("<g id='u0'><path d='M0 0h1v1z'/></g>");
          for (int i = 1; i < 14; i++) {
            String use = "<use href='#u" + (i - 1) + "'/>";
            uses.append("<g id='u").append(i).append("'>").append(use.repeat(9)).append("</g>");
          }
          assertThat(read(OPEN + uses + "</svg>")).isEmpty();
          assertThat(read(OPEN + "<g id='a'><use href='#a'/></g></svg>")).isEmpty();
          assertThat(told()).contains("draws too many parts");
          StringBuilder chain = new StringBuilder("<g id='a20000'/>");
          for (int i = 0; i < 20_000; i++) {
            chain.append("<g id='a").append(i).append("'><use href='#a").append(i + 1);
            chain.append("'/></g>");
          }
          assertThat(read(OPEN + chain + "</svg>")).isEmpty();
          StringBuilder patterns = new StringBuilder("<pattern id='p0'/>");
          for (int i = 1; i < 12; i++) {
            String rect = "<rect fill='url(#p" + (i - 1) + ")'/>";
            patterns.append("<pattern id='p").append(i).append("'>").append(rect.repeat(9));
            patterns.append("</pattern>");
          }
          String filled = patterns + "<rect fill='url(#p11)'/>";
          assertThat(read(OPEN + filled + "</svg>")).isEmpty();
          String match = "[class~=.*.*.*.*.*.*z]{fill:red} :matchesOwn(.*.*.*z){fill:red}";
          String classes = "<rect class='" + "a".repeat(2000) + "'/>";
          assertThat(read(OPEN + "<style>" + match + "</style>" + classes + "</svg>")).isPresent();
          String declared = "a:b;".repeat(50_000);
          assertThat(read(OPEN + "<style>*{" + declared + "}</style>" + rects + "</svg>"))
              .isPresent();
          for (String value :
              new String[] {"(" + "a-".repeat(300_000), "a" + " ".repeat(300_000) + "b"}) {
            assertThat(
                    read(OPEN + "<rect style='fill:" + value + "' fill='" + value + "'/>" + SQUARE))
                .isPresent();
          }
          String vars =
              "svg{--a:var(--b)var(--b);--b:var(--a)var(--a)} rect{fill:var(--a);x:var(--x,var(--x))}";
          assertThat(read(OPEN + "<style>" + vars + "</style><rect/></svg>")).isPresent();
          for (String odd :
              new String[] {"{", "}", "\\", "@", "a{b:", "'", "/*", "@media{", "((", "x{}}}y{"}) {
            assertThat(
                    read(
                        OPEN
                            + "<style>"
                            + odd.repeat(30_000).replace("<", "")
                            + "</style>"
                            + SQUARE))
                .isPresent();
          }
        });
  }
}
