package org.clearleaf.export.plan;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.finding.Finding;
import org.clearleaf.screen.site.JsonText;

/**
 * Remembers what became of each unit, so that the next run need not read again what has not
 * changed. All of it may be deleted: then manuscripts are read once more, and no more.
 */
public final class OutcomeStore {
  /** Requests that are remembered of a unit: whole runs and some for single editions. */
  private static final int MOST = 4;

  private static final String FOLDER = OutputFolder.OWN + "/outcomes";

  private static final JsonType<List<Remembered>> JSON = StateJson.type(Remembered.class).list();

  private final OutputFolder output;

  public OutcomeStore(OutputFolder output) {
    this.output = output;
  }

  /**
   * An outcome and when it holds.
   *
   * @param home the manuscript's absolute path
   * @param pictures the paths that the manuscript named pictures by
   * @param key of all that it followed from
   * @param until the day on which a rule will have more to say, as 2026-11-30, or empty
   */
  @Json
  public record Remembered(
      String home, List<String> pictures, String key, String until, TitleOutcome outcome) {
    public Remembered {
      // One that another version wrote may lack any of them, and is then none.
      pictures = List.copyOf(pictures);
      Objects.requireNonNull(home);
      Objects.requireNonNull(key);
      Objects.requireNonNull(until);
      Objects.requireNonNull(outcome);
    }

    /** What is known of a unit already, and is remembered as it is. */
    public static Remembered known(TitleOutcome outcome) {
      return new Remembered("", List.of(), "", "", outcome);
    }

    /** A failure, which may not come again, and is not remembered. */
    public static Remembered failed(TitlePlan plan, String unit, Finding why) {
      return known(
          TitleOutcome.nothing(plan.name(), unit, plan.source(), State.FAILED, 0, List.of(why)));
    }

    /** The same, begun anew once more. */
    public Remembered retried() {
      return new Remembered(home, pictures, key, until, outcome.after(outcome.retries() + 1));
    }
  }

  /** What is remembered of a unit, latest first. */
  List<Remembered> of(String unit) {
    return output.read(path(unit)).flatMap(json -> JsonText.read(JSON, json)).orElse(List.of());
  }

  /** Remembers what became of a unit. */
  public void add(Remembered latest) throws IOException {
    String unit = latest.outcome().unit();
    List<Remembered> all = new ArrayList<>(List.of(latest));
    of(unit).stream()
        .filter(old -> !old.key().equals(latest.key()))
        .limit(MOST - 1)
        .forEach(all::add);
    output.write(path(unit), json(all));
  }

  /**
   * The units whose manuscript is no longer there.
   *
   * @param folders where manuscripts are found now; a folder that holds none, as where a disk is
   *     not mounted, says nothing of those that it held
   */
  public List<String> orphans(Set<Path> folders) throws IOException {
    List<String> orphans = new ArrayList<>();
    for (String file : output.names(FOLDER)) {
      String unit = file.replaceFirst("\\.json$", "").replace('@', '/');
      boolean gone =
          of(unit).stream()
              .map(outcome -> Path.of(outcome.home()))
              .findFirst()
              .filter(home -> folders.contains(home.getParent()))
              // Not so of a link to a disk that is away.
              .filter(home -> Files.notExists(home, LinkOption.NOFOLLOW_LINKS))
              .isPresent();
      if (gone) {
        orphans.add(unit);
      }
    }
    return orphans;
  }

  /** Forgets a unit. */
  public void forget(String unit) throws IOException {
    output.remove(path(unit));
  }

  private static String path(String unit) {
    return FOLDER + "/" + OutputFolder.folder(unit) + ".json";
  }

  /** Outcomes as JSON. */
  public static String json(List<Remembered> outcomes) {
    return JSON.toJson(outcomes);
  }

  /** What another process wrote as JSON. */
  public static List<Remembered> parse(String json) {
    return JSON.fromJson(json);
  }
}
