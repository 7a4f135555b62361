package org.clearleaf.export.plan;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.NodeIdJsonAdapter;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.SourceSpanJsonAdapter;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome$MadeEditionJsonAdapter;
import org.clearleaf.export.outcome.TitleOutcomeJsonAdapter;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.FindingJsonAdapter;
import org.clearleaf.lint.Readability;
import org.clearleaf.lint.Readability$SectionJsonAdapter;
import org.clearleaf.screen.site.JsonText;

/** How what is remembered from run to run is written down. */
@Json.Import({Finding.class, NodeId.class, Readability.Section.class, SourceSpan.class})
final class StateJson {
  private static final Jsonb JSON =
      JsonText.builder()
          .add(Finding.class, FindingJsonAdapter::new)
          .add(NodeId.class, NodeIdJsonAdapter::new)
          .add(OutcomeStore.Remembered.class, OutcomeStore$RememberedJsonAdapter::new)
          .add(Path.class, new PathJson())
          .add(Readability.Section.class, Readability$SectionJsonAdapter::new)
          .add(SourceSpan.class, SourceSpanJsonAdapter::new)
          .add(TitleOutcome.class, TitleOutcomeJsonAdapter::new)
          .add(TitleOutcome.MadeEdition.class, TitleOutcome$MadeEditionJsonAdapter::new)
          .build();

  private StateJson() {}

  static <T> JsonType<T> type(Class<T> record) {
    return JSON.type(record);
  }

  /** Paths as they were typed. */
  private static final class PathJson implements JsonAdapter<Path> {
    @Override
    public void toJson(JsonWriter out, Path path) {
      out.value(path.toString());
    }

    @Override
    public Path fromJson(JsonReader in) {
      return Path.of(in.readString());
    }
  }
}
