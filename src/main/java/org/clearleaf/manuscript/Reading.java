package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Source;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/** What the readers of one title share while they read: ids, notes, targets and where they are. */
final class Reading {
  /** Deeper lists and quotes leave no room for words on any page. */
  static final int MAX_DEPTH = 40;

  /** Ids that editions give themselves; an author's of that form is a name for links alone. */
  private static final Pattern OURS =
      Pattern.compile(
          "(?:c\\d+|page|mark|title-page|colophon|contents|sources?|doctor-page|toc|pending\\d+)"
              + "(?:[-.]|$)|.*\\.");

  final Findings findings;

  /** The title's sources by key. */
  final SortedMap<String, Source> sources;

  /** The title's stretches by name. */
  final Map<String, StretchFile> stretches;

  /** The title's drawings that are of no stretch, by name. */
  final Map<String, YamlNode.Mapping> poses;

  /** The main language of the title. */
  final String language;

  /** How that language sets quotation marks and spaces. */
  final Typography typography;

  /** Every note by id. */
  final TreeMap<NodeId, Note> notes = new TreeMap<>();

  /** Names that links can use, in lower case: explicit ids, slugs of headings, names of files. */
  final Map<String, NodeId> targets = new HashMap<>();

  /** Links inside the title by the stand-in for their target. */
  final Map<NodeId, PendingLink> pending = new HashMap<>();

  private final Set<NodeId> taken = new HashSet<>();
  private final List<String> anchors = new ArrayList<>();

  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<Node, Note> chapterNotes = new HashMap<>();
  private final Set<Node> everCalled = new HashSet<>();
  private boolean doctorPage;
  private SourceLines lines = new SourceLines(SourceSpan.startOf(""));
  private int chapters;

  /** A link as it is written; its path is that from the file of its chapter. */
  record PendingLink(String url, String file, SourceSpan span) {}

