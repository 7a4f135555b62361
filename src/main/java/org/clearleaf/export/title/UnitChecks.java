package org.clearleaf.export.title;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.check.source.SourceEdition;
import org.clearleaf.check.source.SourceFile;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.Words;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Severity;
import org.clearleaf.manuscript.Manuscript;

/** Holds the files of a unit to the rules, to the manuscript and to each other. */
final class UnitChecks {
  private final Manuscript manuscript;
  private final Words words;
  private final Findings findings;
  private boolean flawless = true;

  UnitChecks(Manuscript manuscript, Words words, Findings findings) {
    this.manuscript = manuscript;
    this.words = words;
    this.findings = findings;
  }

  /** Whether nothing was found that keeps a file from readers. */
  boolean areFlawless() {
    return flawless;
  }

  /** A file and what was found of it. */
  private record Seen(Job job, Checked checked) {}

  /** What each file passed. */
  Map<Job, List<String>> run(List<UnitFile> files) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (UnitFile file : files) {
      all.add(new Seen(file.job(), check(file)));
    }
    Set<Job> alike = sayTheSame(all);
    Set<Job> paged = haveTheSamePages(all);
    Map<Job, List<String>> passed = new HashMap<>();
    for (Seen file : all) {
      List<String> of = new ArrayList<>(file.checked().passed());
      if (alike.contains(file.job())) {
        of.add("same words");
      }
      if (paged.contains(file.job())) {
        of.add("same pages");
      }
      passed.put(file.job(), of);
    }
    return passed;
  }

  private Checked check(UnitFile file) throws IOException {
    Edition edition = file.job().edition();
    Checked checked = Verdict.check(file.place(), file.job().path(), edition.ink());
    if (!Files.exists(file.place())) {
      // Nothing that was found in it is a verdict on the title.
      throw new NoSuchFileException(file.place() + ", gone while it was checked");
    }
    findings.addAll(checked.findings());
    flawless &= checked.isFlawless();
    if (edition.sheet().isEmpty()) {
      flawless &= saysAll(edition, checked);
    }
    return checked;
  }

  /** Whether an edition of the whole title says all that the manuscript says. */
  private boolean saysAll(Edition edition, Checked checked) {
    List<SourceFile> source =
        manuscript.texts().stream()
            .map(text -> new SourceFile(text.name(), text.text(), text.places()))
            .toList();
    List<Finding> lost =
        Checker.compareSource(
            checked,
            source,
            new SourceEdition(
                edition.selections(), CountryTable.of(edition.country(), words)::term),
            findings.list());
    findings.addAll(lost);
    return lost.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * The files that say the same words as others: those of the whole title, and the prints of each
   * handout.
   */
  private Set<Job> sayTheSame(List<Seen> all) {
    Map<String, List<Seen>> groups = new LinkedHashMap<>();
    for (Seen file : all) {
      Edition edition = file.job().edition();
      String group = edition.sheet().isPresent() ? edition.name() : "";
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(file);
    }
    Set<Job> alike = new HashSet<>();
    for (List<Seen> group : groups.values()) {
      List<Finding> differences = Checker.compare(group.stream().map(Seen::checked).toList());
      findings.addAll(differences);
      flawless &= differences.isEmpty();
      if (group.size() > 1 && differences.isEmpty()) {
        group.forEach(file -> alike.add(file.job()));
      }
    }
    return alike;
  }

  /** The EPUBs, where the page list of the first is that of the printed book. */
  private Set<Job> haveTheSamePages(List<Seen> all) {
    List<Seen> epubs =
        all.stream().filter(file -> file.job().edition().format().isNavigated()).toList();
    Optional<Seen> printed =
        all.stream().filter(file -> EditionMaker.isBook(file.job().edition())).findFirst();
    if (printed.isEmpty() || epubs.isEmpty()) {
      return Set.of();
    }
    List<Finding> differences =
        Checker.comparePages(epubs.get(0).checked(), printed.get().checked());
    findings.addAll(differences);
    flawless &= differences.isEmpty();
    return differences.isEmpty() ? epubs.stream().map(Seen::job).collect(toSet()) : Set.of();
  }
}
