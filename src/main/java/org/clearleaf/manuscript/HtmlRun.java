package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of raw HTML that make one whole, such as a list with blank lines, and the Markdown between
 * them (CommonMark 0.31.2, 4.6). In the HTML an empty element stands for the Markdown between two
 * blocks.
 *
 * @param html the HTML, with stand-ins
 * @param standIn the name of the stand-ins
 * @param markdown the first block of what each stands for
 * @param places offsets into the HTML, and those into the file that they come from
 * @param next the block after the run
 */
record HtmlRun(
    String html,
    String standIn,
    List<Node> markdown,
    NavigableMap<Integer, Integer> places,
    @Nullable Node next) {

  /** A tag, or what hides tags. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?is)<!--.*?(?:-->|\\z)|<(script|style|textarea)\\b.*?(?:</\\1\\s*>|\\z)"
              + "|<(/?)([a-z][a-z0-9-]*)([^<>]*+)>");

  /** Elements whose parts mean nothing, or something else, alone. */
  private static final Set<String> WHOLES =
      Set.of(
          "table",
          "ul",
          "ol",
          "dl",
          "menu",
          "blockquote",
          "figure",
          "details",
          "pre",
          "del",
          "s",
          "strike",
          "a",
          "b",
          "strong",
          "i",
          "em");

  /** Elements that are a whole where they say something of all that they hold. */
  private static final Set<String> DIVISIONS =
      Set.of("div", "section", "article", "aside", "main", "p", "span");

  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)\\b(?:lang|dir)\\s*=|\\bclass\\s*=\\s*[\"']?[^\"'>]*\\b(?:note|tip|warning)\\b");

  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?is)\\s*(?:<(?:div|center|header|section|article|main|p)\\b[^>]*>\\s*){0,8}<h1\\b.*");

  /** Wholes that go on for longer are taken apart. */
  private static final int MOST_NODES = 2000;

  /** The run that begins at a block of HTML and ends with another. */
  static HtmlRun of(HtmlBlockBase first, Node last) {
    StringBuilder html = new StringBuilder();
    NavigableMap<Integer, Integer> places = new TreeMap<>();
    List<Node> markdown = new ArrayList<>();
    String standIn = standIn(first, last);
    for (Node node = first; node != null; node = node == last ? null : node.getNext()) {
      if (node instanceof HtmlBlockBase block) {
        for (BasedSequence line : block.getContentLines()) {
          places.put(html.length(), line.getStartOffset());
          html.append(line);
        }
      } else if (node.getPrevious() instanceof HtmlBlockBase) {
        places.put(html.length(), node.getStartOffset());
        html.append('<').append(standIn).append(" n=").append(markdown.size());
        html.append("></").append(standIn).append('>');
        markdown.add(node);
      }
      html.append('\n');
    }
    return new HtmlRun(html.toString(), standIn, markdown, places, last.getNext());
  }

  /** A name that no tag of the author begins with. */
  private static String standIn(Node first, Node last) {
    String text =
        first
            .getDocument()
            .getChars()
            .subSequence(first.getStartOffset(), last.getEndOffset())
            .toString();
    String name = "clearleaf-block";
    while (text.contains(name)) {
      name += "-";
    }
    return name;
  }

  /** The offset into the file of an offset into the HTML. */
  int place(int offset) {
    var line = places.floorEntry(Math.max(0, offset));
    return line.getValue() + Math.max(0, offset) - line.getKey();
  }

  /** Whether HTML begins with the title of a chapter. */
  static boolean beginsChapter(Node node) {
    return node instanceof HtmlBlockBase && CHAPTER.matcher(node.getChars()).lookingAt();
  }

  /** The last block of the whole that a block begins; none when it begins one that never ends. */
  static Optional<Node> end(HtmlBlockBase first) {
    Deque<String> open = new ArrayDeque<>();
    int wholes = 0;
    int seen = 0;
    for (Node node = first; node != null && seen < MOST_NODES; node = node.getNext()) {
      seen++;
      if (node instanceof HtmlBlockBase) {
        Matcher tags = TAG.matcher(node.getChars());
        while (tags.find()) {
          String name = tags.group(3) == null ? "" : tags.group(3).toLowerCase(Locale.ROOT);
          if (WHOLES.contains(name) || DIVISIONS.contains(name)) {
            wholes +=
                tags.group(2).isEmpty() ? opened(name, tags.group(4), open) : closed(name, open);
          }
        }
        if (wholes == 0) {
          return Optional.of(node);
        }
      }
    }
    return Optional.empty();
  }

  private static int opened(String name, String attributes, Deque<String> open) {
    if (attributes.endsWith("/")) {
      return 0;
    }
    boolean whole = WHOLES.contains(name) || SAYS.matcher(attributes).find();
    open.push((whole ? "+" : "-") + name);
    return whole ? 1 : 0;
  }

  /** Closes an element and what is open in it; none when no such is open. */
  private static int closed(String name, Deque<String> open) {
    if (open.stream().noneMatch(inside -> inside.substring(1).equals(name))) {
      return 0;
    }
    int closed = 0;
    String last;
    do {
      last = open.pop();
      closed -= last.charAt(0) == '+' ? 1 : 0;
    } while (!last.substring(1).equals(name));
    return closed;
  }
}
