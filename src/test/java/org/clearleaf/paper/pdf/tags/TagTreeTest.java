package org.clearleaf.paper.pdf.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The elements for each kind of block, run and role. */
class TagTreeTest {
  private final Prepared every = EveryKind.prepared("book");
  private final TagTree tree = TagTree.of(every);

  /** Elements in a line each, as they nest: what they are, and what they say of themselves. */
  private static String dump(Element element, int depth) {
    StringBuilder out = new StringBuilder("  ".repeat(depth)).append(element.type());
    element.id().ifPresent(id -> out.append(" #").append(id));
    element.title().ifPresent(title -> out.append(" title “").append(title).append('”'));
    element.language().ifPresent(tag -> out.append(" lang ").append(tag));
    element.alt().ifPresent(alt -> out.append(" alt “").append(alt).append('”'));
    element.expansion().ifPresent(text -> out.append(" stands for “").append(text).append('”'));
    element
        .attributes()
        .forEach((owner, all) -> all.forEach((n, v) -> out.append(' ').append(n + "=" + v)));
    element.references().forEach(other -> out.append(" refers to ").append(other.type()));
    out.append('\n');
    for (TagKid kid : element.kids()) {
      out.append(
          kid instanceof Element inside ? dump(inside, depth + 1) : "  ".repeat(depth + 1) + "·\n");
    }
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(PdfStandard.class)
  void elementsOfEveryKind(PdfStandard standard) throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none().withPdf(Optional.of(standard), Optional.empty());
    for (String edition : List.of("book", "handouts")) {
      TagTree wanted = TagTree.of(EveryKind.prepared(edition, wishes));
      String kind = "tags-" + standard.name().toLowerCase(Locale.ROOT);
      Goldens.check(EveryKind.kept(edition), kind, dump(wanted.root(), 0));
    }
  }

  /** The type of each role's element is what the table of roles says. */
  @Test
  void rolesAreTaggedByTheirTable() {
    Map<Role, String> types = new EnumMap<>(Role.class);
    every
        .text()
        .walk(
            block -> {
              if (block instanceof Matter.Box box && !box.role().tag().isEmpty()) {
                types.put(box.role(), tree.element(box.id()).orElseThrow().type());
              }
            });
    assertThat(types).hasSize(Role.values().length - 1);
    types.forEach((role, type) -> assertThat(type).as(role.name()).isEqualTo(role.tag()));
  }

  private static Element element(Text text) {
    Edited empty = EveryKind.prepared("book").text();
    Prepared prepared = EveryKind.prepared("book");
    TagTree tree =
        TagTree.of(
            new Prepared(
                new Edited(empty.metadata(), List.of(), empty.notes(), empty.furniture()),
                prepared.edition(),
                List.of()));
    RunTags.text(text, tree.root().add("P"), tree);
    return (Element) tree.root().kids().get(0);
  }

  private static Text text(Object... parts) {
    List<Run> runs = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < parts.length; i += 2) {
      String words = (String) parts[i];
      @SuppressWarnings("unchecked")
      List<Mark> marks = (List<Mark>) parts[i + 1];
      runs.add(new Run.Characters(offset, words, marks));
      offset += words.length();
    }
    return new Text(new NodeId("t"), runs);
  }

  private static String types(Element element) {
    StringBuilder out = new StringBuilder(element.type());
    if (!element.kids().isEmpty()) {
      List<String> kids = new ArrayList<>();
      element.kids().forEach(kid -> kids.add(kid instanceof Element e ? types(e) : "·"));
      out.append('(').append(String.join(" ", kids)).append(')');
    }
    return out.toString();
  }

  /** One mark over several runs is one element; two side by side are two. */
  @Test
  void marksAreElements() {
    Mark em = new Mark.Styled(0, Style.EMPHASIS);
    Mark strong = new Mark.Styled(1, Style.STRONG);
    Text one = text("a", List.of(em), "b", List.of(em, strong), "c", List.of(em));
    assertThat(types(element(one))).isEqualTo("P(Em(· Strong(·) ·))");
    Text two = text("a", List.of(em), "b", List.of(new Mark.Styled(1, Style.EMPHASIS)));
    assertThat(types(element(two))).isEqualTo("P(Em(·) Em(·))");
  }

  /** What all of a text is in is said of the text (PDF/UA-1 7.2), what some is in, of that. */
  @Test
  void aLanguageIsSaidAsHighAsItGoes() {
    Mark french = new Mark.Spoken(0, Optional.of("fr"), Optional.empty());
    Element all = element(text("a", List.of(french), "b", List.of(french)));
    assertThat(all.language()).contains("fr");
    assertThat(types(all)).isEqualTo("P(· ·)");
    Element some = element(text("a", List.of(french), "b", List.of()));
    assertThat(some.language()).isEmpty();
    assertThat(types(some)).isEqualTo("P(Span(·) ·)");
  }

  /** The annotation comes after the words, the number of the page after that. */
  @Test
  void aLinkHoldsItsPageNumber() {
    Target target = new Target.Node(new NodeId("end"));
    Mark link = new Mark.Linked(0, target, "there", true);
    Text text =
        new Text(
            new NodeId("t"),
            List.of(
                new Run.Characters(0, "there", List.of(link)),
                new Run.PageNumber(5, List.of(link))));
    assertThat(types(element(text))).isEqualTo("P(Reference(Link(· · Span(·))))");
  }

  /** A note is read where its first mark stands, and nowhere else. */
  @Test
  void aNoteIsReadOnce() {
    String all = dump(tree.root(), 0);
    assertThat(all.split(" #c1-note1\n", -1)).hasSize(2);
  }
}
