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
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the inlines of one phrase. */
final class InlineReader {
  /** Marks in marks. commonmark-java bounds them likewise; no reader tells ten apart. */
  private static final int MAX_DEPTH = 100;

  /** A term, superscript, subscript behind a letter or a digit, and what GFM strikes out else. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<!\\\\)(?:\\{\\{\\s*(?<term>[A-Za-z][A-Za-z0-9-]*)\\s*}}"
              + "|(?<high>\\^[^\\s^\\[\\]]{1,30}\\^)"
              + "|(?<=[\\p{L}\\p{N})])(?<low>~[^\\s~]{1,30}~)(?!~)"
              + "|(?<![\\p{L}\\p{N}~])~(?![\\s~])[^~]{0,300}(?<![\\s~])~(?![\\p{L}\\p{N}~]))");

  private final Reading reading;
  private final NodeId phrase;
  private final FootnoteReader notes;
  private final HtmlMarks marks;
  private int depth;
  private int skipTo;
  private int links;

  InlineReader(Reading reading, NodeId phrase, FootnoteReader notes) {
    this.reading = reading;
    this.phrase = phrase;
    this.notes = notes;
    this.marks = new HtmlMarks(reading);
  }

  /** The inlines under a node. */
  List<Inline> children(Node parent) {
    return children(parent, Integer.MAX_VALUE);
  }

  /** The inlines under a node as far as an offset into the source. */
  List<Inline> children(Node parent, int limit) {
    return set(range(parent.getFirstChild(), null, limit));
  }

  /** Marks are set once for a whole phrase: what they are depends on what stands around them. */
  private List<Inline> set(List<Inline> inlines) {
    return depth == 0 ? Quotes.set(inlines, reading.typography) : inlines;
  }

  /** The inlines from one up to another, without the first characters. */
  List<Inline> part(@Nullable Node first, @Nullable Node stop, int skip) {
    skipTo = first == null ? 0 : first.getStartOffset() + skip;
    List<Inline> words = range(first, stop, Integer.MAX_VALUE);
    InlineList all = new InlineList();
    all.addAll(words);
    return set(all.trimmed());
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
        || node instanceof Link
        || node instanceof TextBase
        || (node instanceof LinkRef && !node.getChars().startsWith("[@"));
  }

  /** What a mark itself says before or after what it holds: a quotation mark, a bracket. */
  private String edge(Node node, boolean opens) {
    boolean bracket =
        node instanceof LinkRef reference
            && isMark(node)
            && LinkDefinitions.of(reference).isEmpty();
    return bracket ? (opens ? "[" : "]") : "";
  }

