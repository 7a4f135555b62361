package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the inlines of one phrase. */
final class InlineReader {
  private static final Pattern TERM = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9-]*)\\s*}}");

  /** Marks in marks. commonmark-java bounds them likewise; no reader tells ten apart. */
  private static final int MAX_DEPTH = 100;

  /** Tags that stand further apart are no pair. */
  private static final int MAX_APART = 300;

  private final Reading reading;
  private final NodeId phrase;
  private final NoteReader notes;
  private int depth;

  /** Reads a note when its first mark is met. */
  interface NoteReader {
    Optional<Inline> mark(Footnote footnote, NodeId phrase);
  }

  InlineReader(Reading reading, NodeId phrase, NoteReader notes) {
    this.reading = reading;
    this.phrase = phrase;
    this.notes = notes;
  }

  /** The inlines under a node. */
  List<Inline> children(Node parent) {
    return children(parent, Integer.MAX_VALUE);
  }

  /** The inlines under a node as far as an offset into the source. */
  List<Inline> children(Node parent, int limit) {
    return range(parent.getFirstChild(), null, limit);
  }

  private List<Inline> range(@Nullable Node first, @Nullable Node stop, int limit) {
    if (depth >= MAX_DEPTH && first != null) {
      return flat(first, stop, limit);
    }
    depth++;
    List<Inline> read = nested(first, stop, limit);
    depth--;
    return read;
  }

  /** What is nested too deeply: all that it says, without what marks it. */
  private List<Inline> flat(Node first, @Nullable Node stop, int limit) {
    reading.findings.at(reading.span(first), Rule.NESTED_TOO_DEEP, MAX_DEPTH);
    Node parent = first.getParent();
    InlineList out = new InlineList();
    Node node = first;
    while (node != stop && node.getStartOffset() < limit) {
      Node inside = isMark(node) ? node.getFirstChild() : null;
      if (isMark(node)) {
        out.text(edge(node, true));
      } else if (!(node instanceof HtmlInline)) {
        int end = Math.min(limit, node.getEndOffset());
        read(node, AttributeList.NONE, node.getStartOffset(), end, out);
      }
      // Down, else up to where something follows. Not by recursion: that is what is too deep.
      while (inside == null && node.getNext() == null) {
        out.text(edge(node, false));
        Node above = node.getParent();
        if (above == null || above == parent) {
          return out.list();
        }
        node = above;
      }
      if (inside == null) {
        out.text(edge(node, false));
      }
      Node next = inside == null ? node.getNext() : inside;
      if (next == null) {
        return out.list();
      }
      node = next;
    }
    return out.list();
  }

  /** Whether a node only marks what it holds. */
  private static boolean isMark(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough
        || node instanceof TypographicQuotes
        || node instanceof Link
        || node instanceof TextBase
        || (node instanceof LinkRef && !node.getChars().startsWith("[@"));
  }

  /** What a mark itself says before or after what it holds: a quotation mark, a bracket. */
  private String edge(Node node, boolean opens) {
    if (node instanceof TypographicQuotes quotes) {
      String mark = opens ? quotes.getTypographicOpening() : quotes.getTypographicClosing();
      return reading.typography.quote(entity(mark));
    }
    boolean bracket =
        node instanceof LinkRef reference && isMark(node) && definition(reference).isEmpty();
    return bracket ? (opens ? "[" : "]") : "";
  }

  private List<Inline> nested(@Nullable Node first, @Nullable Node stop, int limit) {
    InlineList out = new InlineList();
    Node node = first;
    // What stands before this offset was taken with the node before it, as its attributes.
    int from = 0;
    while (node != null && node != stop && node.getStartOffset() < limit) {
      int end = Math.min(limit, node.getEndOffset());
      if (node instanceof HtmlInline html) {
        node = rawHtml(html, limit, out);
        continue;
      }
      if (node instanceof TextBase) {
        // Only groups text with abbreviations.
        out.addAll(range(node.getFirstChild(), null, limit));
      } else if (node.getEndOffset() > from) {
        AttributeList attributes = attributesAfter(node);
        read(node, attributes, Math.max(node.getStartOffset(), from), end, out);
        from = Math.max(from, node.getEndOffset() + attributes.length());
      }
      node = node.getNext();
    }
    return out.list();
  }

  private static AttributeList attributesAfter(Node node) {
    boolean takesThem =
        node instanceof Link
            || node instanceof LinkRef
            || node instanceof Image
            || node instanceof ImageRef;
    return takesThem
        ? AttributeList.at(
            node.getDocument().getChars(), node.getEndOffset(), node.getDocument().getEndOffset())
        : AttributeList.NONE;
  }

  private void read(Node node, AttributeList attributes, int start, int end, InlineList out) {
    if (node instanceof Text) {
      if (start < end) {
        int base = node.getStartOffset();
        String raw = SourceText.of(node.getChars().subSequence(start - base, end - base));
        text(reading.typography.spaced(unescaped(raw)), start, out);
      }
    } else if (node instanceof SoftLineBreak) {
      out.text(" ");
    } else if (node instanceof HardLineBreak) {
      out.add(new Inline.LineBreak());
    } else if (node instanceof HtmlEntity) {
      out.text(Escaping.unescapeHtml(node.getChars()));
    } else if (node instanceof Code code) {
      out.add(new Inline.Code(SourceText.of(code.getText()).replace('\n', ' ')));
    } else if (node instanceof Emphasis) {
      out.add(new Inline.Emphasis(children(node)));
    } else if (node instanceof StrongEmphasis) {
      out.add(new Inline.Strong(children(node)));
    } else if (node instanceof Strikethrough) {
      out.add(new Inline.Strikethrough(children(node)));
    } else if (node instanceof TypographicQuotes quotes) {
      out.text(reading.typography.quote(entity(quotes.getTypographicOpening())));
      out.addAll(children(node));
      out.text(reading.typography.quote(entity(quotes.getTypographicClosing())));
    } else if (node instanceof TypographicSmarts smarts) {
      out.text(entity(smarts.getTypographicText()));
    } else if (node instanceof Abbreviation abbreviation) {
      out.add(
          new Inline.Abbreviation(
              node.getChars().toString(), abbreviation.getAbbreviation().toString()));
    } else if (node instanceof Footnote footnote) {
      footnote(footnote, out);
    } else if (node instanceof Link link) {
      link(link.getUrl().unescape(), node, attributes, children(node), out);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      String address = node.getChars().midSequence(1, -1).toString();
      String scheme = node instanceof MailLink ? "mailto:" : "";
      link(scheme + address, node, attributes, List.of(new Inline.Text(address)), out);
    } else if (node instanceof LinkRef reference) {
      reference(reference, attributes, out);
    } else if (node instanceof Image image) {
      out.add(image(image.getUrl().unescape(), node));
    } else if (node instanceof ImageRef reference) {
      Optional<Reference> found = definition(reference);
      if (found.isPresent()) {
        out.add(image(found.get().getUrl().unescape(), node));
      } else {
        out.text("!" + node.getChars().midSequence(1));
      }
    } else if (!(node instanceof HtmlInlineComment)) {
      out.text(node.getChars().toString());
    }
  }

  /** Flexmark's own looks for escapes by a regular expression. */
  private static String unescaped(String raw) {
    return raw.indexOf('\\') < 0 && raw.indexOf('&') < 0
        ? raw
        : Escaping.unescapeString(raw, false);
  }

  private static Optional<Reference> definition(RefNode reference) {
    return Optional.ofNullable(reference.getReferenceNode(reference.getDocument()));
  }

  private static String entity(@Nullable String html) {
    return html == null ? "" : Escaping.unescapeHtml(html);
  }

  private Inline image(String path, Node node) {
    if (FigureReader.alt(node).isEmpty()) {
      reading.findings.at(reading.span(node), Rule.ALT_MISSING);
    }
    return new Inline.InlineImage(path, FigureReader.alt(node));
  }

  /** Text with the terms of the country table, `{{name}}`. */
  private void text(String text, int offset, InlineList out) {
    if (!text.contains("{{")) {
      out.text(text);
      return;
    }
    Matcher terms = TERM.matcher(text);
    int from = 0;
    while (terms.find()) {
      out.text(text.substring(from, terms.start()));
      String key = terms.group(1).toLowerCase(Locale.ROOT);
      out.add(new Inline.Term(key, reading.span(offset)));
      from = terms.end();
    }
    out.text(text.substring(from));
  }

  private void footnote(Footnote footnote, InlineList out) {
    if (!footnote.isDefined()) {
      String name = footnote.getText().toString();
      reading.findings.at(reading.span(footnote), Rule.NOTE_UNKNOWN, name);
      return;
    }
    notes.mark(footnote, phrase).ifPresent(out::add);
  }

  private void reference(LinkRef reference, AttributeList attributes, InlineList out) {
    boolean combined = reference.isReferenceTextCombined();
    BasedSequence words = combined ? reference.getReference() : reference.getText();
    String name = SourceText.of(words);
    Optional<Reference> found = definition(reference);
    if (found.isPresent()) {
      link(found.get().getUrl().unescape(), reference, attributes, children(reference), out);
    } else if (name.startsWith("@")) {
      citation(name, reference, out);
    } else if (attributes.length() > 0) {
      out.add(
          new Inline.Span(
              language(attributes.value("lang"), reference),
              direction(attributes.value("dir")),
              children(reference)));
    } else {
      // Brackets that are nothing but brackets.
      out.text("[");
      out.addAll(children(reference));
      out.text("]");
      if (!combined) {
        out.text("[" + reference.getReference() + "]");
      }
    }
  }

  private void citation(String name, Node node, InlineList out) {
    List<String> keys = new ArrayList<>();
    for (String part : name.split(";", -1)) {
      String key = part.strip().replaceFirst("^@", "");
      if (reading.sources.containsKey(key)) {
        keys.add(key);
      } else {
        reading.findings.at(reading.span(node), Rule.SOURCE_UNKNOWN, key);
        out.text("[@" + key + "]");
      }
    }
    if (!keys.isEmpty()) {
      out.add(new Inline.Citation(keys));
    }
  }

  private void link(
      String url, Node node, AttributeList attributes, List<Inline> children, InlineList out) {
    List<Inline> words = children.isEmpty() ? List.of(new Inline.Text(url)) : children;
    if (WebAddress.isOne(url)) {
      Optional<String> address = WebAddress.clean(url);
      if (address.isPresent()) {
        out.add(new Inline.Link(address.get(), words));
      } else {
        reading.findings.at(reading.span(node), Rule.LINK_NOWHERE, url);
        out.addAll(words);
      }
    } else {
      // Where it leads is known once all chapters are read.
      NodeId pending = reading.pend(url, reading.span(node));
      out.add(new Inline.CrossReference(pending, attributes.has("page"), words));
    }
  }

  /** A language that editions can name; what is none is told to the author and left out. */
  private Optional<String> language(Optional<String> written, Node node) {
    Optional<String> tag = written.flatMap(LanguageTag::of);
    if (written.isPresent() && tag.isEmpty()) {
      reading.findings.at(reading.span(node), Rule.YAML_VALUE, LanguageTag.fault(written.get()));
    }
    return tag;
  }

  private static Optional<Direction> direction(Optional<String> name) {
    return name.map(dir -> dir.equals("rtl") ? Direction.RTL : Direction.LTR);
  }

  /** Reads a raw tag, and what it holds up to its closing tag; the node to go on with. */
  private @Nullable Node rawHtml(HtmlInline html, int limit, InlineList out) {
    Optional<RawHtml> parsed = RawHtml.parse(html.getChars());
    Node next = html.getNext();
    if (parsed.isEmpty()) {
      return next;
    }
    RawHtml tag = parsed.get();
    if (tag.name().equals("br")) {
      out.add(new Inline.LineBreak());
      return next;
    }
    boolean allowed =
        List.of("sub", "sup", "kbd").contains(tag.name())
            || (tag.name().equals("abbr") && tag.attribute("title").isPresent())
            || (tag.name().equals("span") && tag.attribute("lang").isPresent());
    Optional<HtmlInline> close =
        allowed && !tag.closing() ? closing(html, tag.name()) : Optional.empty();
    if (close.isEmpty()) {
      if (!tag.closing()) {
        reading.findings.at(reading.span(html), Rule.RAW_HTML, tag.name());
      }
      return next;
    }
    List<Inline> children = range(next, close.get(), limit);
    out.add(
        switch (tag.name()) {
          case "sub" -> new Inline.Shifted(Inline.Shift.SUBSCRIPT, children);
          case "sup" -> new Inline.Shifted(Inline.Shift.SUPERSCRIPT, children);
          case "kbd" -> new Inline.Keyboard(children);
          case "abbr" ->
              new Inline.Abbreviation(PlainText.of(children), tag.attribute("title").orElseThrow());
          default ->
              new Inline.Span(
                  language(tag.attribute("lang"), html), direction(tag.attribute("dir")), children);
        });
    return close.get().getNext();
  }

  private static Optional<HtmlInline> closing(HtmlInline open, String name) {
    int depth = 0;
    int seen = 0;
    for (Node node = open.getNext(); node != null && seen < MAX_APART; node = node.getNext()) {
      seen++;
      Optional<RawHtml> tag =
          node instanceof HtmlInline ? RawHtml.parse(node.getChars()) : Optional.empty();
      if (tag.isPresent() && tag.get().name().equals(name)) {
        depth += tag.get().closing() ? -1 : 1;
        if (depth < 0) {
          return Optional.of((HtmlInline) node);
        }
      }
    }
    return Optional.empty();
  }
}
