package org.clearleaf.screen.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;

/** Where pages of the printed edition begin, and the marks written for them so far. */
final class PageMarks {
  private final Map<NodeId, List<PageBreaks.PageBreak>> breaks = new HashMap<>();
  private final List<XhtmlBook.PageLink> links = new ArrayList<>();
  private String file = "";

  PageMarks(PageBreaks pages) {
    for (PageBreaks.PageBreak start : pages.breaks()) {
      breaks.computeIfAbsent(start.block(), node -> new ArrayList<>()).add(start);
    }
  }

  void enter(String name) {
    file = name;
  }

  /** The places in a node's text where pages begin, in order. */
  List<PageBreaks.PageBreak> in(NodeId node) {
    return breaks.getOrDefault(node, List.of());
  }

  /** Writes a mark (DAISY knowledge base, page break markers). */
  void write(PageBreaks.PageBreak start, Markup out) {
    String id = "page-" + start.label();
    out.empty(
        "span",
        "id",
        id,
        "epub:type",
        "pagebreak",
        "role",
        "doc-pagebreak",
        "aria-label",
        start.label());
    links.add(new XhtmlBook.PageLink(start.label(), file + "#" + id));
  }

  /** Writes the marks of what a heading begins with before it: they are no part of its name. */
  void writeBefore(NodeId heading, Markup out) {
    List<PageBreaks.PageBreak> inside = new ArrayList<>();
    for (PageBreaks.PageBreak start : in(heading)) {
      if (start.offset() == 0) {
        write(start, out);
      } else {
        inside.add(start);
      }
    }
    breaks.put(heading, inside);
  }

  /** Writes the marks of a node that has no text of its own to stand in. */
  void writeAll(NodeId node, Markup out) {
    in(node).forEach(start -> write(start, out));
  }

  List<XhtmlBook.PageLink> links() {
    return links;
  }
}
