package org.clearleaf.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.export.TitleOutcome.State;
import org.clearleaf.finding.Finding;

/**
 * Remembers what became of each unit, so that the next run need not read again what has not
 * changed. All of it may be deleted: then manuscripts are read once more, and no more.
 */
final class OutcomeStore {
  /** Requests that are remembered of a unit: whole runs and some for single editions. */
  private static final int MOST = 4;

  private static final String FOLDER = OutputFolder.OWN + "/outcomes";

  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new Jdk8Module()).registerModule(paths());

  private final OutputFolder output;

  OutcomeStore(OutputFolder output) {
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
  record Remembered(
      String home, List<String> pictures, String key, String until, TitleOutcome outcome) {
    Remembered {
      // One that another version wrote may lack any of them, and is then none.
      pictures = List.copyOf(pictures);
      Objects.requireNonNull(home);
      Objects.requireNonNull(key);
      Objects.requireNonNull(until);
      Objects.requireNonNull(outcome);
    }

    /** What is known of a unit already, and is remembered as it is. */
    static Remembered known(TitleOutcome outcome) {
      return new Remembered("", List.of(), "", "", outcome);
    }

    /** A failure, which may not come again, and is not remembered. */
    static Remembered failed(TitlePlan plan, String unit, Finding why) {
      return known(
          TitleOutcome.nothing(plan.name(), unit, plan.source(), State.FAILED, 0, List.of(why)));
    }

    /** The same, begun anew once more. */
    Remembered retried() {
      return new Remembered(home, pictures, key, until, outcome.after(outcome.retries() + 1));
    }
  }

  /** What is remembered of a unit, latest first. */
  List<Remembered> of(String unit) {
    try {
      Optional<String> text = output.read(path(unit));
      return text.isEmpty() ? List.of() : parse(text.get());
    } catch (IOException | RuntimeException e) {
      // Written by another version, or by no one of us: as good as nothing.
      return List.of();
    }
  }

  /** Remembers what became of a unit. */
  void add(Remembered latest) throws IOException {
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
  List<String> orphans(Set<Path> folders) throws IOException {
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
  void forget(String unit) throws IOException {
    output.remove(path(unit));
  }

  private static String path(String unit) {
    return FOLDER + "/" + OutputFolder.folder(unit) + ".json";
  }

  /** A value as JSON. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What another process wrote as JSON. */
  static List<Remembered> parse(String json) throws IOException {
    return JSON.readValue(json, new TypeReference<List<Remembered>>() {});
  }

  /** Paths as they were typed; Jackson's own way makes them absolute addresses. */
  private static SimpleModule paths() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Path.class,
        new JsonSerializer<Path>() {
          @Override
          public void serialize(Path path, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(path.toString());
          }
        });
    module.addDeserializer(
        Path.class,
        new JsonDeserializer<Path>() {
          @Override
          public Path deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return Path.of(in.getText());
          }
        });
    return module;
  }
}