  Reading(
      Findings findings,
      SortedMap<String, Source> sources,
      Map<String, StretchFile> stretches,
      Map<String, YamlNode.Mapping> poses,
      String language) {
    this.findings = findings;
    this.sources = sources;
    this.stretches = stretches;
    this.poses = poses;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** Begins a file: spans count in its lines. */
  void enterFile(SourceLines fileLines) {
    lines = fileLines;
  }

  /** Begins a chapter: ids and notes are counted anew. */
  NodeId enterChapter() {
    chapters++;
    ordinals.clear();
    chapterNotes.clear();
    return new NodeId("c" + chapters);
  }

  /** The next id of a kind in this chapter. */
  NodeId next(String kind) {
    NodeId id;
    do {
      id = new NodeId("c" + chapters + "-" + kind + ordinals.merge(kind, 1, Integer::sum));
    } while (!taken.add(id));
    for (String anchor : anchors) {
      target(anchor, id);
    }
    anchors.clear();
    return id;
  }

  /** A name for links to whatever comes next. */
  void anchor(String name) {
    anchors.add(name);
  }

  /** The author's id when there is one and it is free, else the next of its kind. */
  NodeId named(Optional<String> name, String kind, SourceSpan span) {
    if (name.isEmpty()) {
      return next(kind);
    }
    if (!NodeId.isValid(name.get())) {
      findings.at(span, Rule.YAML_VALUE, "“" + name.get() + "” cannot be an id");
      return next(kind);
    }
    if (OURS.matcher(name.get()).lookingAt()) {
      NodeId id = next(kind);
      target(name.get(), id);
      return id;
    }
    NodeId id = new NodeId(name.get());
    if (!taken.add(id)) {
      findings.at(span, Rule.ID_TWICE, id);
      return next(kind);
    }
    target(id.value(), id);
    return id;
  }

  /** Whether this is the first place that the title gives its doctor page. */
  boolean claimDoctorPage() {
    boolean first = !doctorPage;
    doctorPage = true;
    return first;
  }

  /** Lets links use a name; the first to claim it keeps it. */
  void target(String name, NodeId id) {
    targets.putIfAbsent(key(name), id);
  }

  /** What a link names, whatever its case and however its letters are composed (UAX #15). */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Reads something that stands at one place of another file, then comes back. */
  <T> T at(SourceSpan place, Supplier<T> read) {
    SourceLines outer = lines;
    lines = new SourceLines(place);
    try {
      return read.get();
    } finally {
      lines = outer;
    }
  }

  SourceSpan span(Node node) {
    return lines.at(node.getStartOffset());
  }

  SourceSpan span(int offset) {
    return lines.at(offset);
  }

  /** The path of a picture from the root, as a chapter in a folder names it. */
  String beside(String path) {
    int folder = file().lastIndexOf('/');
    if (folder < 0 || path.startsWith("/") || path.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return path;
    }
    try {
      Path from = Path.of(file().substring(0, folder));
      return from.resolve(path).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return path;
    }
  }

  String file() {
    return lines.file();
  }

  /** A phrase of words that no marks of Markdown but terms stand in: a title, a caption. */
  Phrase phrase(NodeId id, String text, SourceSpan span) {
    InlineList words = new InlineList();
    words.termed(Quotes.set(text, typography), span);
    return new Phrase(id, words.list());
  }

  /** A picture in a line. */
  Inline inset(WrittenPicture picture) {
    return new Inline.InlineImage(
        file(picture), Quotes.set(picture.alt(), typography), picture.decorative());
  }

  /** The file of a picture, found beside the one that names it. */
  Picture.ImageFile file(WrittenPicture picture) {
    return new Picture.ImageFile(beside(picture.path()), picture.size());
  }

  /** Words that lead to an address; where inside the title is known once all chapters are read. */
  List<Inline> link(String url, boolean page, List<Inline> words, SourceSpan span) {
    if (!WebAddress.isOne(url)) {
      return List.of(new Inline.CrossReference(pend(url, span), page, words));
    }
    Optional<String> address = WebAddress.clean(url);
    if (address.isEmpty()) {
      findings.at(span, Rule.LINK_NOWHERE, url);
      return words;
    }
    return List.of(new Inline.Link(address.get(), words));
  }

  /** Words in the language and direction that attributes name. */
  List<Inline> directed(AttributeList attributes, List<Inline> words, SourceSpan span) {
    Optional<String> language = language(attributes.value("lang"), span);
    Optional<Direction> direction = attributes.value("dir").flatMap(HtmlMarks::direction);
    return words.isEmpty() || (language.isEmpty() && direction.isEmpty())
        ? words
        : List.of(new Inline.Span(language, direction, words));
  }

  /** Tells of attributes that change nothing. */
  void idle(AttributeList attributes, Set<String> keys, Set<String> classes, SourceSpan span) {
    for (String name : attributes.classes()) {
      if (!classes.contains(name)) {
        findings.at(span, Rule.ATTRIBUTE_IDLE, "." + name);
      }
    }
    for (String key : attributes.values().keySet()) {
      if (!keys.contains(key)) {
        findings.at(span, Rule.ATTRIBUTE_IDLE, key + "=" + attributes.values().get(key));
      }
    }
  }

  /** A language that editions can name; what is none is told to the author and left out. */
  Optional<String> language(Optional<String> written, SourceSpan span) {
    Optional<String> tag = written.flatMap(LanguageTag::of);
    if (written.isPresent() && tag.isEmpty()) {
      findings.at(span, Rule.YAML_VALUE, LanguageTag.fault(written.get()));
    }
    return tag;
  }

  /** A stand-in for the target of a link until all chapters are read. */
  NodeId pend(String url, SourceSpan span) {
    NodeId id = new NodeId("pending" + pending.size());
    pending.put(id, new PendingLink(url, file(), span));
    return id;
  }

  /** The note of a mark in this chapter, if an earlier mark called it. */
  Optional<Note> calledNote(FootnoteBlock block) {
    return Optional.ofNullable(chapterNotes.get(block));
  }

  /** Gives a note its id and number in this chapter; its blocks follow when they are read. */
  Note callNote(Node block, NodeId phrase) {
    Note note = new Note(next("note"), chapterNotes.size() + 1, phrase, List.of());
    chapterNotes.put(block, note);
    everCalled.add(block);
    return note;
  }

  /** Takes back the note that was called last: it says nothing. */
  void dropNote(Node block) {
    chapterNotes.remove(block);
  }

  /** Notes that the words of a note stand in another: a mark in the text may still call it. */
  void mentionNote(FootnoteBlock block) {
    everCalled.add(block);
  }

  /** Whether a mark anywhere calls a note. */
  boolean isCalled(FootnoteBlock block) {
    return everCalled.contains(block);
  }
}
