package org.clearleaf.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Says what to cut when a handout does not fit the sides that it has. */
final class SheetFit {
  /** How many of the longest parts are named. */
  private static final int NAMED = 3;

  private SheetFit() {}

  static Optional<Finding> look(Pages pages, Edited text, HandoutSheet sheet) {
    if (pages.pages().size() <= sheet.sides()) {
      return Optional.empty();
    }
    Map<NodeId, Matter> tops = new HashMap<>();
    List<Matter> parts = text.sections().get(0).blocks();
    for (Matter top : parts) {
      top.walk(
          block -> {
            tops.put(block.id(), top);
            block.texts().forEach(words -> tops.put(words.id(), top));
          });
    }
    Map<NodeId, Integer> lengths = new HashMap<>();
    int over = 0;
    for (int i = 0; i < pages.pages().size(); i++) {
      Set<Double> lines = new HashSet<>();
      for (Placed item : pages.pages().get(i).items()) {
        if (item instanceof Placed.Glyphs glyphs
            && glyphs.origin() instanceof Origin.Content content
            && tops.containsKey(content.node())
            && lines.add(glyphs.baseline())) {
          lengths.merge(tops.get(content.node()).id(), 1, Integer::sum);
          over += i < sheet.sides() ? 0 : 1;
        }
      }
    }
    String longest = longest(parts, lengths);
    Finding finding =
        Finding.at(
            sheet.handout().span(),
            Rule.HANDOUT_TOO_LONG,
            sheet.handout().name(),
            pages.pages().size(),
            sheet.sides(),
            over,
            longest);
    return Optional.of(finding);
  }

  private static String longest(List<Matter> parts, Map<NodeId, Integer> lengths) {
    List<Matter> sorted = new ArrayList<>(parts);
    sorted.removeIf(part -> !lengths.containsKey(part.id()));
    sorted.sort(
        Comparator.comparing((Matter part) -> lengths.getOrDefault(part.id(), 0)).reversed());
    return String.join(
        ", ",
        sorted.stream()
            .limit(NAMED)
            .map(part -> "“" + begin(part) + "” " + lengths.getOrDefault(part.id(), 0))
            .toList());
  }

  /** The words that a part begins with. */
  private static String begin(Matter part) {
    List<String> texts = new ArrayList<>();
    part.walk(block -> block.texts().forEach(words -> texts.add(words.label())));
    String text = texts.stream().filter(t -> !t.isBlank()).findFirst().orElse(part.id().value());
    String[] words = text.split(" ", 6);
    return words.length < 6
        ? text
        : text.substring(0, text.length() - words[5].length()).strip() + "…";
  }
}
