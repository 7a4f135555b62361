package org.clearleaf.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.illustration.Illustrator;
import org.clearleaf.lint.Linter;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;

/** Everything that can be said of manuscripts without making editions of them. */
public final class ManuscriptLint {
  private ManuscriptLint() {}

  /** The findings on each manuscript that a path names, in the order of their places. */
  public static List<Finding> lint(Path path) {
    List<Finding> all = new ArrayList<>();
    for (Path source : ManuscriptReader.find(path)) {
      Manuscript manuscript = ManuscriptReader.read(source);
      Findings findings = new Findings();
      findings.addAll(manuscript.findings());
      manuscript
          .book()
          .ifPresent(
              book -> {
                findings.addAll(Linter.lint(book));
                findings.addAll(Illustrator.look(book));
                PictureReader.read(book, manuscript.root(), findings);
                EditionPlan.of(
                    book.metadata(), manuscript.settings(), EditionPlan.Wishes.none(), findings);
              });
      findings.list().stream().sorted(Finding.BY_PLACE).forEach(all::add);
    }
    return all;
  }
}