  private List<Inline> nested(@Nullable Node first, @Nullable Node stop, int limit) {
    InlineList out = new InlineList();
    Node node = first;
    // What stands before this offset was taken with the node before it, as its attributes.
    int from = skipTo;
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
        Optional<BareAddress> address = address(node, from, limit);
        if (address.isPresent()) {
          int start = Math.max(node.getStartOffset(), from);
          read(node, AttributeList.NONE, start, address.get().start(), out);
          String words = Characters.straight(address.get().words());
          link(address.get().url(), node, AttributeList.NONE, List.of(new Inline.Text(words)), out);
          from = address.get().end();
          continue;
        }
        AttributeList attributes = attributesAfter(node);
        read(node, attributes, Math.max(node.getStartOffset(), from), end, out);
        from = Math.max(from, node.getEndOffset() + attributes.length());
      }
      node = node.getNext();
    }
    return out.list();
  }

  /** An address without marks, which is a link but in another. */
  private Optional<BareAddress> address(Node node, int from, int limit) {
    return node instanceof Text text && links == 0
        ? BareAddress.in(text, from, limit)
        : Optional.empty();
  }

  /** What stands in a link: there are none in it. */
  private List<Inline> linked(Supplier<List<Inline>> words) {
    links++;
    List<Inline> read = words.get();
    links--;
    return read;
  }

  private static AttributeList attributesAfter(Node node) {
    boolean takesThem =
        node instanceof Link
            || node instanceof LinkRef
            || node instanceof Image
            || node instanceof ImageRef;
    return takesThem ? AttributeList.after(node) : AttributeList.NONE;
  }

  private void read(Node node, AttributeList attributes, int start, int end, InlineList out) {
    if (node instanceof Text) {
      if (start < end) {
        // Not by offsets alone: after a backslash the text has spaces that the source has
        // elsewhere.
        BasedSequence all = node.getChars();
        int last = all.length() - (node.getEndOffset() - end);
        String raw = SourceText.of(all.subSequence(start - node.getStartOffset(), last));
        if (raw.contains("**") || raw.contains("__")) {
          reading.findings.at(
              reading.span(start), Rule.MARKS_PRINTED, raw.contains("**") ? "**" : "__");
        }
        text(raw, reading.span(start), out);
      }
    } else if (node instanceof SoftLineBreak) {
      out.text(" ");
    } else if (node instanceof HardLineBreak) {
      out.add(new Inline.LineBreak());
    } else if (node instanceof HtmlEntity) {
      out.text(Characters.entity(node.getChars()));
    } else if (node instanceof Code code) {
      out.add(new Inline.Code(Characters.code(code)));
    } else if (node instanceof Emphasis) {
      out.add(new Inline.Emphasis(children(node)));
    } else if (node instanceof StrongEmphasis) {
      out.add(new Inline.Strong(children(node)));
    } else if (node instanceof Strikethrough) {
      out.add(new Inline.Strikethrough(children(node)));
    } else if (node instanceof TypographicSmarts smarts) {
      out.text(Characters.entity(smarts.getTypographicText()));
    } else if (node instanceof Abbreviation abbreviation) {
      out.add(
          new Inline.Abbreviation(
              node.getChars().toString(), abbreviation.getAbbreviation().toString()));
    } else if (node instanceof FormulaNode) {
      reading.findings.at(reading.span(node), Rule.FORMULA);
      out.add(new Inline.Code(SourceText.of(node.getChars()).replace('\n', ' ')));
    } else if (node instanceof Footnote footnote) {
      footnote(footnote, out);
    } else if (node instanceof Link link) {
      untitled(link.getTitle(), node);
      link(link.getUrl().unescape(), node, attributes, linked(() -> children(node)), out);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      String address = node.getChars().midSequence(1, -1).toString();
      String scheme = node instanceof MailLink ? "mailto:" : "";
      link(scheme + address, node, attributes, List.of(new Inline.Text(address)), out);
    } else if (node instanceof LinkRef reference) {
      reference(reference, attributes, out);
    } else if (node instanceof Image image) {
      untitled(image.getTitle(), node);
      out.add(image(image.getUrl().unescape(), node, attributes));
    } else if (node instanceof ImageRef reference) {
      Optional<Reference> found = LinkDefinitions.of(reference);
      if (found.isPresent()) {
        out.add(image(found.get().getUrl().unescape(), node, attributes));
      } else {
        out.text("!");
        brackets(reference, out);
      }
    } else if (!(node instanceof HtmlInlineComment)) {
      out.text(node.getChars().toString());
    }
  }

  /** Text with terms, `{{name}}`, and what stands high or low in it, `10^3^` and `H~2~O`. */
  private void text(String raw, SourceSpan span, InlineList out) {
    if (raw.indexOf('~') < 0 && raw.indexOf('^') < 0 && !raw.contains("{{")) {
      out.text(reading.typography.spaced(Characters.unescaped(raw)));
      return;
    }
    Matcher marks = MARKED.matcher(raw);
    int from = 0;
    while (marks.find()) {
      out.text(reading.typography.spaced(Characters.unescaped(raw.substring(from, marks.start()))));
      from = marks.end();
      String words = Characters.unescaped(marks.group().substring(1, marks.group().length() - 1));
      List<Inline> inside = List.of(new Inline.Text(PlainText.clean(words)));
      if (marks.group("term") != null) {
        out.add(new Inline.Term(marks.group("term").toLowerCase(Locale.ROOT), span));
      } else if (marks.group("high") != null) {
        out.add(new Inline.Shifted(Inline.Shift.SUPERSCRIPT, inside));
      } else if (marks.group("low") != null) {
        out.add(new Inline.Shifted(Inline.Shift.SUBSCRIPT, inside));
      } else {
        out.add(new Inline.Strikethrough(inside));
      }
    }
    out.text(reading.typography.spaced(Characters.unescaped(raw.substring(from))));
  }

  /** Tells of a title that only a program shows. */
  private void untitled(BasedSequence title, Node node) {
    if (title.isNotNull() && !title.isBlank()) {
      reading.findings.at(reading.span(node), Rule.TITLE_UNPRINTED, title.unescape());
    }
  }

  private Inline image(String path, Node node, AttributeList attributes) {
    SourceSpan span = reading.span(node);
    WrittenPicture picture = WrittenPicture.of(path, FigureReader.alt(node), attributes);
    reading.idle(attributes, picture.keys(), Set.of("decorative"), span);
    return inset(picture, span);
  }

  private Inline inset(WrittenPicture picture, SourceSpan span) {
    if (picture.alt().isEmpty() && !picture.decorative()) {
      reading.findings.at(span, Rule.ALT_MISSING);
    }
    return reading.inset(picture);
  }

  private void footnote(Footnote footnote, InlineList out) {
    if (!footnote.isDefined()) {
      String name = footnote.getText().toString();
      if (name.chars().anyMatch(c -> Character.isWhitespace(c) || "[]()<>".indexOf(c) >= 0)) {
        // Words in brackets; the name of a note is one word.
        out.text("[^");
        out.addAll(children(footnote));
        out.text("]");
        return;
      }
      reading.findings.at(reading.span(footnote), Rule.NOTE_UNKNOWN, name);
      return;
    }
    notes.mark(footnote, phrase).ifPresent(out::add);
  }

  private void reference(LinkRef reference, AttributeList attributes, InlineList out) {
    boolean combined = reference.isReferenceTextCombined();
    BasedSequence words = combined ? reference.getReference() : reference.getText();
    String name = SourceText.of(words);
    Optional<Reference> found = LinkDefinitions.of(reference);
    if (found.isPresent()) {
      untitled(found.get().getTitle(), reference);
      String url = found.get().getUrl().unescape();
      link(url, reference, attributes, linked(() -> children(reference)), out);
    } else if (combined && CitationReader.isOne(name)) {
      CitationReader.read(name, reading.span(reference), reading, out);
    } else if (!combined && areCitations(reference)) {
      // Two that stand side by side look like a link.
      CitationReader.read(name, reading.span(reference), reading, out);
      String second = SourceText.of(reference.getReference());
      CitationReader.read(second, reading.span(reference), reading, out);
    } else if (combined && attributes.length() == 0 && isInlineNote(reference)) {
      out.dropLast();
      notes.inlineNote(reference, phrase).ifPresent(out::add);
    } else if (attributes.length() > 0) {
      attributes.id().ifPresent(id -> reading.target(id, phrase));
      reading.idle(attributes, Set.of("lang", "dir"), Set.of(), reading.span(reference));
      out.addAll(reading.directed(attributes, children(reference), reading.span(reference)));
    } else {
      brackets(reference, out);
    }
  }

  private static boolean areCitations(LinkRef reference) {
    return CitationReader.isOne(SourceText.of(reference.getText()))
        && CitationReader.isOne(SourceText.of(reference.getReference()));
  }

  /** Brackets that are nothing but brackets. */
  private void brackets(RefNode reference, InlineList out) {
    out.text("[");
    out.addAll(children(reference));
    out.text("]");
    if (!reference.isReferenceTextCombined()) {
      String wanted = reference.getReference().toString();
      String unknown = wanted.isEmpty() ? SourceText.of(reference.getText()) : wanted;
      reading.findings.at(reading.span(reference), Rule.REFERENCE_UNKNOWN, unknown);
      out.text("[" + Characters.unescaped(reference.getReference().toString()) + "]");
    }
  }

  /** Whether the sign of a note stands before brackets, and no backslash before it. */
  private static boolean isInlineNote(Node brackets) {
    BasedSequence text = brackets.getDocument().getChars();
    int at = brackets.getStartOffset() - 1;
    return at >= 0 && text.charAt(at) == '^' && (at == 0 || text.charAt(at - 1) != '\\');
  }

  private void link(
      String url, Node node, AttributeList attributes, List<Inline> children, InlineList out) {
    reading.idle(attributes, Set.of(), Set.of("page"), reading.span(node));
    boolean page = attributes.has("page");
    if (children.isEmpty()) {
      out.addApart(reading.link(url, page, List.of(new Inline.Text(url)), reading.span(node)));
    } else {
      out.addAll(reading.link(url, page, children, reading.span(node)));
    }
  }

  /** Reads a raw tag, and what it holds up to its closing tag; the node to go on with. */
  private @Nullable Node rawHtml(HtmlInline html, int limit, InlineList out) {
    Node next = html.getNext();
    Optional<HtmlTag> parsed = HtmlTag.of(html.getChars());
    if (parsed.isEmpty()) {
      out.text(Characters.section(html.getChars().toString()));
      return next;
    }
    HtmlTag tag = parsed.get();
    SourceSpan span = reading.span(html);
    if (tag.name().equals("br")) {
      out.add(new Inline.LineBreak());
    } else if (tag.name().equals("img") && !tag.closing()) {
      out.add(inset(WrittenPicture.of(tag.element()), span));
    } else if (HtmlReader.isBlock(tag.name())) {
      out.boundary();
    } else if (!tag.closing()) {
      return marked(tag, html, limit, out);
    }
    return next;
  }

  /** Reads what an opening tag marks; one that is never closed marks nothing. */
  private @Nullable Node marked(HtmlTag tag, HtmlInline html, int limit, InlineList out) {
    SourceSpan span = reading.span(html);
    boolean lost = HtmlMarks.isLost(tag.name());
    Optional<HtmlInline> close =
        tag.text().endsWith("/>") ? Optional.empty() : HtmlTag.closing(html, tag.name());
    Supplier<List<Inline>> inside =
        () -> close.map(end -> range(html.getNext(), end, limit)).orElse(List.of());
    List<Inline> words = tag.name().equals("a") ? linked(inside) : inside.get();
    Element element = tag.element();
    if (lost) {
      element.appendText(PlainText.written(words));
      marks.lost(element, span);
    } else if (close.isPresent() || element.normalName().equals("a")) {
      out.addAll(marks.marked(element, words, Optional.of(phrase), span));
    } else if (!tag.name().equals("wbr")) {
      marks.unknown(element, span);
    }
    return close.isPresent() ? close.get().getNext() : html.getNext();
  }
}
