package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;
import org.clearleaf.check.tagged.TaggedPdfReader;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.cos.COSKey;
import org.verapdf.cos.COSObjType;
import org.verapdf.cos.COSObject;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.gf.model.GFModelParser;
import org.verapdf.gf.model.impl.operator.markedcontent.GFOpMarkedContent;
import org.verapdf.gf.model.impl.operator.textshow.GFOpTextShow;
import org.verapdf.model.baselayer.Object;
import org.verapdf.model.operator.Glyph;
import org.verapdf.pd.PDPage;
import org.verapdf.pd.structure.PDMCRDictionary;
import org.verapdf.pd.structure.PDStructElem;
import org.verapdf.pd.structure.PDStructTreeNode;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Readers of the structure of a PDF that know nothing of each other. */
final class Readers {
  static final Path NODE = Path.of("src/test/node");

  /** What types of PDF 2.0 are for readers that go by the role map alone. */
  private static final Map<String, String> ROLES =
      Map.of(
          "Title", "P", "Em", "Span", "Strong", "Span", "Sub", "Span", "Aside", "Div", "FENote",
          "Note");

  private Readers() {}

  /** Our own check, with PDFBox. */
  static Heard ours(Path pdf) throws IOException {
    return ours(TaggedPdfReader.read(pdf, 1000), Optional.empty());
  }

  /** Our own check, what stands on each page. */
  static List<Heard> oursByPage(Path pdf) throws IOException {
    TaggedPdf read = TaggedPdfReader.read(pdf, 1000);
    List<Heard> pages = new ArrayList<>();
    for (int i = 0; i < read.pages().size(); i++) {
      pages.add(ours(read, Optional.of(i)));
    }
    return pages;
  }

  private static Heard ours(TaggedPdf pdf, Optional<Integer> page) {
    Heard root = new Heard("Root");
    ours(pdf, pdf.root().orElseThrow().kids(), page, root);
    return root;
  }

  private static void ours(TaggedPdf pdf, List<Kid> kids, Optional<Integer> page, Heard out) {
    for (Kid kid : kids) {
      if (kid instanceof Node node) {
        ours(pdf, node.kids(), page, out.add(new Heard(role(node.type()))));
      } else if (kid instanceof Kid.Mark mark && page.orElse(mark.page()) == mark.page()) {
        pdf.content(mark).ifPresent(content -> out.add(content.text()));
      }
    }
  }

  private static String role(String type) {
    return ROLES.getOrDefault(type, type);
  }

