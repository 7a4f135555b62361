package org.clearleaf.check.source;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/** Holds editions to the manuscript that they were made from. */
public final class SourceCheck {
  /** More are no help. */
  private static final int MOST = 10;

  private SourceCheck() {}

  /**
   * What the source says and an edition does not.
   *
   * @param files in the order of the book
   * @param edition what it makes of the source
   * @param said what was found of the manuscript: some of it says that words are lost
   * @param words what the edition says
   * @param name what findings call it
   */
  public static List<Finding> check(
      List<SourceFile> files, SourceEdition edition, List<Finding> said, Said words, String name) {
    Set<String> excused = excused(said);
    // Their words are all there, but not each in a block of its own.
    Set<String> flattened =
        said.stream()
            .filter(
                finding ->
                    Set.of(Rule.NESTED_TOO_DEEP, Rule.TEXT_UNREAD, Rule.BLOCK_UNSET)
                        .contains(finding.rule()))
            .flatMap(finding -> finding.span().stream())
            .map(SourceSpan::file)
            .collect(Collectors.toSet());
    EditionWords kept = new EditionWords(words.body());
    EditionWords notes = new EditionWords(words.notes());
    @Nullable EditionWords anywhere = null;
    List<Finding> findings = new ArrayList<>();
    int from = 0;
    for (SourceFile file : files) {
      SourceReader.Read source = SourceReader.read(file.text(), edition);
      EditionWords.Result body = kept.find(source.body().body(), from);
      from = body.end();
      List<EditionWords.Fault> faults = new ArrayList<>(body.faults());
      for (Said aside : source.asides()) {
        List<Said.Word> wanted = aside.body();
        List<EditionWords.Fault> missing = notes.find(wanted).faults();
        missing = missing.isEmpty() ? missing : fewer(missing, kept.find(wanted).faults());
        if (!missing.isEmpty()) {
          // What begins as a note may go on as text.
          anywhere = anywhere == null ? new EditionWords(words.all()) : anywhere;
          missing = fewer(missing, anywhere.find(wanted).faults());
        }
        faults.addAll(missing);
      }
      for (EditionWords.Fault fault : faults) {
        SourceSpan place = file.place(fault.line());
        boolean told =
            excused.contains(place.file() + ":" + place.line())
                || (fault.kind() != EditionWords.Kind.MISSING && flattened.contains(place.file()));
        if (!told) {
          findings.add(Finding.at(place, rule(fault.kind()), name, fault.words()));
        }
      }
    }
    // What refuses an edition is told before what does not.
    return findings.stream().sorted(comparing(Finding::severity)).limit(MOST).toList();
  }

  private static Rule rule(EditionWords.Kind kind) {
    return switch (kind) {
      case MISSING -> Rule.WORDS_LOST;
      case JOINED -> Rule.PARTS_JOINED;
      case BARRED -> Rule.ROW_AS_TYPED;
    };
  }

  private static List<EditionWords.Fault> fewer(
      List<EditionWords.Fault> one, List<EditionWords.Fault> other) {
    return other.size() < one.size() ? other : one;
  }

  /** The lines of which a finding has said that words are lost. */
  private static Set<String> excused(List<Finding> said) {
    Set<String> lines = new HashSet<>();
    for (Finding finding : said) {
      Optional<SourceSpan> place = finding.span();
      if (finding.rule().losesWords() && place.isPresent()) {
        lines.add(place.get().file() + ":" + place.get().line());
      }
    }
    return lines;
  }
}
