package org.clearleaf.export.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/**
 * What a run has to do for one manuscript.
 *
 * @param name of the title
 * @param texts what was written when the plan was made
 * @param refusal why nothing is made of it
 * @param units what is published together: one, or one a clinic
 */
public record TitlePlan(
    Path source, String name, Inputs texts, Optional<Finding> refusal, List<UnitPlan> units) {

  /** Clinics that one worker takes: to read a title costs as much as a few sheets of it. */
  private static final int MOST_UNITS = 8;

  public TitlePlan {
    units = List.copyOf(units);
  }

  /**
   * A unit and what is known of it.
   *
   * @param clinic whose handouts it is
   * @param before what became of it when all that it follows from was as it is now
   */
  public record UnitPlan(String unit, Optional<ClinicFile> clinic, Optional<TitleOutcome> before) {}

  /** Whether there is anything to make. */
  public boolean isToDo() {
    return refusal.isEmpty() && units.stream().anyMatch(unit -> unit.before().isEmpty());
  }

  /** The same work in parts, each for one worker, which reads the title once. */
  public List<TitlePlan> parts() {
    List<UnitPlan> lacking = units.stream().filter(unit -> unit.before().isEmpty()).toList();
    return IntStream.iterate(0, from -> from < lacking.size(), from -> from + MOST_UNITS)
        .mapToObj(from -> lacking.subList(from, Math.min(lacking.size(), from + MOST_UNITS)))
        .map(some -> new TitlePlan(source, name, texts, refusal, some))
        .toList();
  }

  /** The same for the units of these names. */
  public TitlePlan of(Collection<String> names) {
    List<UnitPlan> some = units.stream().filter(unit -> names.contains(unit.unit())).toList();
    return new TitlePlan(source, name, texts, refusal, some);
  }

  /** The same but for the units of these names. */
  public TitlePlan without(Collection<String> names) {
    return of(names().stream().filter(name -> !names.contains(name)).toList());
  }

  /** The folder whose files the keys name. */
  public Path root() {
    return root(source);
  }

  public static Path root(Path source) {
    Path place = source.toAbsolutePath().normalize();
    return Optional.ofNullable(Files.isDirectory(place) ? place : place.getParent()).orElse(place);
  }

  /** The names of its units. */
  public List<String> names() {
    return units.stream().map(UnitPlan::unit).toList();
  }

  /** The outcomes that are known already. */
  public List<TitleOutcome> known() {
    return refusal
        .map(why -> List.of(TitleOutcome.nothing(name, name, source, state(why), 0, List.of(why))))
        .orElseGet(() -> units.stream().flatMap(unit -> unit.before().stream()).toList());
  }

  /** What took too long may come another time; all else is the author's to mend. */
  private static TitleOutcome.State state(Finding why) {
    return why.rule() == Rule.TITLE_OVERTIME
        ? TitleOutcome.State.FAILED
        : TitleOutcome.State.REJECTED;
  }
}
