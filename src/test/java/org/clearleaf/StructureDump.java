package org.clearleaf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearleaf.check.tagged.Kid;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdf;
import org.clearleaf.check.tagged.TaggedPdfReader;

/** A tagged PDF as text that a person can review: what it claims, its outline, its elements. */
final class StructureDump {
  /** Said once for each type, by the class map. */
  private static final Set<String> BY_CLASS =
      Set.of("SpaceBefore", "SpaceAfter", "LineHeight", "StartIndent");

  private static final int QUOTED = 60;

  private final TaggedPdf pdf;
  private final StringBuilder out = new StringBuilder();

  private StructureDump(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  static String of(Path file) throws IOException {
    StructureDump dump = new StructureDump(TaggedPdfReader.read(file, 1000));
    dump.out.append("claims ").append(dump.claims()).append('\n');
    dump.out.append("pages ");
    dump.pdf.pages().forEach(page -> dump.out.append(page.label()).append(' '));
    dump.out.append("\noutline ").append(dump.pdf.outline()).append('\n');
    artifacts(file).forEach((kind, count) -> dump.out.append(count + " x " + kind + "\n"));
    dump.pdf.root().orElseThrow().elements().forEach(node -> dump.element(node, 0));
    return dump.out.toString();
  }

  private String claims() {
    String all = "UA-" + pdf.claims().ua().orElse("?") + " A-" + pdf.claims().a().orElse("?");
    return all + " " + new TreeSet<>(pdf.claims().declarations());
  }

  /** The kinds of artifacts in a file, and how many there are of each. */
  private static Map<String, Integer> artifacts(Path file) throws IOException {
    Map<String, Integer> kinds = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        byte[] content = page.getContents().readAllBytes();
        for (String line : new String(content, StandardCharsets.ISO_8859_1).split("\n", -1)) {
          if (line.startsWith("/Artifact")) {
            kinds.merge(line.replaceAll(" ?/BBox.*| BDC$|[<>]", ""), 1, Integer::sum);
          }
        }
      }
    }
    return kinds;
  }

  private void element(Node node, int depth) {
    out.append("  ".repeat(depth)).append(node.type());
    for (String key : List.of("ID", "Lang", "Alt", "E", "T")) {
      node.text(key).ifPresent(text -> out.append(" " + key + "=“" + text + "”"));
    }
    new TreeMap<>(node.attributes())
        .forEach(
            (key, value) -> {
              String name = key.substring(key.indexOf('.') + 1);
              boolean usual = BY_CLASS.contains(name) || name.equals("O") || name.equals("BBox");
              if (!usual) {
                out.append(" " + name + "=" + value);
              }
            });
    out.append('\n');
    for (Kid kid : node.kids()) {
      if (kid instanceof Node inner) {
        element(inner, depth + 1);
      } else if (kid instanceof Kid.Mark mark) {
        String text = pdf.content(mark).map(TaggedPdf.Content::text).orElse("not painted");
        String label = pdf.pages().get(mark.page()).label();
        out.append("  ".repeat(depth + 1))
            .append(label)
            .append(" “")
            .append(cut(text))
            .append("”\n");
      } else if (kid instanceof Kid.Annotation annotation) {
        String to =
            annotation.leadsTo().isPresent()
                ? "page " + pdf.pages().get(annotation.leadsTo().getAsInt()).label()
                : "out";
        out.append("  ".repeat(depth + 1)).append("annotation to ").append(to).append('\n');
      }
    }
  }

  private static String cut(String text) {
    return text.length() <= QUOTED
        ? text
        : text.substring(0, QUOTED / 2) + " … " + text.substring(text.length() - QUOTED / 2);
  }
}
