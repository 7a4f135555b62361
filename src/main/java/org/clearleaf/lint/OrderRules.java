package org.clearleaf.lint;

import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Warnings before instructions: nobody is told to rub, warm or cool a leg before reading when not
 * to; and in a section that warns, the warning comes before the first numbered step.
 */
final class OrderRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    new Reader(title, findings).read();
  }

  /** Reads a book from its start, and remembers what was said. */
  private static final class Reader {
    private final Title title;
    private final Findings findings;
    private boolean warned;
    private boolean instructed;

    Reader(Title title, Findings findings) {
      this.title = title;
      this.findings = findings;
    }

    void read() {
      for (Chapter chapter : title.book().chapters()) {
        instructed = false;
        chapter.blocks().forEach(this::read);
      }
    }

    private void read(Block block) {
      if (block instanceof Block.DoctorSign) {
        warned |= warns(block);
      } else if (block instanceof Block.Callout callout && callout.warns()) {
        if (instructed && !callout.scope().contains("general")) {
          findings.at(block.span(), Rule.WARNING_LATE);
        }
        instructed = false;
        warned |= warns(block);
      } else {
        if (block instanceof Block.Heading) {
          instructed = false;
        } else if (!warned) {
          instructions(block);
        }
        instructed |=
            block instanceof Block.Steps
                || (block instanceof Block.Listing list && list.numbering().isPresent());
        block.children().forEach(this::read);
      }
    }

    private void instructions(Block block) {
      block.phrases().stream()
          .flatMap(phrase -> title.words().asserted("rub", phrase.text()).stream())
          .findFirst()
          .ifPresent(word -> findings.at(block.span(), Rule.RUB_UNWARNED));
    }

    /** A swollen leg, and something not to do with it. */
    private boolean warns(Block block) {
      String text = Title.text(block);
      return title.words().finds("swollen", text) && title.words().finds("denied", text);
    }
  }
}
