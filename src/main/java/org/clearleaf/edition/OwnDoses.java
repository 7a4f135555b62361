package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;

/** Puts the doses of one patient in the place of those of the title. */
final class OwnDoses extends Rewriter {
  private final Map<String, Patient.Dose> doses;

  /** The dose of the stretch that is gone through now. */
  private Optional<Patient.Dose> here = Optional.empty();

  private OwnDoses(Map<String, Patient.Dose> doses) {
    this.doses = doses;
  }

  /** A title with other doses. */
  static Book in(Book title, Map<String, Patient.Dose> doses) {
    if (doses.isEmpty()) {
      return title;
    }
    OwnDoses own = new OwnDoses(doses);
    List<Chapter> chapters =
        title.chapters().stream()
            .map(c -> new Chapter(c.id(), c.role(), own.blocks(c.blocks())))
            .toList();
    return title.with(chapters, title.notes());
  }

  @Override
  protected List<Block> block(Block block) {
    if (block instanceof Block.Stretch stretch && doses.containsKey(stretch.name())) {
      here = Optional.ofNullable(doses.get(stretch.name()));
      List<Block> changed = super.block(block);
      here = Optional.empty();
      return changed;
    } else if (block instanceof Block.Dose dose && here.isPresent()) {
      List<Block.Fact> facts = new ArrayList<>();
      dose.facts().forEach(fact -> facts.add(changed(fact, here.get())));
      return List.of(new Block.Dose(dose.id(), facts, Optional.empty(), dose.span()));
    }
    return super.block(block);
  }

  private static Block.Fact changed(Block.Fact fact, Patient.Dose dose) {
    String typed =
        switch (fact.measure()) {
          case HOLD -> dose.hold();
          case TIMES -> dose.times();
          case OFTEN -> dose.often();
        };
    // What is typed says all: how many seconds, or times a day.
    return typed.isEmpty()
        ? fact
        : new Block.Fact(fact.measure(), Phrase.of(fact.value().id(), typed), fact.words());
  }
}