  /** The model that veraPDF validates. */
  static Heard veraPdf(Path pdf) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (GFModelParser parser =
        GFModelParser.createModelWithFlavour(pdf.toFile(), PDFAFlavour.PDFUA_1)) {
      Map<COSKey, Map<Long, String>> texts = new HashMap<>();
      Object document = parser.getRoot().getLinkedObjects("document").get(0);
      List<? extends Object> models = document.getLinkedObjects("pages");
      List<PDPage> pages = parser.getPDDocument().getPages();
      for (int i = 0; i < models.size(); i++) {
        texts.put(pages.get(i).getObject().getObjectKey(), texts(models.get(i)));
      }
      Heard root = new Heard("Root");
      vera(parser.getPDDocument().getStructTreeRoot(), Optional.empty(), texts, root);
      return root;
    } catch (ModelParsingException | EncryptedPdfException e) {
      throw new IOException(e);
    }
  }

  private static Map<Long, String> texts(Object page) {
    Map<Long, String> texts = new HashMap<>();
    Deque<GFOpMarkedContent> open = new ArrayDeque<>();
    for (Object stream : page.getLinkedObjects("contentStream")) {
      for (Object operator : stream.getLinkedObjects("operators")) {
        if (operator instanceof GFOpMarkedContent begun) {
          open.push(begun);
          if (begun.getActualText() != null && begun.getMCID() != null) {
            texts.put(begun.getMCID(), begun.getActualText().getString());
          }
        } else if (operator.getObjectType().equals("Op_EMC")) {
          open.poll();
        } else if (operator instanceof GFOpTextShow show && !open.isEmpty()) {
          add(show, open.peek(), texts);
        }
      }
    }
    return texts;
  }

  private static void add(GFOpTextShow show, GFOpMarkedContent in, Map<Long, String> texts) {
    if (in.getMCID() != null && in.getActualText() == null) {
      boolean reversed = in.getTag().getString().equals("ReversedChars");
      for (Object glyph : show.getLinkedObjects("usedGlyphs")) {
        String text = ((Glyph) glyph).gettoUnicode();
        texts.merge(in.getMCID(), text, (before, next) -> reversed ? next + before : before + next);
      }
    }
  }

  private static void vera(
      PDStructTreeNode parent,
      Optional<COSKey> page,
      Map<COSKey, Map<Long, String>> texts,
      Heard out) {
    for (java.lang.Object kid : parent.getChildren()) {
      if (kid instanceof PDStructElem element) {
        Optional<COSKey> own = Optional.ofNullable(element.getPageObjectNumber());
        vera(
            element,
            own.or(() -> page),
            texts,
            out.add(new Heard(role(element.getStructureType().getType().getValue()))));
      } else if (kid instanceof PDMCRDictionary mark) {
        COSKey where = Optional.ofNullable(mark.getPageObjectKey()).or(() -> page).orElseThrow();
        out.add(texts.getOrDefault(where, Map.of()).getOrDefault(mark.getMCID(), ""));
      } else if (kid instanceof COSObject number && number.getType() == COSObjType.COS_INTEGER) {
        out.add(
            texts.getOrDefault(page.orElseThrow(), Map.of()).getOrDefault(number.getInteger(), ""));
      }
    }
  }

  /** `pdfinfo -struct-text` of poppler. */
  static Heard poppler(Path pdf) throws IOException {
    Heard root = new Heard("Root");
    List<Heard> open = new ArrayList<>(List.of(root));
    for (String line : run("pdfinfo", "-struct-text", pdf.toString()).lines().toList()) {
      String stripped = line.stripLeading();
      int depth = (line.length() - stripped.length()) / 2;
      if (stripped.startsWith("\"")) {
        int end = Math.max(1, stripped.length() - (stripped.endsWith("\"") ? 1 : 0));
        open.get(depth).add(stripped.substring(1, end));
      } else if (!stripped.startsWith("/") && !stripped.startsWith("Object ")) {
        String role = stripped.split("[ :]", 2)[0];
        open.subList(depth + 1, open.size()).clear();
        open.add(open.get(depth).add(new Heard(role)));
      }
    }
    return root;
  }

  /** `getStructTree` of pdf.js, which Firefox is built on; page by page. */
  static List<Heard> pdfJs(Path pdf) throws IOException {
    String script = NODE.resolve("struct-tree.mjs").toString();
    List<Heard> pages = new ArrayList<>();
    for (String line : run("node", script, pdf.toString()).lines().toList()) {
      if (line.startsWith("{")) {
        pages.add(heard(new ObjectMapper().readTree(line)));
      }
    }
    return pages;
  }

  private static Heard heard(JsonNode element) {
    Heard heard = new Heard(element.get("role").asText());
    for (JsonNode kid : element.get("kids")) {
      if (kid.isTextual()) {
        heard.add(kid.asText());
      } else {
        heard.add(heard(kid));
      }
    }
    return heard;
  }

  /** Goes on where pdf.js and poppler are; CI must have them. */
  static void assumePdfReaders() {
    assume("pdfjs-dist", "pdfinfo", "-v");
  }

  /** Goes on where Ace, axe-core and Chromium are; CI must have them. */
  static void assumeBrowser() {
    assume("@daisy/ace-core", "chromium", "--version");
  }

  private static void assume(String module, String... command) {
    boolean present;
    try {
      run(command);
      run("node", "--version");
      present = Files.isDirectory(NODE.resolve("node_modules").resolve(module));
    } catch (IOException e) {
      present = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("%s and %s are there on CI", module, command[0]).isTrue();
    }
    assumeTrue(present, module + " and " + command[0]);
  }

  static String run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
