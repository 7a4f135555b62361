package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;

/** Reads paragraphs that hold nothing but pictures: `![alt](file "caption"){longdesc="…"}`. */
final class FigureReader {
  private final Reading reading;

  FigureReader(Reading reading) {
    this.reading = reading;
  }

  /** A picture as it is written. */
  private record Written(Node node, String path, AttributeList attributes) {}

  /** The figures of a paragraph; none when it holds anything else. */
  List<Block> figures(Node paragraph) {
    List<Written> pictures = new ArrayList<>();
    int from = 0;
    for (Node node : paragraph.getChildren()) {
      Optional<String> path = path(node);
      if (path.isPresent()) {
        AttributeList attributes = AttributeList.after(node);
        pictures.add(new Written(node, path.get(), attributes));
        from = node.getEndOffset() + attributes.length();
      } else if (node.getEndOffset() > from && !isBlankAfter(node, from)) {
        return List.of();
      }
    }
    return pictures.stream().<Block>map(this::figure).toList();
  }

  private static boolean isBlankAfter(Node node, int from) {
    int skip = Math.max(0, from - node.getStartOffset());
    return node instanceof SoftLineBreak
        || (node instanceof Text && node.getChars().subSequence(skip).isBlank());
  }

  private static Optional<String> path(Node node) {
    if (node instanceof Image image) {
      return Optional.of(image.getUrl().unescape());
    }
    return node instanceof ImageRef reference
        ? LinkDefinitions.of(reference).map(found -> found.getUrl().unescape())
        : Optional.empty();
  }

  private Block.Figure figure(Written picture) {
    AttributeList attributes = picture.attributes();
    SourceSpan span = reading.span(picture.node());
    WrittenPicture said = WrittenPicture.of(picture.path(), alt(picture.node()), attributes);
    // A drawing has one size: its people are as tall everywhere.
    boolean drawn = DrawingReader.file(said.path(), reading).isPresent();
    Set<String> keys = new HashSet<>(drawn ? Set.of() : said.keys());
    keys.add("longdesc");
    reading.idle(attributes, keys, Set.of("decorative"), span);
    return figure(said, attributes, title(picture.node()), span);
  }

  /** A figure of one picture. */
  Block.Figure figure(
      WrittenPicture picture, AttributeList attributes, Optional<String> caption, SourceSpan span) {
    NodeId id = reading.named(attributes.id(), "figure", span);
    if (picture.alt().isEmpty() && !picture.decorative()) {
      reading.findings.at(span, Rule.ALT_MISSING);
    }
    return new Block.Figure(
        id,
        DrawingReader.read(picture.path(), reading).orElseGet(() -> reading.file(picture)),
        Quotes.set(picture.alt(), reading.typography),
        picture.decorative(),
        caption.map(text -> reading.phrase(id.part("caption"), text, span)),
        attributes
            .value("longdesc")
            .map(text -> reading.phrase(id.part("description"), text, span)),
        span);
  }

  private static Optional<String> title(Node node) {
    String title = "";
    if (node instanceof Image image) {
      title = image.getTitle().unescape();
    } else if (node instanceof ImageRef reference) {
      title = LinkDefinitions.of(reference).map(found -> found.getTitle().unescape()).orElse("");
    }
    return title.isBlank() ? Optional.empty() : Optional.of(PlainText.clean(title.strip()));
  }

  /** The alternative text of a picture: the words between its brackets. */
  static String alt(Node image) {
    StringBuilder text = new StringBuilder();
    collect(image, text);
    return PlainText.clean(text.toString()).replaceAll("\\s+", " ").strip();
  }

  private static boolean parts(HtmlInline html) {
    return HtmlTag.of(html.getChars())
        .filter(tag -> tag.name().equals("br") || HtmlReader.isBlock(tag.name()))
        .isPresent();
  }

  private static void collect(Node node, StringBuilder out) {
    for (Node child : node.getChildren()) {
      if (child instanceof Footnote) {
        continue; // An alternative has no notes.
      }
      // Brackets that turn out to be no link are words.
      boolean brackets = child instanceof LinkRef reference && !reference.isDefined();
      if (brackets || child.hasChildren()) {
        out.append(brackets ? "[" : "");
        collect(child, out);
        out.append(brackets ? "]" : "");
      } else if (child instanceof HtmlInline tag && parts(tag)) {
        out.append(' ');
      } else {
        out.append(new TextCollectingVisitor().collectAndGetText(child));
      }
    }
  }
}
