package org.clearleaf.check.tagged;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/**
 * The tree leads from elements to content, the parent tree back: both must tell the same (ISO
 * 32000-1, 14.7.4.4). A reader that follows a click, or the cursor, uses the second.
 */
final class ParentTreeRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    Map<Kid.Mark, COSDictionary> holders = new HashMap<>();
    Set<COSDictionary> elements = new HashSet<>();
    Set<Integer> held = new HashSet<>();
    root.walk(
        node -> {
          elements.add(node.identity());
          for (Kid kid : node.kids()) {
            if (kid instanceof Kid.Mark mark && holders.put(mark, node.identity()) != null) {
              fault(pdf, mark, "stands in two elements", audit);
            } else if (kid instanceof Kid.Annotation annotation
                && held.add(annotation.parentKey())
                && pdf.parents().objects().get(annotation.parentKey()) != node.identity()) {
              audit.report(
                  node,
                  Rule.PDF_PARENT_TREE,
                  Audit.page(pdf, node),
                  "an annotation is not entered for the element that holds it");
            }
          }
        });
    for (int key : new TreeSet<>(pdf.parents().objects().keySet())) {
      if (!held.contains(key)) {
        String fault = "annotation " + key + " is entered for an element that does not hold it";
        audit.report(Rule.PDF_PARENT_TREE, "?", fault);
      }
    }
    for (int i = 0; i < pdf.pages().size(); i++) {
      TaggedPdf.Page page = pdf.pages().get(i);
      if (pdf.claims().askForTags()
          && page.parentKey() >= 0
          && !pdf.parents().contents().containsKey(page.parentKey())) {
        audit.report(Rule.PDF_PARENT_KEY, page.label(), page.parentKey());
      }
      Set<Integer> ids = new TreeSet<>(page.content().keySet());
      int entries = pdf.parents().contents().getOrDefault(page.parentKey(), List.of()).size();
      for (int mcid = 0; mcid < entries; mcid++) {
        if (pdf.parents().element(page.parentKey(), mcid).isPresent()) {
          ids.add(mcid);
        }
      }
      for (int mcid : ids) {
        Kid.Mark mark = new Kid.Mark(i, mcid);
        Optional<COSDictionary> entered = pdf.parents().element(page.parentKey(), mcid);
        Optional<COSDictionary> holder = Optional.ofNullable(holders.get(mark));
        fault(entered, holder, elements).ifPresent(what -> fault(pdf, mark, what, audit));
      }
    }
  }

  /** What is wrong where content is entered for one element and held by another. */
  private static Optional<String> fault(
      Optional<COSDictionary> entered, Optional<COSDictionary> holder, Set<COSDictionary> all) {
    if (entered.equals(holder)) {
      return holder.isPresent() ? Optional.empty() : Optional.of("stands in no element");
    } else if (holder.isPresent()) {
      return Optional.of("is not entered for the element that holds it");
    }
    return Optional.of(
        all.contains(entered.orElseThrow())
            ? "is entered for an element that does not hold it"
            : "is entered for an element that is not in the structure tree");
  }

  private static void fault(TaggedPdf pdf, Kid.Mark mark, String what, Audit audit) {
    String words = pdf.content(mark).map(TaggedPdf.Content::text).orElse("");
    audit.report(
        Rule.PDF_PARENT_TREE,
        pdf.pages().get(mark.page()).label(),
        "content " + mark.mcid() + " “" + FileFindings.quoted(words) + "” " + what);
  }
}
