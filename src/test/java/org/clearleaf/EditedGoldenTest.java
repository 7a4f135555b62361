package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Text;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each writer is given, as text: of every golden, and of a title with every kind of part. */
class EditedGoldenTest {
  static List<Path> manuscripts() throws IOException {
    return Goldens.manuscripts();
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void textOf(Path file) throws IOException {
    Book book = ManuscriptReader.read(file).book().orElseThrow();
    Goldens.check(file, "edited", EditedDump.of(Samples.edit(book, "book").text()));
  }

  @Test
  void textOfEveryKind() throws IOException {
    for (String name : EveryKind.EDITIONS) {
      Edited text = EveryKind.prepared(name).text();
      Goldens.check(EveryKind.kept(name), "edited", EditedDump.of(text));
      text.walk(block -> block.texts().forEach(EditedGoldenTest::isCounted));
    }
  }

  /** Each run begins where the one before it ends. */
  private static void isCounted(Text text) {
    int offset = 0;
    for (Run run : text.runs()) {
      assertThat(run.offset()).as(text.id() + " " + run).isEqualTo(offset);
      offset += run.length();
    }
    assertThat(text.plain()).hasSize(offset);
  }

  /** A kind that no golden shows could change and nobody would see it. */
  @Test
  void everyKindIsShown() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<Enum<?>> values = new HashSet<>();
    for (String name : EveryKind.EDITIONS) {
      Edited text = EveryKind.prepared(name).text();
      text.sections().forEach(section -> values.add(section.role()));
      text.walk(block -> look(block, kinds, values));
    }
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> family : List.of(Matter.class, Run.class, Mark.class, Image.class)) {
      all.addAll(kindsOf(family));
    }
    assertThat(kinds).containsAll(all);
    assertThat(values)
        .containsAll(EnumSet.allOf(Role.class))
        .containsAll(EnumSet.allOf(Style.class))
        .containsAll(EnumSet.allOf(Section.Role.class))
        .containsAll(EnumSet.allOf(Alternative.State.class))
        .containsAll(EnumSet.allOf(Matter.Listing.Labels.class))
        .containsAll(EnumSet.allOf(Matter.Imprint.Place.class));
  }

  private static List<Class<?>> kindsOf(Class<?> family) {
    List<Class<?>> kinds = new ArrayList<>();
    for (Class<?> kind : family.getPermittedSubclasses()) {
      kinds.addAll(kind.isInterface() ? kindsOf(kind) : List.of(kind));
    }
    return kinds;
  }

  private static void look(Matter block, Set<Class<?>> kinds, Set<Enum<?>> values) {
    kinds.add(block.getClass());
    if (block instanceof Matter.Box box) {
      values.add(box.role());
    } else if (block instanceof Matter.Listing list) {
      values.add(list.labels());
    } else if (block instanceof Matter.Imprint imprint) {
      values.add(imprint.place());
    } else if (block instanceof Matter.Figure figure) {
      kinds.add(figure.image().getClass());
      values.add(figure.alternative().state());
    }
    for (Text text : block.texts()) {
      for (Run run : text.runs()) {
        kinds.add(run.getClass());
        for (Mark mark : run.marks()) {
          kinds.add(mark.getClass());
          if (mark instanceof Mark.Styled styled) {
            values.add(styled.style());
          }
        }
      }
    }
  }
}
