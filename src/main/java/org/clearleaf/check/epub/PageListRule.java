package org.clearleaf.check.epub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/**
 * The page list names all markers of pages once, in the order of reading, by their own labels (EPUB
 * Accessibility 1.1, 3.3).
 */
final class PageListRule implements PublicationRule {
  @Override
  public void check(Publication publication, EpubAudit audit) {
    Map<String, Integer> order = new HashMap<>();
    Map<String, String> markers = new LinkedHashMap<>();
    for (Publication.ContentDocument file : publication.spine()) {
      for (Element element : Dom.all(file.document(), "*").toList()) {
        String place = file.path() + "#" + element.getAttribute("id");
        order.putIfAbsent(place, order.size());
        if (isMarker(element)) {
          markers.put(place, label(element));
        }
      }
    }
    List<Publication.Link> pages = publication.links("page-list");
    Set<String> labels = new HashSet<>();
    Set<String> listed = new HashSet<>();
    int last = -1;
    for (Publication.Link page : pages) {
      int at = order.getOrDefault(page.target(), -1);
      if (at < 0) {
        audit.report(Rule.EPUB_PAGE_LIST, "page " + page.label() + " leads nowhere");
      } else if (at < last) {
        audit.report(Rule.EPUB_PAGE_LIST, "page " + page.label() + " is out of order");
      }
      if (!labels.add(page.label())) {
        audit.report(Rule.EPUB_PAGE_LIST, "page " + page.label() + " is there twice");
      }
      String marked = markers.getOrDefault(page.target(), page.label());
      if (!marked.equals(page.label())) {
        audit.report(
            Rule.EPUB_PAGE_LIST, "page " + page.label() + " leads to the marker of " + marked);
      }
      listed.add(page.target());
      last = Math.max(last, at);
    }
    markers.forEach(
        (place, label) -> {
          if (!listed.contains(place)) {
            audit.report(Rule.EPUB_PAGE_LIST, "the marker of page " + label + " is not in it");
          }
        });
  }

  static boolean isMarker(Element element) {
    return element.getAttribute("role").equals("doc-pagebreak")
        || List.of(Dom.type(element).split("\\s+")).contains("pagebreak");
  }

  private static String label(Element marker) {
    String label = marker.getAttribute("aria-label");
    return (label.isEmpty() ? marker.getAttribute("title") : label).strip();
  }
}
