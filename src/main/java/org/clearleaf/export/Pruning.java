package org.clearleaf.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.OutcomeStore;
import org.clearleaf.export.plan.ReadTitle;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.screen.site.UnitRecord;

/**
 * Removes what no plan makes any more: of titles of this run the editions that they no longer
 * declare, and titles whose manuscript is gone from a folder that still holds others. Only a file
 * that is still as this program made it is removed.
 */
final class Pruning {
  private final ExportRequest request;
  private final OutputFolder output;
  private final OutcomeStore store;
  private final List<String> removed = new ArrayList<>();

  Pruning(ExportRequest request, OutputFolder output) {
    this.request = request;
    this.output = output;
    this.store = new OutcomeStore(output);
  }

  /** The files that were removed. */
  List<String> run(List<TitlePlan> plans, List<TitleOutcome> outcomes) throws IOException {
    // A run that wishes for other editions than a title declares knows nothing of those.
    if (request.wishes().equals(EditionPlan.Wishes.none())) {
      for (TitleOutcome outcome : outcomes) {
        if (outcome.published()) {
          Set<String> wanted = new HashSet<>();
          outcome.files().forEach(file -> wanted.add(outcome.name() + "/" + file.file()));
          prune(outcome.unit(), wanted);
        }
      }
    }
    Set<String> planned = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    for (TitlePlan plan : plans) {
      planned.add(plan.name());
      Path home = Path.of(ReadTitle.home(plan.source()));
      if (Files.exists(home) && home.getParent() != null) {
        folders.add(home.getParent());
      }
    }
    for (String unit : store.orphans(folders)) {
      if (!planned.contains(unit.replaceFirst("/.*", ""))) {
        prune(unit, Set.of());
        store.forget(unit);
      }
    }
    return removed;
  }

  /**
   * Removes the files of a unit that are not wanted, and then what its record says of them: a run
   * that is killed between leaves a record to go on from.
   */
  private void prune(String unit, Set<String> wanted) throws IOException {
    Optional<UnitRecord> record = output.record(unit);
    if (record.isEmpty()) {
      return;
    }
    List<UnitRecord.File> kept = new ArrayList<>();
    for (UnitRecord.File file : record.get().files()) {
      String place = unit + "/" + file.name();
      if (wanted.contains(place)) {
        kept.add(file);
      } else if (output.holds(place, file.sha256())) {
        output.remove(place);
        removed.add(place);
      }
    }
    if (kept.size() == record.get().files().size()) {
      return;
    }
    String name = unit + "/" + UnitRecord.FILE;
    if (kept.isEmpty()) {
      output.remove(name);
    } else {
      output.stage(unit, name, record.get().with(kept).json().getBytes(StandardCharsets.UTF_8));
      output.publish(unit);
    }
  }
}
