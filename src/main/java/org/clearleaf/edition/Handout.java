package org.clearleaf.edition;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;

/**
 * A sheet for patients, as `book.yaml` describes it.
 *
 * @param name from which its file name follows
 * @param title its own; else that of what it holds first
 * @param sides of paper that it has in standard print; large print takes what it needs
 * @param cannot actions that its readers cannot do
 */
public record Handout(
    String name,
    Optional<String> title,
    List<Part> parts,
    int sides,
    List<String> cannot,
    SourceSpan span) {

  /** Copies the lists. */
  public Handout {
    parts = List.copyOf(parts);
    cannot = List.copyOf(cannot);
  }

  /** Something that stands on a handout. */
  public sealed interface Part {
    /** What an author would call it. */
    String words();

    /** The stretches that it shows, by name. */
    default List<String> stretches() {
      return List.of();
    }
  }

  /** A chapter, a section by its heading, or any block, by its id. */
  public record Passage(String id) implements Part {
    @Override
    public String words() {
      return id;
    }
  }

  /**
   * A stretch.
   *
   * @param steps which of its steps, from 1; all, with all there is to know, when there is none
   */
  public record Exercise(String stretch, List<Integer> steps) implements Part {
    /** Copies the steps. */
    public Exercise {
      steps = List.copyOf(steps);
    }

    @Override
    public String words() {
      return stretch;
    }

    @Override
    public List<String> stretches() {
      return List.of(stretch);
    }
  }

  /** The gathered signs of some urgencies. */
  public record Signs(List<Urgency> urgencies) implements Part {
    /** Copies the urgencies. */
    public Signs {
      urgencies = List.copyOf(urgencies);
    }

    @Override
    public String words() {
      return "signs";
    }
  }

  /**
   * A table to tick off stretches in for a week, and a panel for each with its steps; where none
   * are named, those up to the first that shows the muscle at work.
   */
  public record Week(List<Exercise> exercises) implements Part {
    /** Copies the exercises. */
    public Week {
      exercises = List.copyOf(exercises);
    }

    @Override
    public String words() {
      return "week";
    }

    @Override
    public List<String> stretches() {
      return exercises.stream().map(Exercise::stretch).toList();
    }
  }
}
